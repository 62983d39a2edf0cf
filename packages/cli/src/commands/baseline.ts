import { plainText, table } from '@benchline/format';
import { createReport, renderTerminal } from '@benchline/report/terminal';
import { BenchlineError } from '@benchline/schema';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { commonFlags, type RawFlags } from '../flags.js';
import { requireBaseline } from '../project/analyse.js';
import { openProject, type Project } from '../project/project.js';
import { createOutput, type Output } from '../terminal/output.js';
import { saveBaseline } from './baseline-save.js';

const actions = ['save', 'list', 'show', 'remove'] as const;

/** `benchline baseline save|list|show|remove [name]`. */
export async function baselineCommand(
  action: string,
  name: string | undefined,
  raw: RawFlags,
): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const output = createOutput(json);
  const project = await openProject(config, output);
  const chosen = name ?? project.config.baseline;
  switch (action) {
    case 'save':
      return saveBaseline(project, chosen, raw, output);
    case 'list':
      return list(project, output);
    case 'show':
      return show(project, chosen, output);
    case 'remove':
      return remove(project, chosen, output);
    default:
      throw new BenchlineError({
        code: 'option-invalid',
        message: `benchline baseline does not know "${action}".`,
        hint: `It knows ${actions.join(', ')}.`,
      });
  }
}

async function list(project: Project, output: Output): Promise<ExitCode> {
  const baselines = await project.store.listBaselines();
  await output.json(baselines);
  if (baselines.length === 0) {
    output.print('No baseline yet. Keep what was measured last: benchline baseline save.');
    return exitCodes.fine;
  }
  const columns = [
    { header: 'baseline', align: 'left' as const },
    { header: 'measured', align: 'left' as const },
    { header: 'commit', align: 'left' as const },
    { header: 'benchmarks', align: 'right' as const },
  ];
  const rows = baselines.map(({ name, startedAt, commit, benchmarkCount }) => [
    plainText(name),
    startedAt.slice(0, 16).replace('T', ' '),
    commit === null ? '–' : plainText(commit).slice(0, 10),
    String(benchmarkCount),
  ]);
  output.print(table({ columns, rows }).join('\n'));
  return exitCodes.fine;
}

async function show(project: Project, name: string, output: Output): Promise<ExitCode> {
  const baseline = await requireBaseline(project, name);
  await output.json(baseline);
  output.print(renderTerminal(createReport({ run: baseline, title: `Baseline ${name}` }), output.screen));
  return exitCodes.fine;
}

async function remove(project: Project, name: string, output: Output): Promise<ExitCode> {
  if (!(await project.store.removeBaseline(name))) await requireBaseline(project, name);
  await output.json({ removed: name });
  output.print(`baseline "${plainText(name)}" removed`);
  return exitCodes.fine;
}
