import { bench, suite } from '@benchline/runner';
import { mergeShards, summarizeRun } from '@benchline/schema';
import { readRun } from '@benchline/schema/read';
import { runOf } from './inputs.js';

const run = runOf(1);
const text = JSON.stringify(run);
const parsed: unknown = JSON.parse(text);
const shards = Array.from({ length: 4 }, (_, i) => ({
  ...run,
  id: `${run.id}-${i}`,
  shard: { index: i + 1, count: 4 },
  results: run.results.filter((_result, at) => at % 4 === i),
}));

suite('schema, a run of 100 benchmarks', () => {
  bench('check', () => readRun(parsed, 'the input'), { target: '60ms' });
  bench('parse and check', () => readRun(JSON.parse(text), 'the input'), { target: '80ms' });
  bench('make the record', () => summarizeRun(run), { target: '60ms' });
  bench('merge four shards', () => mergeShards(shards), { target: '5ms' });
});
