// Writes the published JSON Schema files from the built package. Run after a change of the types: `npm run json-schema`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemaNames, jsonSchemaOf } from '../dist/read.js';

const folder = new URL('../json-schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of jsonSchemaNames) {
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
}
