import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { nodeBinary, project, runNode } from '../project.js';

const hook = new URL('../../dist/typescript-register.js', import.meta.url).href;
const built = new URL('../../dist/index.js', import.meta.url).href;

/** Runs `main.ts` of a project as a child of the command would be run, and returns what it printed. */
async function runMain(files: Readonly<Record<string, string>>, main = 'main.ts'): Promise<string> {
  const folder = project(files);
  const { code, stdout, stderr } = await runNode(['--import', hook, join(folder, main)], folder);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout.trim();
}

describe('TypeScript without set-up', () => {
  it('runs what types alone do not cover: enums, namespaces, parameter properties', async () => {
    const main = `
      enum Colour { Red = 1, Green }
      const enum Size { Large = 7 }
      namespace Numbers { export const two = 2; }
      class Point { constructor(readonly x: number, private y = 4) {} sum(): number { return this.x + this.y; } }
      type Unused = import('./missing.js').Nothing;
      console.log(Colour[2], Size.Large, Numbers.two, new Point(3).sum() satisfies number);
      console.log(import.meta.url.endsWith('/main.ts'), await Promise.resolve('top'));
    `;
    expect(await runMain({ 'main.ts': main })).toBe('Green 7 2 7\ntrue top');
  });

  it('compiles decorators as the tsconfig says', async () => {
    const standard = `
      const log = (method: Function, context: ClassMethodDecoratorContext) => (...args: unknown[]) => [context.name, method(...args)];
      class A { @log run(x: number) { return x * 2; } }
      console.log(JSON.stringify(new A().run(4)));
    `;
    expect(await runMain({ 'main.ts': standard })).toBe('["run",8]');
    const legacy = `
      const log = (target: object, key: string) => { console.log(typeof target, key); };
      class A { @log run() {} }
      new A().run();
    `;
    const tsconfig = '{ /* JSON with comments */ "compilerOptions": { "experimentalDecorators": true, }, }';
    expect(await runMain({ 'main.ts': legacy, 'tsconfig.json': tsconfig })).toBe('object run');
  });

  it('finds files as TypeScript does', async () => {
    const output = await runMain({
      'main.ts': `
        import { a } from './lib/a.js';
        import { b } from './lib/b';
        import { c } from './lib';
        import { d } from './lib/d.mjs';
        import { e } from './lib/e.js?fresh=1';
        import { f } from '@lib/f';
        import { g } from '#own/g.js';
        import only from './lib/plain.js';
        import data from './lib/data.json' with { type: 'json' };
        import { both } from './lib/both.js';
        const { lazy } = await import('./lib/lazy.js');
        console.log(a, b, c, d, e, f, g, only, data.json, both, lazy);
      `,
      'package.json': '{ "type": "module", "imports": { "#own/*.js": "./lib/*.ts" } }',
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@lib/*": ["./lib/*"] } } }',
      'lib/a.ts': 'export const a: string = "a";',
      'lib/b.tsx': 'export const b = "b" as const;',
      'lib/index.ts': 'export { c } from "./c/index.js";',
      'lib/c/index.mts': 'export const c = "c";',
      'lib/c/index.ts': 'export const c = "c";',
      'lib/d.mts': 'export const d = "d";',
      'lib/e.ts': 'export const e = new URL(import.meta.url).search;',
      'lib/f.ts': 'export const f = "f";',
      'lib/g.ts': 'export const g = "g";',
      'lib/plain.js': 'export default "plain";',
      'lib/data.json': '{ "json": "json" }',
      'lib/both.ts': 'export const both = "from ts";',
      'lib/both.js': 'export const both = "from js";',
      'lib/lazy.ts': 'export const lazy = "lazy";',
    });
    expect(output).toBe('a b c d ?fresh=1 f g plain json from ts lazy');
  });

  it('leaves JavaScript to Node, except that it may import TypeScript', async () => {
    const files = {
      'main.mjs': `
        import { both } from './both.mjs';
        import { a } from './a.js';
        console.log(both, a, await import('./b').catch((error) => error.code));
      `,
      'both.mjs': 'export const both = "from js";',
      'both.mts': 'export const both = "from ts";',
      'a.ts': 'export const a: number = 1;',
      'b.js': '',
    };
    expect(await runMain(files, 'main.mjs')).toBe('from js 1 ERR_MODULE_NOT_FOUND');
  });

  it('takes .cts for CommonJS', async () => {
    const output = await runMain(
      {
        'main.mts': 'import { x } from "./old.cjs"; console.log(x);',
        'old.cts':
          'import path = require("node:path"); const x: string = path.basename(__filename); export { x };',
      },
      'main.mts',
    );
    expect(output).toBe('old.cts');
  });

  it('compiles JSX by the tsconfig', async () => {
    const output = await runMain(
      {
        'main.tsx': 'const h = (...args: unknown[]) => JSON.stringify(args); console.log(<a b="c">d</a>);',
        'tsconfig.json': '{ "compilerOptions": { "jsx": "react", "jsxFactory": "h" } }',
      },
      'main.tsx',
    );
    expect(output).toBe('["a",{"b":"c"},"d"]');
  });

  it('leaves TypeScript in packages to Node', async () => {
    const folder = project({
      'main.ts':
        'await import("pkg/enum.ts").then(() => console.log("loaded"), (error) => console.log(error.code));',
      'node_modules/pkg/package.json': '{ "name": "pkg", "type": "module" }',
      'node_modules/pkg/enum.ts': 'enum A { B } console.log(A.B);',
    });
    const { stdout } = await runNode(['--import', hook, 'main.ts'], folder);
    expect(stdout).toMatch(/ERR_UNKNOWN_FILE_EXTENSION|ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING/);
  });

  it('leaves the source of functions as it was written', async () => {
    const main = `
      const hot = (a: number[]): number => { let sum = 0; for (const x of a) sum += x; return sum; };
      function named<T>(x: T): T { return x; }
      class K { method() { return hot([1]); } }
      console.log(hot.toString(), named.toString(), K.toString());
    `;
    const output = await runMain({ 'main.ts': main });
    expect(output).not.toMatch(/__name|__publicField|__esm|_import|\(0,/);
    expect(output.replace(/\s+/g, ' ')).toBe(
      '(a) => { let sum = 0; for (const x of a) sum += x; return sum; } function named(x) { return x; } class K { method() { return hot([1]); } }',
    );
  });

  it('points stack traces to the TypeScript lines', async () => {
    const folder = project({
      'main.ts':
        'import { fail } from "./fail.js";\n\ntry {\n  fail(1);\n} catch (error) {\n  console.log((error as Error).stack);\n}\n',
      'fail.ts':
        'interface Long {\n  a: string;\n  b: string;\n}\n\nexport function fail(x: number): Long {\n  throw new Error(String(x));\n}\n',
    });
    const { stdout } = await runNode(['--import', hook, 'main.ts'], folder);
    expect(stdout).toContain(`${join(folder, 'fail.ts')}:7:9`);
    expect(stdout).toContain(`${join(folder, 'main.ts')}:4:3`);
  });

  it('names file, line and column of a syntax error', async () => {
    const folder = project({
      'main.ts': 'await import("./broken.js");\n',
      'broken.ts': 'const a = 1;\nconst b = = 2;\n',
    });
    const { code, stderr } = await runNode(['--import', hook, 'main.ts'], folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/SyntaxError( \[Error\])?: /);
    expect(stderr).toContain(`${join(folder, 'broken.ts')}:2:11: Unexpected "="`);
  });

  it('names a tsconfig that cannot be read', async () => {
    const folder = project({
      'main.ts': 'console.log(1);\n',
      'tsconfig.json': '{ "extends": "./missing.json" }',
    });
    const { code, stderr } = await runNode(['--import', hook, 'main.ts'], folder);
    expect(code).toBe(1);
    expect(stderr).toContain(`The tsconfig.json for ${join(folder, 'main.ts')} cannot be read`);
  });

  it('is registered once, however often it is asked for', async () => {
    const folder = project({
      'main.mjs': `
        import { registerTypeScript, typeScriptHookUrl } from ${JSON.stringify(built)};
        registerTypeScript();
        registerTypeScript();
        await import(typeScriptHookUrl());
        console.log((await import('./a.ts')).a);
      `,
      'a.ts': 'enum A { B = "b" } export const a: string = A.B;',
    });
    expect(await runNode(['main.mjs'], folder)).toEqual({ code: 0, stdout: 'b\n', stderr: '' });
  });
});

describe.skipIf(!existsSync('/proc/self/stat'))('the compiler’s own process', () => {
  it('is gone soon after loading, while the process goes on', async () => {
    const folder = project({
      'main.ts': 'enum A { B }\nconsole.log("loaded");\nsetTimeout(() => {}, 60_000);\n',
    });
    const child = spawn(nodeBinary, ['--import', hook, 'main.ts'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await new Promise((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
      await expect.poll(() => childrenOf(child.pid as number), { timeout: 5000 }).toEqual([]);
      const before = processorTicks(child.pid as number);
      await new Promise((resolve) => setTimeout(resolve, 2500));
      expect(processorTicks(child.pid as number) - before).toBeLessThanOrEqual(2);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('does not keep a process from ending', async () => {
    const folder = project({
      'main.ts':
        'enum A { B }\nconst started: number = performance.now();\nprocess.on("exit", () => console.log(performance.now() - started));\n',
    });
    const { code, stdout } = await runNode(['--import', hook, 'main.ts'], folder);
    expect(code).toBe(0);
    expect(Number(stdout)).toBeLessThan(200);
  });
});

function childrenOf(pid: number): string[] {
  return execFileSync('ps', ['-e', '-o', 'ppid=,comm='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.trim().startsWith(`${pid} `));
}

/** Processor time of all threads, in ticks of a hundredth of a second. */
function processorTicks(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
