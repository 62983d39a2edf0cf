// Prints, as JSON, what @arethetypeswrong/core finds wrong with the types of each tarball that it is given. A process of its
// own, and one for all: that package's sources are not for the conditions that tests are loaded with, and it is slow to load.
import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';

/** The profile `esm-only`: how packages of ES modules are not meant to be resolved. */
const notMeant = ['node10', 'node16-cjs'];

const found = {};
for (const path of process.argv.slice(2)) {
  const data = new Uint8Array(readFileSync(path));
  const { types, problems = [] } = await checkPackage(createPackageFromTarballData(data), {
    excludeEntrypoints: ['./json-schema/*.json'],
  });
  found[path] = {
    types,
    problems: problems.filter(({ resolutionKind }) => !notMeant.includes(resolutionKind)),
  };
}
console.log(JSON.stringify(found));
