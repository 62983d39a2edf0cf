import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { callSite } from './call-site.js';
import type { DefinitionSite } from './definition.js';

const where = (): DefinitionSite | null => callSite(where);

type Caller = (where: () => DefinitionSite | null) => DefinitionSite | null;

/** Code that runs as though it stood in that file; its third line makes the call. */
const callerIn = (filename: string) =>
  runInThisContext('(function call(where) {\n\nreturn where(); })', { filename }) as Caller;

test.each(['plain', 'with space', 'copy (2)', 'a) (b', 'ünï', '100%', '[x]#y', 'at (x:1:2)'])(
  'the caller is found in a folder named “%s”, by path and by address',
  (folder) => {
    const file = `/home/me/${folder}/speed.bench.mjs`;
    expect(callerIn(file)(where)).toEqual({ file, line: 3 });
    expect(callerIn(pathToFileURL(file).href)(where)).toEqual({ file, line: 3 });
    expect(callerIn(`${pathToFileURL(file).href}?copy=2`)(where)).toEqual({ file, line: 3 });
  },
);

test('a call without a function around it is found as well', () => {
  Object.assign(globalThis, { whereNow: where });
  const run = (filename: string) => runInThisContext('\nwhereNow()', { filename }) as DefinitionSite;
  expect(run('/home/me/a (b)/c.mjs')).toEqual({ file: '/home/me/a (b)/c.mjs', line: 2 });
  expect(run('file:///home/me/a%20(b)/c.mjs')).toEqual({ file: '/home/me/a (b)/c.mjs', line: 2 });
  Reflect.deleteProperty(globalThis, 'whereNow');
});

test('code without a file is passed over, as is the code that Node itself runs', () => {
  const made = new Function('where', 'return where();') as Caller;
  expect(made(where)?.file).toMatch(/call-site\.test\.ts$/);
  expect([0].map(() => where())[0]?.file).toMatch(/call-site\.test\.ts$/);
});

test('no stack, or one that is no text, is no place and no error', () => {
  const { stackTraceLimit, prepareStackTrace } = Error;
  try {
    Error.stackTraceLimit = 0;
    expect(where()).toBeNull();
    Error.stackTraceLimit = 10;
    Error.prepareStackTrace = (_, frames) => frames;
    expect(where).not.toThrow();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    Error.prepareStackTrace = prepareStackTrace;
  }
});
