import { posix } from 'node:path';
import { plainText } from '@benchline/format';
import type { ReportModel } from '@benchline/report';
import type { BenchmarkRun } from '@benchline/schema';

/** A remark at a line of the repository. */
export interface Annotation {
  /** From the repository's root, with slashes. */
  readonly path: string;
  readonly line: number;
  readonly level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

const order = ['failure', 'warning', 'notice'] as const;

/**
 * Remarks at the lines where benchmarks are defined: failures, regressions, missed targets and improvements, the worst
 * first. A regression that only advises is a warning. Benchmarks whose place is unknown, or outside of the repository, get
 * none.
 *
 * @param folder - of the project, from the repository's root; `''` where it is the root
 */
export function annotationsOf(
  model: ReportModel,
  run: BenchmarkRun,
  folder: string,
  gates: boolean,
): Annotation[] {
  const sources = new Map(run.results.map(({ id, source }) => [id, source]));
  const found = model.benchmarks.flatMap((benchmark) => {
    const source = sources.get(benchmark.id);
    const path = source === null || source === undefined ? null : pathInRepository(folder, source.file);
    if (path === null) return [];
    const name = benchmark.parameters === '' ? benchmark.name : `${benchmark.name} [${benchmark.parameters}]`;
    const at = (level: Annotation['level'], what: string, message: string): Annotation => ({
      path,
      line: source?.line ?? 1,
      level,
      title: shorten(`${what}: ${name}`, 200),
      message: shorten(message, 2_000),
    });
    return [
      ...(benchmark.failure === null ? [] : [at('failure', 'benchmark failed', benchmark.failure.text)]),
      ...benchmark.judgements.flatMap(({ verdict, values, sentence }) => {
        if (verdict === 'regression')
          return [at(gates ? 'failure' : 'warning', 'regression', `${values}${sentence}`)];
        return verdict === 'improvement' ? [at('notice', 'improvement', `${values}${sentence}`)] : [];
      }),
      ...benchmark.targets.flatMap(({ status, label, text }) =>
        status === 'missed' ? [at('failure', 'target missed', `${label} ${text}`)] : [],
      ),
    ];
  });
  return found.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

/** `null` for what lies outside of the repository. */
function pathInRepository(folder: string, file: string): string | null {
  const path = posix.normalize(posix.join(folder.replaceAll('\\', '/'), file.replaceAll('\\', '/')));
  return path.startsWith('../') || posix.isAbsolute(path) ? null : path;
}

function shorten(text: string, length: number): string {
  const plain = plainText(text);
  return plain.length > length ? `${plain.slice(0, length - 1)}…` : plain;
}
