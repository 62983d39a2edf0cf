import { padStart, truncateMiddle } from '@benchline/format';
import type { BenchmarkView } from '../model/benchmark-view.js';
import { nameOf } from './result-columns.js';
import type { Voice } from './voice.js';

/** Where the time and the memory went, for each benchmark that was profiled. */
export function profileLines(benchmarks: readonly BenchmarkView[], voice: Voice): string[] {
  return benchmarks.flatMap((benchmark) =>
    benchmark.profiles.flatMap(({ title, fileName, rows }) => [
      ...voice.wrap(`${nameOf(benchmark)}: ${title}`, 0, 2).map(voice.style.bold),
      ...rows.map(({ text, name, place }) => {
        const line = `  ${padStart(text, 14)}  ${name}${place === '' ? '' : `  ${place}`}`;
        return voice.say(truncateMiddle(line, voice.width));
      }),
      voice.style.dim(voice.say(`  kept as ${fileName.slice(0, 12)}…${fileName.slice(64)}`)),
    ]),
  );
}
