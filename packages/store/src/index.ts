export { decodeName, encodeName } from './encode-name.js';
export { createFileStore, type FileStore, type FileStoreOptions } from './file-store.js';
