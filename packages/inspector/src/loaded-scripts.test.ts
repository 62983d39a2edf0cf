import { Script } from 'node:vm';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { fileOf } from './file-of.js';
import { loadedScripts } from './loaded-scripts.js';
import { mappedScripts } from './mapped-scripts.js';
import { openInspector } from './open-inspector.js';
import { originalFrame } from './original-frame.js';

const source = `interface Item { readonly price: number }

export function totalPrice(items: readonly Item[]): number {
  return items.reduce((sum, { price }) => sum + price, 0);
}
`;

/** Loads minified code with its map inside, as V8 then knows it. */
function load(comment?: string) {
  const { code } = transformSync(source, {
    loader: 'ts',
    format: 'iife',
    globalName: 'prices',
    minify: true,
    sourcemap: 'inline',
    sourcefile: '/project/prices.ts',
  });
  const text = comment === undefined ? code : code.replace(/\/\/# sourceMappingURL.*/, comment);
  const url = `file:///project/prices-${Math.random()}.js`;
  new Script(text, { filename: url }).runInThisContext();
  const id = scriptIdOf(url);
  return { url, id, scripts: loadedScripts(new Set([id])) };
}

function scriptIdOf(url: string): string {
  const inspector = openInspector();
  let id = '';
  inspector.on<{ scriptId: string; url: string }>('Debugger.scriptParsed', (script) => {
    if (script.url === url) id = script.scriptId;
  });
  inspector.call('Debugger.enable');
  inspector.close();
  return id;
}

test('a script is found by its number, with its text; others are not read', () => {
  const { id, url, scripts } = load();
  expect([...scripts.keys()]).toEqual([id]);
  expect(scripts.get(id)).toMatchObject({ scriptId: id, url, sourceMapUrl: expect.stringMatching(/^data:/) });
  expect(loadedScripts(new Set(['no such script'])).size).toBe(0);
});

test('a minified function is given its name, file and line back', () => {
  const { id, url, scripts } = load();
  const script = mappedScripts(scripts).get(id);
  const text = scripts.get(id)?.text as string;
  const [declaration, name] = /function (\w+)/.exec(text) as unknown as [string, string];
  const columnNumber = text.indexOf(declaration) + declaration.length;
  const generated = { functionName: name, scriptId: id, url, lineNumber: 0, columnNumber };
  expect(name).not.toBe('totalPrice');
  const frame = originalFrame(generated, script as NonNullable<typeof script>);
  expect(frame).toMatchObject({
    functionName: 'totalPrice',
    url: 'file:///project/prices.ts',
    lineNumber: 2,
  });
  // A module's own code has no place: it is the file.
  const module = { ...generated, functionName: '', lineNumber: -1, columnNumber: -1 };
  expect(originalFrame(module, script as NonNullable<typeof script>).url).toBe('file:///project/prices.ts');
});

test.each([
  ['damaged', '//# sourceMappingURL=data:application/json;base64,e30tLQ=='],
  ['missing', '//# sourceMappingURL=nowhere.js.map'],
  ['on a network', '//# sourceMappingURL=https://example.com/prices.js.map'],
  ['not named', ''],
])('a map that is %s is left out', (_, comment) => {
  const { scripts } = load(comment);
  expect(scripts.size).toBe(1);
  expect(mappedScripts(scripts).size).toBe(0);
});

test('what the inspector refuses is an error with its words', () => {
  const inspector = openInspector();
  expect(() => inspector.call('Profiler.stop')).toThrow(
    expect.objectContaining({ code: 'profiler-failed', message: expect.stringContaining('Profiler.stop') }),
  );
  inspector.close();
});

test('an address of a file is its path, any other stays', () => {
  expect(fileOf('file:///a/b%20c.js')).toBe('/a/b c.js');
  expect(fileOf('node:fs')).toBe('node:fs');
  expect(fileOf('file://host/a.js')).toBe('file://host/a.js');
});
