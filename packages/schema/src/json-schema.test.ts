import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRun } from '../test/arbitrary-run.js';
import { jsonSchemaNames, jsonSchemaOf } from './read/json-schema.js';
import { summarizeRun } from './summarize-run.js';

const fileOf = (name: string) => new URL(`../json-schema/${name}.schema.json`, import.meta.url);
const validatorOf = (name: string) =>
  new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(fileOf(name), 'utf8')),
  );

test.each(jsonSchemaNames)('%s: the published file is current (else: npm run json-schema)', (name) => {
  expect(JSON.parse(readFileSync(fileOf(name), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(jsonSchemaOf(name))),
  );
});

test('any run and any record validate against the published files', () => {
  const validRun = validatorOf('benchmark-run');
  const validRecord = validatorOf('run-record');
  fc.assert(
    fc.property(arbitraryRun, (run) => {
      const plain = JSON.parse(JSON.stringify(run));
      expect(validRun(plain), JSON.stringify(validRun.errors)).toBe(true);
      const record = JSON.parse(JSON.stringify(summarizeRun(run)));
      expect(validRecord(record), JSON.stringify(validRecord.errors)).toBe(true);
    }),
  );
});

test('what is wrong does not validate', () => {
  const valid = validatorOf('benchmark-run');
  expect(valid({})).toBe(false);
  const [run] = fc.sample(arbitraryRun, { numRuns: 1, seed: 5 });
  expect(valid({ ...run, schemaVersion: 2 })).toBe(false);
  expect(valid({ ...run, results: [{ id: 'x' }] })).toBe(false);
});
