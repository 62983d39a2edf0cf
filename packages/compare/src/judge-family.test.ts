import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { judgeFamily } from './judge-family.js';
import type { Judgement, Question } from './judgement.js';

const question = (
  baseline: readonly number[],
  current: readonly number[],
  parts: Partial<Question> = {},
): Question => ({
  metric: 'durationNs',
  tolerance: 0.05,
  baseline: [baseline],
  current: [current],
  history: [],
  explained: 0,
  withinProcess: null,
  ...parts,
});

const judgeOne = (asked: Question) => judgeFamily([asked], 0.05)[0] as Judgement;

/** Families of 20, of which some changed by 10 %, judged at a tolerance of 5 %. */
function simulate(reports: number, launches: number, changed: number, draw: (benchmark: number) => number) {
  const totals = { found: 0, falseReports: 0, falseRows: 0 };
  for (let report = 0; report < reports; report += 1) {
    const family = Array.from({ length: 20 }, (_, benchmark) => {
      const side = (shift: number) =>
        Array.from({ length: launches }, () => Math.exp(draw(benchmark) + shift));
      return question(side(0), side(benchmark < changed ? Math.log(1.1) : 0));
    });
    const flagged = judgeFamily(family, 0.05).map(({ verdict }) => verdict === 'regression');
    totals.found += flagged.slice(0, changed).filter(Boolean).length / changed || 0;
    const wrong = flagged.slice(changed).filter(Boolean).length;
    totals.falseRows += wrong / (20 - changed);
    totals.falseReports += wrong > 0 ? 1 : 0;
  }
  return {
    found: totals.found / reports,
    falseRows: totals.falseRows / reports,
    falseReports: totals.falseReports / reports,
  };
}

describe('error rates, three launches a side and 2 % between launches', () => {
  // Over 1000 reports: found .95, rows flagged .001, reports .005 at most. Margins are five standard errors and more.
  it('finds +10 % at a tolerance of 5 %, and hardly ever flags the unchanged rest', () => {
    const random = createRandom('normal launches');
    const rates = simulate(150, 3, 2, () => 0.02 * random.nextNormal());
    expect(rates.found).toBeGreaterThan(0.9);
    expect(rates.falseRows).toBeLessThan(0.008);
  });

  it('flags nothing in reports of identical code', () => {
    const random = createRandom('identical');
    const rates = simulate(150, 3, 0, () => 0.02 * random.nextNormal());
    expect(rates.falseReports).toBeLessThan(0.04);
  });

  it('does not lend the calm of the family to one noisy benchmark', () => {
    // With its spread drawn to the family's, 3 % of reports were wrong; .5 % with its own.
    const random = createRandom('one bad');
    const rates = simulate(150, 3, 0, (benchmark) => (benchmark === 5 ? 0.15 : 0.01) * random.nextNormal());
    expect(rates.falseReports).toBeLessThan(0.04);
  });

  it('keeps its power with eight launches of which a tenth are slow', () => {
    // The plain mean finds .3 of these, the trimmed one .65.
    const random = createRandom('spikes');
    const slow = () => (random.next() < 0.1 ? 0.2 + 0.2 * random.next() : 0);
    expect(simulate(100, 8, 2, () => 0.02 * random.nextNormal() + slow()).found).toBeGreaterThan(0.5);
  });
});

describe('judgeFamily', () => {
  it('gives the pooled t test, with what is assumed of runs, where nothing can be borrowed', () => {
    // s² pooled, SE² = s² (2 / 3 + .5² · 2), degrees of freedom 1 / (1 / 4 + (.5 / 1.1667)² / 16).
    // SciPy: t.sf(6.80594479081248, 3.824390243902439) * 2
    const judgement = judgeOne(question([100, 102, 101], [110, 112, 109]));
    expect(judgement.pValue).toBeCloseTo(0.0028614574, 8);
    expect(judgement.adjustedPValue).toBe(judgement.pValue);
    expect(judgement.method).toBe('Student t over logarithms: launch centres; spread between runs assumed');
  });

  it('corrects for the family', () => {
    const pair = question([100, 104, 102], [110, 114, 112]);
    const noise = question([100, 104, 102], [101, 105, 100]);
    const [alone] = judgeFamily([pair], 0.05);
    const [among] = judgeFamily([pair, noise], 0.05);
    expect(among?.pValue).toBe(alone?.pValue);
    expect(among?.adjustedPValue).toBeCloseTo(2 * (alone?.pValue ?? 0), 12);
  });

  it('judges exactly where nothing scatters, outside the family', () => {
    const same = judgeOne(question([7, 7], [7, 7]));
    expect(same).toMatchObject({
      verdict: 'unchanged',
      ratio: 1,
      pValue: 1,
      interval: { lower: 1, upper: 1 },
    });
    expect(judgeOne(question([100, 100], [104, 104]))).toMatchObject({ verdict: 'unchanged', pValue: 0 });
    expect(judgeOne(question([100, 100], [106, 106])).verdict).toBe('regression');
    expect(judgeOne(question([106, 106], [100, 100])).verdict).toBe('improvement');
    const [, tested] = judgeFamily(
      [question([7, 7], [7, 7]), question([100, 104, 102], [110, 114, 112])],
      0.05,
    );
    expect(tested?.adjustedPValue).toBe(tested?.pValue);
  });

  it('takes differences below the digits of a record for none', () => {
    expect(judgeOne(question([123456.789, 123456.789], [123457, 123457], { tolerance: 0 }))).toMatchObject({
      verdict: 'unchanged',
      ratio: 1,
    });
  });

  it('lets the spread of one side stand for a single launch on the other', () => {
    const judgement = judgeOne(question([100, 101, 99, 100, 102], [150]));
    expect(judgement.verdict).toBe('regression');
    expect(judgeOne(question([100, 100], [150]))).toMatchObject({
      verdict: 'inconclusive',
      reason: 'too-few-launches',
      interval: null,
    });
  });

  it('gives an empty family an empty answer', () => {
    expect(judgeFamily([], 0.05)).toEqual([]);
  });
});
