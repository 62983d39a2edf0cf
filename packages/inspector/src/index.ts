export type { CallFrame } from './call-frame.js';
export { fileInside } from './file-inside.js';
export { fileOf } from './file-of.js';
export { type LoadedScript, loadedScripts } from './loaded-scripts.js';
export { type MappedScript, mappedScripts } from './mapped-scripts.js';
export { type Inspector, inspectorModuleUrl, openInspector } from './open-inspector.js';
export { originalFrame } from './original-frame.js';
