import { getInput } from '@actions/core';
import { BenchlineError } from '@benchline/schema';

/** An input, or `''`. The action's steps hand inputs on with underscores, since a shell's variables have no hyphens. */
export function input(name: string): string {
  return getInput(name.replaceAll('-', '_'));
}

/** An input of several lines: one item a line, empty lines and space around items left out. */
export function listInput(name: string): string[] {
  return input(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Whether an input is on. @throws BenchlineError `option-invalid` for anything but `true`, `false` or nothing */
export function switchInput(name: string): boolean {
  return wordInput(name, ['false', 'true', '']) === 'true';
}

/** An input that is one of several words. @throws BenchlineError `option-invalid` */
export function wordInput<Word extends string>(name: string, words: readonly Word[]): Word {
  const text = input(name);
  const word = words.find((candidate) => candidate === text);
  if (word !== undefined) return word;
  const known = words.filter((candidate) => candidate !== '').join(', ');
  throw invalidInput(name, `is ${JSON.stringify(text)}, which is none of ${known}`);
}

export function invalidInput(name: string, what: string): BenchlineError {
  return new BenchlineError({
    code: 'option-invalid',
    message: `The input ${name} ${what}.`,
    hint: 'The inputs are described in the README of the action.',
  });
}
