import { createReport, type ReportModel } from '../src/index.js';
import { fixtureComparison, fixtureOverview } from './fixture-judgements.js';
import { fixtureProfiledRun } from './fixture-profiles.js';
import { sizedRun } from './fixture-sizes.js';

/** Fields of documents that hold one of a few words, a time, or a hash: their schemas refuse anything else. */
const closed = new Set([
  'kind',
  'mode',
  'code',
  'phase',
  'verdict',
  'reason',
  'metric',
  'status',
  'stopReason',
  'unit',
  'peakMethod',
  'allocationMethod',
  'startedAt',
  'endedAt',
  'at',
  'direction',
  'match',
  'action',
  'field',
  'category',
  'change',
  'engine',
  'format',
  'hash',
  'seenIn',
  'noiseSource',
  'suspect',
  'course',
]);

/** Fields that say which benchmark it is: the same text stays the same text. */
const identity = new Set(['id', 'runId', 'name', 'suite', 'package']);

/**
 * A report of documents in which every text that could be anyone's is replaced: names, suites, packages, parameters (their
 * names too), tags, messages, stacks, commits, methods, machines, functions and files.
 *
 * @param texts - taken in turn, so that each comes to many kinds of field
 * @param start - the first of them
 */
export function hostileReport(texts: readonly string[], start = 0, judged = true): ReportModel {
  const { run, profiles } = fixtureProfiledRun();
  const sized = sizedRun([{ name: 'scan', sizes: [10, 100, 1000, 10_000], ns: (n) => n }]);
  let index = start;
  const next = () => texts[index++ % texts.length] as string;
  const known = new Map<string, string>();
  /** No two names become the same, unless there are more of them than texts. */
  const remembered = (name: string) => {
    const text = known.get(name) ?? (texts[(start + known.size) % texts.length] as string);
    known.set(name, text);
    return text;
  };
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (closed.has(key)) return value;
      return identity.has(key)
        ? remembered(`${key.toLowerCase().endsWith('id') ? 'id ' : ''}${value}`)
        : next();
    }
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        key === 'parameters' ? remembered(`parameter ${name}`) : name,
        walk(inner, name),
      ]),
    );
  };
  const hostile = <Document>(document: Document) => walk(document, '') as Document;
  return createReport({
    run: hostile({ ...run, results: [...run.results, ...sized.results] }),
    profiles: hostile(profiles),
    ...(judged
      ? {
          comparison: hostile(fixtureComparison()),
          overview: hostile(fixtureOverview()),
          baselineName: next(),
        }
      : {}),
    title: next(),
  });
}

/** Texts that do no harm, as many as there are hostile ones. */
export const harmlessTexts: readonly string[] = Array.from({ length: 300 }, (_, index) => `x${index}`);
