// An adapter for the folder of peer measurements: `node ours.mjs --module cases.mjs [--only a,b] [--budget default|<ms>]`
// prints one JSON line a case. Each case is measured in five fresh processes that share the budget: spread over more time,
// the headline moves less than with fewer and longer ones.
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runSuites } from '@benchline/runner';

const flags = Object.fromEntries(
  process.argv
    .slice(2)
    .flatMap((flag, i, all) => (flag.startsWith('--') ? [[flag.slice(2), all[i + 1]]] : [])),
);
const LAUNCHES = 5;
process.env.BENCHLINE_CASES = pathToFileURL(resolve(flags.module)).href;
process.env.BENCHLINE_ONLY = flags.only ?? '';
const budget =
  flags.budget === 'default' || flags.budget === undefined
    ? {}
    : { time: `${Number(flags.budget) / LAUNCHES}ms` };
const run = await runSuites({
  files: [fileURLToPath(new URL('./cases.bench.mjs', import.meta.url))],
  launches: LAUNCHES,
  ...budget,
});
for (const { name, passed, summary, error } of run.results) {
  const row = passed
    ? { ns_per_iter: summary.medianNs, median_ns: summary.medianNs, n: summary.iterationCount }
    : { error: error.message };
  console.log(JSON.stringify({ peer: 'ours', case: name, ...row }));
}
