import { BenchlineError, type PairedRounds } from '@benchline/schema';
import { checkParameters } from '../define/options.js';
import { definitionOfFunction } from './definition-of-export.js';
import type { ComparePairsOptions, FunctionSideOption, ModuleSideOption } from './options.js';
import { PairMeasurement } from './pair-measurement.js';
import { pairSettings } from './pair-settings.js';
import { ProcessSide } from './process-side.js';
import { SharedProcessSide } from './shared-process-side.js';

/**
 * Measures the same work on two or more sides that take turns of a few milliseconds, so that whatever the machine does
 * hits all alike: their ratio within a round is far steadier than any two numbers taken one after the other.
 *
 * Modules run in processes of their own, of which only one works at a time, and are launched again and again, since each
 * process has its own bias. Functions run in this process: a quick look, with the warning `shared-process`, since they
 * share type feedback and one process's bias. Judge what is returned with `judgePairs` of `@benchline/compare`.
 *
 * A side that fails ends the measuring; its failure is in `sides`, and what was measured before is kept.
 *
 * @throws BenchlineError `option-invalid`
 */
export async function comparePairs(options: ComparePairsOptions): Promise<PairedRounds> {
  const { sides, id = 'pair', until = () => false, signal } = options;
  const settings = pairSettings(options, 'The pair');
  const functions = sides.filter((side): side is FunctionSideOption => 'fn' in side);
  if (sides.length < 2 || (functions.length > 0 && functions.length < sides.length)) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `The pair: sides are ${sides.length}, of them ${functions.length} functions of this process.`,
      hint: 'Give two or more, either all functions or all modules.',
    });
  }
  const measurement = new PairMeasurement({
    ...settings,
    id,
    sides: sides.map((side, index) =>
      'fn' in side
        ? functionSide(side, `side ${index + 1}`, settings.timeoutNs)
        : moduleSide(side, settings.timeoutNs),
    ),
    sharedProcess: functions.length > 0,
    until,
    signal,
  });
  while (!measurement.ended) await measurement.launch();
  return measurement.rounds;
}

function functionSide(side: FunctionSideOption, otherwise: string, timeoutNs: number) {
  const { name = otherwise, fn, parameters = {} } = side;
  const definition = { ...definitionOfFunction(name, fn), parameters: checkParameters(parameters, name) };
  return { name, create: () => new SharedProcessSide(definition, timeoutNs) };
}

function moduleSide(side: ModuleSideOption, timeoutNs: number) {
  const { name, module, id, directory, nodeFlags = [], loaderArguments = [] } = side;
  const place = {
    file: module,
    id: id ?? null,
    directory: directory ?? process.cwd(),
    nodeFlags,
    loaderArguments,
  };
  return { name: name ?? module, create: () => new ProcessSide(place, timeoutNs) };
}
