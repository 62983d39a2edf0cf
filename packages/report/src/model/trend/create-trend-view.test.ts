import type { LevelEvent, Trend, TrendOverview } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { fixtureComparison, fixtureOverview, fixtureTrends } from '../../../test/fixture-judgements.js';
import { fixtureRun } from '../../../test/fixture-run.js';
import { createReport } from '../../create-report.js';
import { trendView } from './create-trend-view.js';

const runId = fixtureRun().id;
const viewOf = (overview: TrendOverview, told: readonly string[] = []) =>
  trendView(overview, { runId, present: new Set([fixtureTrends()[0]?.id ?? '']), told });
const newsOf = (overview: TrendOverview, told?: readonly string[]) =>
  viewOf(overview, told)?.news.map(({ symbol, text }) => `${symbol} ${text}`);
const sliding = (trend: Trend): Trend => ({
  ...trend,
  course: 'slide',
  direction: 'degrading',
  drift: { slopePerRun: 0.0012, lower: 0.0008, upper: 0.0016, level: 0.95, pValue: 0.001 },
});

describe('what is new', () => {
  it('is a recent change that stands among all, with its size, its interval and its commits', () => {
    expect(newsOf(fixtureOverview())).toEqual([
      '✗ parser › parse large file: 12.1 % slower (95 % interval 10.1 % to 14.1 %), 11.0 ms → 12.3 ms, since 2026-02-05, commits 27abcde..2aabcde.',
    ]);
  });

  it('is nothing that the headline tells, nothing of another run, and nothing old', () => {
    const [large] = fixtureTrends() as [Trend];
    const { details: told } = createReport({
      run: fixtureRun(),
      comparison: fixtureComparison(),
      overview: fixtureOverview(),
    }).headline;
    expect(told.join(' ')).toContain('The cause is in 27abcde..2aabcde.');
    expect(newsOf(fixtureOverview(), told)).toEqual([]);
    expect(newsOf(fixtureOverview([{ ...large, points: large.points.slice(0, -1) }]))).toEqual([]);
    const older = large.changePoints.map((change) => ({ ...change, index: 19 }));
    expect(newsOf(fixtureOverview([{ ...large, changePoints: older }]))).toEqual([]);
    const small = large.changePoints.map((change) => ({ ...change, relativeChange: 0.015 }));
    expect(newsOf(fixtureOverview([{ ...large, changePoints: small }]))).toEqual([]);
  });

  it('is a slide that goes on', () => {
    const lookup = fixtureTrends()[2] as Trend;
    expect(newsOf(fixtureOverview([sliding(lookup)]))).toEqual([
      '✗ index › lookup, time per operation: Slides by +0.12 % a run (+0.08 % to +0.16 %, 95 % interval). Since 2026-01-05.',
    ]);
  });

  it('is said once where most benchmarks moved at once', () => {
    const [large, small] = fixtureTrends() as [Trend, Trend];
    const base = fixtureOverview([large, { ...large, id: 'b' }, { ...large, id: 'c' }, small]);
    const members = [0, 1, 2].map((trendIndex) => ({ trendIndex, changeIndex: 0 }));
    const event: LevelEvent = {
      ...(base.events[0] as LevelEvent),
      members,
      movedCount: 3,
      suspect: 'machine',
    };
    const all = {
      ...base,
      events: [event],
      census: { ...base.census, confirmed: [true, true, true, false] },
    };
    expect(newsOf(all)).toEqual([
      '? On 2026-02-05, commits 27abcde..2aabcde: 3 of 3 benchmarks moved together. The commit stayed the same, so the machine is the suspect.',
    ]);
    expect(viewOf(all)?.events).toMatchObject([
      { suspect: 'the machine?', tone: 'unsure', day: '2026-02-05', moreCount: 0, members: [{}, {}, {}] },
    ]);
  });
});

describe('what the histories show', () => {
  it('lists changes of level, the newest first, and says which may be chance', () => {
    expect(viewOf(fixtureOverview())?.changes).toMatchObject([
      {
        name: 'parse large file',
        place: 'parser',
        anchor: expect.stringMatching(/^benchmark-/),
        day: '2026-02-05',
        commits: '27abcde..2aabcde',
        levels: '11.0 ms → 12.3 ms',
        change: '+12.1 %',
        interval: '+10.1 % to +14.1 %',
        tone: 'worse',
        remark: '',
        where: '',
      },
      {
        name: 'parse small file',
        anchor: null,
        tone: 'better',
        remark: 'may be chance among so many series',
      },
    ]);
  });

  it('says machine and branch where there are several', () => {
    const [large] = fixtureTrends() as [Trend];
    const two = fixtureOverview([large, { ...large, branch: null }]);
    expect(viewOf(two)?.changes.map(({ where }) => where)).toEqual(['branch main', 'no branch']);
  });

  it('takes members that no trend stands behind calmly', () => {
    const base = fixtureOverview();
    const events = base.events.map((event) => ({ ...event, members: [{ trendIndex: 99, changeIndex: 7 }] }));
    expect(viewOf({ ...base, events })?.events).toMatchObject([{ members: [], commits: '' }]);
  });

  it('says how much was judged, and is nothing without a history', () => {
    expect(viewOf(fixtureOverview())?.census).toMatch(/^3 of 3 series judged/);
    expect(viewOf(fixtureOverview([]))).toBeNull();
    expect(createReport({ run: fixtureRun(), trends: fixtureTrends() }).trend).toBeNull();
  });
});
