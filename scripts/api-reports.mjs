// Writes what each package hands out to `packages/*/api/*.api.md`, one file for each entry point, so that a change of it
// shows in a diff. With `--check` nothing is written, and what differs fails. Build first: the built types are read.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { publishedPackages, root } from './release/published.mjs';

const check = process.argv.includes('--check');
const scratch = mkdtempSync(join(tmpdir(), 'benchline-api-'));
const entries = publishedPackages().flatMap(({ directory, manifest }) =>
  Object.values(manifest.exports)
    .filter((entry) => typeof entry === 'object')
    .map(({ types }) => ({
      directory,
      types,
      name: basename(types, '.d.ts'),
      // What a signature mentions and nothing exports. Of the schema that is what another of its entries exports.
      showsUnnamed: manifest.name !== '@benchline/schema',
    })),
);
const compiler = {
  overrideTsconfig: {
    compilerOptions: {
      ...{ target: 'es2023', lib: ['es2023'], module: 'nodenext', moduleResolution: 'nodenext' },
      ...{ types: ['node'], strict: true, skipLibCheck: true },
    },
    files: entries.map(({ directory, types }) => join(directory, types)),
  },
};

let state;
const reports = new Map(entries.map((entry) => [reportPath(entry), reportOf(entry)]));
rmSync(scratch, { recursive: true });

const changed = [...reports.keys()].filter((path) => textOf(path) !== reports.get(path));
const stale = publishedPackages()
  .flatMap(({ directory }) => filesIn(join(directory, 'api')))
  .filter((path) => !reports.has(path));
if (check) {
  for (const path of [...changed, ...stale]) {
    console.error(`${relative(root, path)} is not what the package hands out.`);
  }
  if (changed.length + stale.length > 0) {
    console.error('If the change is meant: `npm run api`, read the diff, and commit it with a changeset.');
    process.exitCode = 1;
  }
} else {
  for (const path of changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, reports.get(path));
    console.log(`wrote ${relative(root, path)}`);
  }
  for (const path of stale) {
    rmSync(path);
    console.log(`removed ${relative(root, path)}`);
  }
}
console.log(`${reports.size} entry points, ${changed.length + stale.length} files that differ`);

function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function filesIn(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function reportPath({ directory, name }) {
  return join(directory, 'api', `${name}.api.md`);
}

function reportOf({ directory, types, name, showsUnnamed }) {
  const folder = join(scratch, basename(directory));
  mkdirSync(folder, { recursive: true });
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(directory, 'package.json'),
    configObject: {
      projectFolder: directory,
      mainEntryPointFilePath: join(directory, types),
      newlineKind: 'lf',
      compiler,
      apiReport: {
        ...{ enabled: true, reportFileName: name, includeForgottenExports: showsUnnamed },
        ...{ reportFolder: folder, reportTempFolder: join(folder, 'temp') },
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        // Its advice on style and release tags is not asked for.
        extractorMessageReporting: { default: { logLevel: 'none' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
  });
  state ??= CompilerState.create(config);
  const { errorCount } = Extractor.invoke(config, {
    localBuild: true,
    compilerState: state,
    messageCallback(message) {
      // That the file is new is no news: it is made anew each time, and compared here.
      if (message.category === 'console') message.handled = true;
    },
  });
  if (errorCount > 0) throw new Error(`The types of ${types} in ${directory} cannot be read.`);
  // Which members are self-explanatory is no part of what is handed out.
  return readFileSync(join(folder, `${name}.api.md`), 'utf8').replaceAll(/^ *\/\/ \(undocumented\)\n/gm, '');
}
