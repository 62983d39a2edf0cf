import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a step of the action left. */
export interface StepResult {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** How a step is run. */
export interface StepOptions {
  readonly directory: string;
  /** With underscores, as `action.yml` hands them on. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** What GitHub says of the event. */
  readonly event?: unknown;
}

/** Runs a step of the built action as the runner does: a process with inputs, files for outputs and summary, an event. */
export async function runStep(
  name: 'prepare' | 'restore' | 'measure' | 'keep' | 'publish' | 'comment',
  { directory, inputs, variables = {}, event = {} }: StepOptions,
): Promise<StepResult> {
  const files = mkdtempSync(join(tmpdir(), 'benchline-step-'));
  const file = (what: string) => join(files, what);
  for (const what of ['output', 'summary', 'env', 'path']) writeFileSync(file(what), '');
  writeFileSync(file('event.json'), JSON.stringify(event));
  const child = spawn(process.execPath, [fileURLToPath(new URL(`../dist/${name}.mjs`, import.meta.url))], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_REPOSITORY: 'owner/repo',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_RUN_ID: '42',
      GITHUB_SERVER_URL: 'https://example.test',
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_ENV: file('env'),
      GITHUB_PATH: file('path'),
      ...Object.fromEntries(
        Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value]),
      ),
      ...variables,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const outputs = outputsIn(readFileSync(file('output'), 'utf8'));
  const summary = readFileSync(file('summary'), 'utf8');
  rmSync(files, { recursive: true });
  return { code, log, summary, outputs };
}

/** Reads the runner's format of outputs: `name<<mark`, lines, `mark`. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm))
    outputs[name] = value;
  return outputs;
}
