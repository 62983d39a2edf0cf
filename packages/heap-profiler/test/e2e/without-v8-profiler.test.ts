import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const entry = new URL('../../dist/index.js', import.meta.url).href;

/** Node itself, where v8-profiler-next cannot be found, as after an installation without it. */
const program = `
import Module from 'node:module';
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  if (request === 'v8-profiler-next') throw Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' });
  return resolve.call(this, request, ...rest);
};
const { profileHeap, checkLeak, HeapProfiler } = await import(${JSON.stringify(entry)});
const { profile } = await profileHeap(() => new Array(1e5).fill(0));
const { verdict } = await checkLeak(() => ({}));
const profiler = new HeapProfiler();
profiler.start();
await profiler.snapshot('a');
const { engine } = profiler.stop();
const asked = await profileHeap(() => {}, { engine: 'v8-profiler-next', meaning: 'live' }).catch(({ code }) => code);
console.log(JSON.stringify([profile.engine, verdict, engine, asked]));
`;

test('everything works without v8-profiler-next, and says so', () => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect(JSON.parse(printed)).toEqual(['inspector', 'none-found', 'inspector', 'profiler-unavailable']);
});
