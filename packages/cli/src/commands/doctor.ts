import { examineMachine } from '@benchline/runner';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { commonFlags, type RawFlags, wholeNumberFlag } from '../flags.js';
import { openProject } from '../project/project.js';
import { examinationText } from '../terminal/examination.js';
import { interruptible } from '../terminal/interruption.js';
import { createOutput } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';

/** `benchline doctor`: what makes this machine noisy, and by how much the same code differs on it. */
export async function doctorCommand(raw: RawFlags): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const launches = wholeNumberFlag(raw, 'launches');
  const output = createOutput(json);
  const project = await openProject(config, output);
  const progress = createProgress(output.progressScreen, (text) => void process.stderr.write(text));
  const { result: examination } = await interruptible(output, progress, 'nothing of them is kept', (signal) =>
    examineMachine({
      ...(launches === undefined ? {} : { launches }),
      nodeFlags: project.config.nodeFlags,
      signal,
      onEvent: progress.event.bind(progress),
    }),
  );
  await output.json(examination);
  output.print(examinationText(examination, output.screen));
  return exitCodes.fine;
}
