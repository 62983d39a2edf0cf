import { examineMachine } from '@benchline/runner';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { commonFlags, type RawFlags, wholeNumberFlag } from '../flags.js';
import { openProject } from '../project/project.js';
import { examinationText } from '../terminal/examination.js';
import { createOutput } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';

/** `benchline doctor`: what makes this machine noisy, and by how much the same code differs on it. */
export async function doctorCommand(raw: RawFlags): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const launches = wholeNumberFlag(raw, 'launches');
  const output = createOutput(json);
  const project = await openProject(config, output);
  const progress = createProgress(output.progressScreen, (text) => void process.stderr.write(text));
  const interruption = new AbortController();
  const onSignal = () => interruption.abort();
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    const examination = await examineMachine({
      ...(launches === undefined ? {} : { launches }),
      nodeFlags: project.config.nodeFlags,
      signal: interruption.signal,
      onEvent: progress.event.bind(progress),
    });
    progress.end();
    await output.json(examination);
    output.print(examinationText(examination, output.screen));
    return exitCodes.fine;
  } finally {
    progress.end();
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}
