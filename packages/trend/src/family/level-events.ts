import type { LevelEvent, Trend } from '@benchline/schema';

type EventMember = LevelEvent['members'][number];

/** Fewer benchmarks that move together may do so by chance. */
const FEWEST_TOGETHER = 3;

/** The share of a machine's benchmarks that makes the machine a suspect. */
const SHARE_TOGETHER = 0.5;

/**
 * Gathers changes of level into events, oldest first: those of one machine and branch whose place intervals share a run.
 * Changes are taken by the run they most probably began at, and join the event that has most members within their
 * interval, so that a place that is off by a run does not tear an event apart. A benchmark counts once in an event.
 */
export function levelEvents(trends: readonly Trend[]): LevelEvent[] {
  const groups = new Map<string, number[]>();
  trends.forEach(({ machine, branch }, index) => {
    const key = JSON.stringify([machine, branch]);
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()]
    .flatMap((indices) => eventsOf(trends, indices))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

interface Candidate extends EventMember {
  readonly benchmark: string;
  /** The runs that the change may have begun at. */
  readonly runs: ReadonlySet<string>;
}

function eventsOf(trends: readonly Trend[], indices: readonly number[]): LevelEvent[] {
  let open = indices.flatMap((trendIndex) => {
    const { id, changePoints, points } = trends[trendIndex] as Trend;
    return changePoints.map(({ indexInterval }, changeIndex): Candidate => {
      const within = points.slice(indexInterval.lower, indexInterval.upper + 1);
      return { trendIndex, changeIndex, benchmark: id, runs: new Set(within.map(({ runId }) => runId)) };
    });
  });
  const events: LevelEvent[] = [];
  while (open.length > 0) {
    const seed = largest(open, trends);
    const joined = open.filter(({ runs }) => runs.has(seed));
    events.push(eventOf(seed, joined, trends, indices));
    open = open.filter((candidate) => !joined.includes(candidate));
  }
  return events;
}

/** The run at which most changes may have begun; among equals one that is the most probable place of a change. */
function largest(open: readonly Candidate[], trends: readonly Trend[]): string {
  const votes = new Map<string, number>();
  for (const { runs } of open) for (const run of runs) votes.set(run, (votes.get(run) ?? 0) + 1);
  let best = '';
  let most = 0;
  for (const candidate of open) {
    const run = placeOf(candidate, trends).runId;
    const count = votes.get(run) ?? 0;
    if (count > most) [best, most] = [run, count];
  }
  return best;
}

function placeOf({ trendIndex, changeIndex }: EventMember, trends: readonly Trend[]) {
  const trend = trends[trendIndex] as Trend;
  return trend.points[trend.changePoints[changeIndex]?.index as number] as Trend['points'][number];
}

function eventOf(
  runId: string,
  joined: readonly Candidate[],
  trends: readonly Trend[],
  indices: readonly number[],
): LevelEvent {
  const first = joined.find((candidate) => placeOf(candidate, trends).runId === runId) as Candidate;
  const { points, machine, branch } = trends[first.trendIndex] as Trend;
  const index = points.findIndex((point) => point.runId === runId);
  const point = points[index] as Trend['points'][number];
  const comparable = new Set(
    indices
      .map((i) => trends[i] as Trend)
      .filter((trend) => measuredAround(trend, runId))
      .map(({ id }) => id),
  );
  const moved = new Set(joined.map(({ benchmark }) => benchmark));
  const together = moved.size >= FEWEST_TOGETHER && moved.size >= SHARE_TOGETHER * comparable.size;
  const before = points[index - 1]?.commit ?? null;
  const sameCode = point.commit !== null && point.commit === before;
  return {
    machine,
    branch,
    runId,
    at: point.at,
    commit: point.commit,
    members: joined.map(({ trendIndex, changeIndex }) => ({ trendIndex, changeIndex })),
    movedCount: moved.size,
    comparableCount: Math.max(comparable.size, moved.size),
    suspect: together ? (sameCode ? 'machine' : 'code-or-machine') : null,
  };
}

function measuredAround({ points, direction }: Trend, runId: string): boolean {
  const index = points.findIndex((point) => point.runId === runId);
  if (index < 1 || direction === 'unknown') return false;
  const measured = (some: Trend['points']) => some.some(({ value }) => value !== null);
  return measured(points.slice(0, index)) && measured(points.slice(index));
}
