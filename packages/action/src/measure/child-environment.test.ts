import { expect, test } from 'vitest';
import { childEnvironment } from './child-environment.js';

test('only what programs need goes on', () => {
  const variables = {
    PATH: '/bin',
    Path: 'C:\\bin',
    LC_ALL: 'C',
    BENCHLINE: 'measure',
    GITHUB_SHA: 'abc',
    CI: 'true',
    GITHUB_TOKEN: 'secret',
    GH_TOKEN: 'secret',
    NPM_TOKEN: 'secret',
    STRIPE: 'secret',
    INPUT_TOKEN: 'secret',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
    GITHUB_ENV: '/file',
    GITHUB_OUTPUT: '/file',
    GITHUB_STEP_SUMMARY: '/file',
    BENCHLINES_SECRET: 'secret',
  };
  expect(Object.keys(childEnvironment(variables))).toEqual([
    'PATH',
    'Path',
    'LC_ALL',
    'BENCHLINE',
    'GITHUB_SHA',
    'CI',
  ]);
});

test('a variable that the workflow names goes on too', () => {
  expect(childEnvironment({ DATABASE_URL: 'x', OTHER: 'y' }, ['DATABASE_URL', 'ABSENT'])).toEqual({
    DATABASE_URL: 'x',
  });
});

test.each(['GITHUB_TOKEN', 'input_token', 'ACTIONS_RUNTIME_TOKEN', 'GITHUB_OUTPUT', 'GH_TOKEN'])(
  'never %s',
  (name) => {
    expect(() => childEnvironment({}, [name])).toThrow(
      expect.objectContaining({ code: 'option-invalid', message: expect.stringContaining(name) }),
    );
  },
);
