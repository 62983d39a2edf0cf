import { BenchlineError } from '@benchline/schema';
import { z } from 'zod';
import { configShape, type overrideShape } from './config-shape.js';
import { nearestWord } from './nearest-word.js';

/** A configuration whose fields are what they should be. */
export type CheckedConfig = z.output<typeof configShape>;

/** An entry of `overrides` whose fields are what they should be. */
export type CheckedOverride = z.output<typeof overrideShape>;

/**
 * Checks what a configuration file exports.
 *
 * @param where - the file, for messages
 * @throws BenchlineError `config-invalid` naming the field
 */
export function checkConfig(config: unknown, where: string): CheckedConfig {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new BenchlineError({
      code: 'config-invalid',
      message: `${where} exports no configuration: its default export is ${describe(config)}.`,
      hint: 'Write `export default defineConfig({ … })`.',
    });
  }
  const checked = configShape.safeParse(config);
  if (checked.success) return checked.data;
  const { issues } = checked.error;
  // A name that is mistyped makes the right one missing: the mistake is told, not what follows from it.
  const issue = (issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]) as z.core.$ZodIssue;
  throw issue.code === 'unrecognized_keys' ? unknownOption(issue, where) : invalidField(issue, where);
}

function unknownOption(issue: z.core.$ZodIssueUnrecognizedKeys, where: string): BenchlineError {
  const [name = ''] = issue.keys;
  const known = knownNames(issue.path);
  const near = nearestWord(name, known);
  return new BenchlineError({
    code: 'config-invalid',
    message: `${where} has an unknown option ${pathText([...issue.path, name])}.`,
    hint:
      near === null
        ? `Known options there: ${known.join(', ')}.`
        : `Did you mean ${pathText([...issue.path, near])}?`,
  });
}

function invalidField(issue: z.core.$ZodIssue, where: string): BenchlineError {
  const field = pathText(issue.path);
  return new BenchlineError({
    code: 'config-invalid',
    message: `${where}: ${field} ${issue.message.replace(/^Invalid input: /, 'is wrong: ')}.`,
    hint: `Correct ${field}; the README of @benchline/config lists every option with its default.`,
  });
}

/** The names that the shape has where an unknown one was found. */
function knownNames(path: readonly PropertyKey[]): string[] {
  let shape: unknown = configShape;
  for (const key of path) {
    const inner = unwrap(shape) as {
      shape?: Record<PropertyKey, unknown>;
      element?: unknown;
      valueType?: unknown;
    };
    shape = typeof key === 'number' ? inner.element : (inner.shape?.[key] ?? inner.valueType);
  }
  return Object.keys((unwrap(shape) as { shape?: object }).shape ?? {});
}

function unwrap(shape: unknown): unknown {
  if (shape instanceof z.ZodOptional) return unwrap(shape.unwrap());
  return shape instanceof z.ZodPipe ? unwrap(shape.in) : shape;
}

function pathText(path: readonly PropertyKey[]): string {
  return `\`${path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`)).join('')}\``;
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
