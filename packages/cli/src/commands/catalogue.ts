import type { ExitCode } from '../exit-code.js';
import type { RawFlags } from '../flags.js';

/** An option as `--help` shows it. */
export interface OptionText {
  readonly flag: string;
  readonly description: string;
}

/** A command: its words for `--help`, and where its code is. The code is loaded when the command is called. */
export interface CommandText {
  readonly usage: string;
  readonly description: string;
  readonly options: readonly OptionText[];
  readonly examples: readonly string[];
  /** @param args - the positional arguments, as the command line parser groups them */
  readonly perform: (args: readonly unknown[], flags: RawFlags) => Promise<ExitCode>;
}

const common: readonly OptionText[] = [
  {
    flag: '--config <file>',
    description: 'Configuration file; benchline.config.* of this folder or above by default',
  },
  {
    flag: '--json <file>',
    description:
      'Write the result as JSON to a file, or with - to standard output, which then holds nothing else',
  },
];

const measuring: readonly OptionText[] = [
  {
    flag: '--filter <text>',
    description: 'Only benchmarks whose id contains the text, have the tag, or match /an expression/',
  },
  { flag: '--launches <count>', description: 'Fresh processes for each benchmark (default 3)' },
  { flag: '--time <duration>', description: 'Time to measure each benchmark, per launch (default 300ms)' },
  {
    flag: '--warmup <duration>',
    description: 'The most time to warm each benchmark up, per launch (default 400ms)',
  },
  {
    flag: '--timeout <duration>',
    description: 'The most time a benchmark may take, per launch (default 30s)',
  },
  { flag: '--file-timeout <duration>', description: 'The most time one launch of a file may take' },
  { flag: '--precision <share>', description: 'Stop a launch when the interval is this narrow (default 1%)' },
  {
    flag: '--in-process',
    description: 'Measure in this process, once: quick, and blind to effects of the process',
  },
  {
    flag: '--memory',
    description: 'Measure allocated and retained bytes per operation too, in a pass of its own',
  },
  {
    flag: '--profile <kinds>',
    description:
      'Profile each benchmark after all timing: cpu, heap or cpu,heap; kept in .benchmarks/profiles',
  },
  { flag: '--show-output', description: 'Show what benchmarks print' },
];

const sharding: readonly OptionText[] = [
  {
    flag: '--shard <part>',
    description: 'Only this part of the benchmark files, such as 2/4; see benchline merge',
  },
];

const judging: readonly OptionText[] = [
  { flag: '--baseline <name>', description: 'Baseline to judge against (default main)' },
  { flag: '--tolerance <share>', description: 'Smallest change of time worth a word (default 10%)' },
  { flag: '--strict', description: 'Exit with 3 when anything stays inconclusive' },
  {
    flag: '--until-settled <budget>',
    description: 'Measure inconclusive benchmarks in more launches, for at most so long, such as 2min',
  },
  {
    flag: '--no-confirm',
    description: 'Report a regression at once, without confirming it by a second batch of launches',
  },
];

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const text = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

/** All commands, in the order of `--help`. */
export const commands: readonly CommandText[] = [
  {
    usage: 'run [...paths]',
    description: 'Measure benchmarks and keep the run',
    options: [
      ...measuring,
      ...sharding,
      { flag: '--no-save', description: 'Do not keep the run' },
      { flag: '--fail-on <what>', description: 'target: exit with 1 when a target is missed' },
      ...common,
    ],
    examples: [
      'benchline run',
      'benchline run bench/parse.bench.ts --filter large --time 1s',
      'benchline run --json - > run.json',
    ],
    perform: async ([paths], flags) => (await import('./run.js')).runCommand(list(paths), flags),
  },
  {
    usage: 'check [...paths]',
    description: 'Measure, then judge against the baseline',
    options: [
      ...measuring,
      ...judging,
      { flag: '--no-run', description: 'Judge the latest run instead of measuring' },
      ...common,
    ],
    examples: [
      'benchline check',
      'benchline check --until-settled 2min',
      'benchline check --no-run --tolerance 5%',
    ],
    perform: async ([paths], flags) => (await import('./check.js')).checkCommand(list(paths), flags),
  },
  {
    usage: 'compare <before> [after]',
    description: 'Measure another checkout and this one side by side, or judge two files of runs',
    options: [
      {
        flag: '--filter <text>',
        description: 'Only benchmarks whose id contains the text, have the tag, or match /an expression/',
      },
      { flag: '--budget <duration>', description: 'The most time for each benchmark (default 10s)' },
      { flag: '--tolerance <share>', description: 'Smallest change of time worth a word (default 10%)' },
      { flag: '--strict', description: 'Exit with 3 when anything stays inconclusive' },
      ...common,
    ],
    examples: [
      'git worktree add ../base main && benchline compare ../base --tolerance 5%',
      'benchline compare before.json after.json',
    ],
    perform: async ([before, after], flags) =>
      (await import('./compare.js')).compareCommand(String(before), text(after), flags),
  },
  {
    usage: 'baseline <action> [name]',
    description: 'save, list, show or remove baselines',
    options: [
      {
        flag: '--runs <count>',
        description: 'save: measure so many runs first, to learn how much runs differ',
      },
      {
        flag: '--every <duration>',
        description:
          'save --runs: start runs at least so far apart (default 30s), since the mood of a machine lasts',
      },
      {
        flag: '--partial',
        description: 'save: of a run that ended early, keep the benchmarks that are complete',
      },
      ...measuring,
      ...common,
    ],
    examples: [
      'benchline baseline save',
      'benchline baseline save release --runs 3',
      'benchline baseline list',
    ],
    perform: async ([action, name], flags) =>
      (await import('./baseline.js')).baselineCommand(String(action), text(name), flags),
  },
  {
    usage: 'accept <benchmark>',
    description: "Accept a benchmark's level of the latest run: verdicts start from there",
    options: [
      { flag: '--reason <text>', description: 'Why it is accepted; written to the file that is reviewed' },
      { flag: '--baseline <name>', description: 'The baseline it stands in for a level of (default main)' },
      { flag: '--by <name>', description: "Who accepts it (default: git's user.name)" },
      ...common,
    ],
    examples: [
      'benchline accept "parse large" --reason "checks the signature now"',
      'benchline accept "app > parse > large" --reason "worth it: see #12" --baseline release',
    ],
    perform: async ([benchmark], flags) =>
      (await import('./accept.js')).acceptCommand(String(benchmark), flags),
  },
  {
    usage: 'trend [...names]',
    description: 'Show how benchmarks moved over the history',
    options: [
      { flag: '--limit <count>', description: 'Runs to draw (default 10); all are judged' },
      { flag: '--since <date>', description: 'Only runs since then' },
      {
        flag: '--fail-on <what>',
        description: 'degrading: exit with 1 when a benchmark degrades (time, bytes per operation)',
      },
      ...common,
    ],
    examples: ['benchline trend', 'benchline trend config_loading --limit 50'],
    perform: async ([names], flags) => (await import('./trend.js')).trendCommand(list(names), flags),
  },
  {
    usage: 'history <action>',
    description: 'list: the runs that are kept. prune: remove old ones, and profiles that nothing links to',
    options: [
      { flag: '--limit <count>', description: 'list: the newest so many (default 20)' },
      { flag: '--keep-last <count>', description: 'prune: keep the newest so many runs' },
      { flag: '--keep-daily <days>', description: 'prune: keep one run a day, for so many days' },
      { flag: '--dry-run', description: 'prune: say what would be removed, remove nothing' },
      ...common,
    ],
    examples: [
      'benchline history list',
      'benchline history prune --keep-last 200 --keep-daily 365 --dry-run',
    ],
    perform: async ([action], flags) => (await import('./history.js')).historyCommand(String(action), flags),
  },
  {
    usage: 'import <format> [path]',
    description: 'digital-model: carry over baselines and results of the DigitalModel framework',
    options: [
      { flag: '--baseline <name>', description: 'The baseline that its baselines become (default main)' },
      { flag: '--replace', description: 'Replace that baseline if there is one' },
      { flag: '--this-machine', description: 'The numbers were measured on this machine: go on from them' },
      { flag: '--dry-run', description: 'Say what would be imported, import nothing' },
      ...common,
    ],
    examples: [
      'benchline import digital-model',
      'benchline import digital-model ../old/.benchmarks --baseline old --dry-run',
    ],
    perform: async ([format, path], flags) =>
      (await import('./import.js')).importCommand(String(format), text(path), flags),
  },
  {
    usage: 'export <format> [directory]',
    description: "digital-model: write baselines and results in the DigitalModel framework's files",
    options: [
      {
        flag: '--baseline <name>',
        description: 'Take the baseline files from this baseline (default: the latest run)',
      },
      {
        flag: '--limit <count>',
        description: 'Write the results of the newest so many runs of the history too',
      },
      ...common,
    ],
    examples: [
      'benchline export digital-model',
      'benchline export digital-model ../old/.benchmarks --baseline main --limit 100',
    ],
    perform: async ([format, directory], flags) =>
      (await import('./export.js')).exportCommand(String(format), text(directory), flags),
  },
  {
    usage: 'report',
    description: 'Write a report of the latest run, or of files alone',
    options: [
      {
        flag: '--run <file>',
        description: 'A file that `run --json` wrote, or the id of a run of the history (default the latest)',
      },
      { flag: '--format <format>', description: 'html (default), markdown, csv, json or terminal' },
      {
        flag: '-o, --output <file>',
        description:
          'Where to write it; html goes to .benchmarks/report/index.html, others to standard output',
      },
      {
        flag: '--baseline <name>',
        description: 'Baseline to judge against (default main), or a file of a run',
      },
      {
        flag: '--history <path>',
        description: 'A `.benchmarks` folder, a folder of files of runs, or one such file',
      },
      { flag: '--open', description: 'Open the file that was written' },
      ...common,
    ],
    examples: [
      'benchline report --open',
      'benchline report --format markdown -o summary.md',
      'benchline report --run run.json --baseline base.json --history runs/ -o report.html',
    ],
    perform: async (_args, flags) => (await import('./report.js')).reportCommand(flags),
  },
  {
    usage: 'ci [...paths]',
    description: 'All in one: measure, judge (the first time: make the baseline), archive, trend, report',
    options: [
      ...measuring,
      ...sharding,
      ...judging,
      {
        flag: '--no-run',
        description: 'Judge the latest run, such as one that was merged, instead of measuring',
      },
      ...common,
    ],
    examples: ['benchline ci', 'benchline ci --shard 2/4', 'benchline ci --strict --json benchline.json'],
    perform: async ([paths], flags) => (await import('./ci.js')).ciCommand(list(paths), flags),
  },
  {
    usage: 'merge <...paths>',
    description: 'Put the runs of all shards together into one run, and keep it',
    options: [{ flag: '--no-save', description: 'Do not keep the run' }, ...common],
    examples: ['benchline merge shards', 'benchline merge shard-1.json shard-2.json --json run.json'],
    perform: async ([paths], flags) => (await import('./merge.js')).mergeCommand(list(paths), flags),
  },
  {
    usage: 'doctor',
    description: 'Show what makes this machine noisy, and by how much the same code differs on it',
    options: [
      {
        flag: '--launches <count>',
        description: 'Fresh processes to measure the same code in, at least 2 (default 6)',
      },
      ...common,
    ],
    examples: ['benchline doctor', 'benchline doctor --launches 12 --json doctor.json'],
    perform: async (_args, flags) => (await import('./doctor.js')).doctorCommand(flags),
  },
  {
    usage: 'init',
    description: 'Write a configuration and a first benchmark',
    options: common.slice(1),
    examples: ['benchline init'],
    perform: async (_args, flags) => (await import('./init.js')).initCommand(flags),
  },
];
