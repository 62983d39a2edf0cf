export {
  type DigitalModelImport,
  type ImportedDigitalModel,
  type ImportedOperation,
  importDigitalModel,
} from './digital-model/import-digital-model.js';
export {
  type DigitalModelBaselineFile,
  type DigitalModelFiles,
  type DigitalModelResultsFile,
  findDigitalModelBaseline,
  readDigitalModel,
} from './digital-model/read-digital-model.js';
export { writeDigitalModel } from './digital-model/write-digital-model.js';
export { decodeName, encodeName } from './encode-name.js';
export { createFileStore, type FileStore, type FileStoreOptions } from './file-store.js';
export { writeTextFile } from './write-text-file.js';
