// An empty project outside of this repository, into which packages are installed as a user would.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { pnpmScript } from './published.mjs';

/** The packages whose install scripts may run, by name. */
const builds = ['esbuild', 'v8-profiler-next'];

/** Makes a project in which things are run with one Node, by way of PATH, as on a machine that has no other. */
export function createProject(directory, node) {
  mkdirSync(directory, { recursive: true });
  return { directory, node, env: environment(node) };
}

/** Writes a file of a project. */
export function write({ directory }, path, text) {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), text);
}

/**
 * Installs packages with `npm` or `pnpm`.
 *
 * @param dependencies - what the project depends on: ranges or tarballs by name
 * @param tarballs - where the packages of this repository come from, whoever depends on them
 */
export async function install(project, manager, dependencies, tarballs) {
  const manifest = { name: 'app', version: '1.0.0', private: true, type: 'module', dependencies };
  const overrides = Object.fromEntries([...tarballs].map(([name, path]) => [name, `file:${path}`]));
  if (manager === 'npm') {
    write(project, 'package.json', JSON.stringify({ ...manifest, overrides }));
    const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    await run(project, project.node, [npmScript(), 'install', ...quiet]);
  } else {
    write(project, 'package.json', JSON.stringify(manifest));
    // Nobody finds what it does not depend on: stricter than pnpm is unless told.
    const settings = { overrides, hoist: false, onlyBuiltDependencies: builds };
    write(project, 'pnpm-workspace.yaml', stringify(settings));
    await run(project, project.node, [pnpmScript, 'install', '--prefer-offline', '--reporter=append-only']);
  }
}

/**
 * Runs a program in a project and gives what it printed.
 *
 * @param expected - the exit codes that are fine
 * @throws Error with all that was printed, for any other
 */
export function run(project, program, args, { env = {}, expected = [0] } = {}) {
  return new Promise((fulfil, reject) => {
    const child = spawn(program, args, {
      cwd: project.directory,
      env: { ...project.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (expected.includes(code)) return fulfil(output);
      reject(new Error(`${[program, ...args].join(' ')}\nended with ${signal ?? code}\n${output}`));
    });
  });
}

/** Runs a command that the project has installed, by its name. */
export function runInstalled(project, name, args, options) {
  return run(project, join(project.directory, 'node_modules', '.bin', name), args, options);
}

/** A person's environment: that Node first, and nothing that a package manager which runs this has set. */
function environment(node) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VITEST|NODE_ENV$|BENCHLINE)/i.test(name),
  );
  const home = dirname(dirname(realpathSync(node)));
  return {
    ...Object.fromEntries(kept),
    PATH: [dirname(node), process.env.PATH].join(delimiter),
    NO_COLOR: '1',
    CI: '1',
    // What is compiled is compiled for that Node, where it has its headers beside it; elsewhere they are fetched.
    ...(existsSync(join(home, 'include', 'node', 'node.h')) ? { npm_config_nodedir: home } : {}),
  };
}

/** The script of the npm of this machine, to be run with any Node. */
function npmScript() {
  return realpathSync(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim());
}
