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
export { createFileStore, type FileStore, type FileStoreOptions } from './file-store.js';
export { decodeName, encodeName } from './files/encode-name.js';
export { writeTextFile } from './files/write-text-file.js';
