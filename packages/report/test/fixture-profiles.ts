import type {
  CodeCategory,
  DifferentialFlameGraph,
  DifferentialFlameNode,
  FlameGraph,
  FlameNode,
  FunctionDiff,
  ProfileDiff,
  ProfileLink,
} from '@benchline/schema';
import type { ProfileInput } from '../src/index.js';
import { fixtureRun } from './fixture-run.js';

/** A function of the fixture's profile: milliseconds in it before and now, for a thousand operations. */
interface Sketch {
  readonly name: string;
  readonly before: number;
  readonly now: number;
  readonly file?: string;
  readonly line?: number;
  readonly category?: CodeCategory;
  readonly children?: readonly Sketch[];
}

const runner = 'node_modules/@benchline/runner/dist/index.js';

const benchmark: Sketch = {
  name: 'parseFile',
  before: 20,
  now: 21,
  file: 'src/parse.ts',
  line: 12,
  children: [
    { name: 'tokenize', before: 150, now: 310, file: 'src/tokens.ts', line: 40 },
    { name: 'readFileSync', before: 60, now: 58, file: 'node:fs', line: 430, category: 'node' },
    {
      name: 'merge',
      before: 80,
      now: 20,
      file: 'node_modules/deep-merge/index.js',
      line: 3,
      category: 'dependency',
    },
    {
      name: '<img src=x onerror=alert(5)>',
      before: 12,
      now: 12,
      file: '"><script>alert(6)</script>',
      line: 1,
    },
    { name: 'gone', before: 30, now: 0, file: 'src/parse.ts', line: 80 },
  ],
};

const tree: Sketch = {
  name: '(root)',
  before: 0,
  now: 0,
  category: 'native',
  children: [
    { name: '(garbage collector)', before: 8, now: 9, category: 'gc' },
    {
      name: 'runMicrotasks',
      before: 0,
      now: 0,
      category: 'native',
      children: [
        {
          name: 'operate',
          before: 1,
          now: 1,
          file: runner,
          line: 9,
          category: 'dependency',
          children: [benchmark],
        },
      ],
    },
  ],
};

const OPERATIONS = 1000;

const place = ({ name, file = '', line, category = 'user' }: Sketch) => ({
  name,
  file,
  line: line ?? null,
  column: line === undefined ? null : 1,
  category,
});

function flameNode(sketch: Sketch): FlameNode | null {
  const children = (sketch.children ?? []).map(flameNode).filter((child) => child !== null);
  const selfValue = sketch.now * 1e6;
  const totalValue = children.reduce((sum, child) => sum + child.totalValue, selfValue);
  return totalValue === 0 ? null : { ...place(sketch), selfValue, totalValue, children };
}

function differentialNode(sketch: Sketch): DifferentialFlameNode {
  const children = (sketch.children ?? []).map(differentialNode);
  const [baselineSelfValue, currentSelfValue] = [sketch.before, sketch.now].map(
    (ms) => (ms * 1e6) / OPERATIONS,
  ) as [number, number];
  return {
    ...place(sketch),
    baselineSelfValue,
    currentSelfValue,
    baselineTotalValue: children.reduce((sum, child) => sum + child.baselineTotalValue, baselineSelfValue),
    currentTotalValue: children.reduce((sum, child) => sum + child.currentTotalValue, currentSelfValue),
    deltaSelfValue: currentSelfValue - baselineSelfValue,
    children,
  };
}

/** The current profile as a graph. */
export function fixtureFlameGraph(): FlameGraph {
  return { kind: 'cpu', unit: 'ns', sampleCount: 431, root: flameNode(tree) as FlameNode };
}

/** Both profiles laid over each other. */
export function fixtureDifferential(): DifferentialFlameGraph {
  return { kind: 'cpu', unit: 'ns', root: differentialNode(tree) };
}

/** What a diff would say of them. */
export function fixtureDiff(): ProfileDiff {
  const named: Readonly<Record<string, FunctionDiff['change']>> = {
    tokenize: 'gained',
    merge: 'lost',
    gone: 'lost',
  };
  const functions = [benchmark, ...(benchmark.children ?? [])].map((sketch): FunctionDiff => {
    const [baseline, current] = [sketch.before * 1000, sketch.now * 1000];
    const change = named[sketch.name] ?? 'unchanged';
    return {
      ...place(sketch),
      seenIn: sketch.now === 0 ? 'baseline' : 'both',
      change,
      baselineSelfNsPerOperation: baseline,
      currentSelfNsPerOperation: current,
      deltaSelfNsPerOperation: current - baseline,
      noiseBoundNsPerOperation: 15_000,
      adjustedPValue: change === 'unchanged' ? 1 : 0.001,
      baselineHits: sketch.before,
      currentHits: sketch.now,
    };
  });
  return {
    baselineNsPerOperation: 361_000,
    currentNsPerOperation: 431_000,
    commonRatio: 1,
    noiseSource: 'slices',
    familyErrorRate: 0.05,
    baselineSampleCount: 361,
    currentSampleCount: 431,
    functions: functions.sort(
      (a, b) =>
        Number(b.change !== 'unchanged') - Number(a.change !== 'unchanged') ||
        Math.abs(b.deltaSelfNsPerOperation) - Math.abs(a.deltaSelfNsPerOperation),
    ),
  };
}

/** What the result itself keeps of the profile. */
export const fixtureLink: ProfileLink = {
  kind: 'cpu',
  engine: 'inspector',
  hash: 'ab'.repeat(32),
  format: 'cpuprofile',
  sampleCount: 431,
  operationCount: OPERATIONS,
  topFunctions: [
    {
      ...place(benchmark),
      selfTimeNs: 21e6,
      totalTimeNs: 421e6,
      selfShare: 0.05,
      totalShare: 0.98,
      hits: 21,
    },
  ],
};

/** The fixture's run whose first benchmark was profiled, with the profile. */
export function fixtureProfiledRun() {
  const run = fixtureRun();
  const results = run.results.map((result, index) =>
    index === 0 ? { ...result, profiles: [fixtureLink] } : result,
  );
  const profiles: ProfileInput[] = [
    {
      id: run.results[0]?.id ?? '',
      kind: 'cpu',
      graph: fixtureFlameGraph(),
      differential: fixtureDifferential(),
      diff: fixtureDiff(),
    },
  ];
  return { run: { ...run, results }, profiles };
}
