import { type CallFrame, fileInside } from '@benchline/inspector';
import type { CodeCategory, SourceLocation } from '@benchline/schema';
import { sourcePlace } from '../profile/source-place.js';

/** Where a function is and whose code it is, as a flame graph names it. */
export interface FlamePlace extends SourceLocation {
  readonly name: string;
  readonly category: CodeCategory;
}

/** @param rootDirectory - files inside are named relative to it */
export function flamePlace(frame: CallFrame, rootDirectory: string): FlamePlace {
  const place = sourcePlace(frame);
  return {
    ...place,
    file: fileInside(place.file, rootDirectory),
    name: frame.functionName === '' ? '(anonymous)' : frame.functionName,
    category: categoryOf(frame),
  };
}

function categoryOf({ url, functionName }: CallFrame): CodeCategory {
  if (url === '') return functionName === '(GC)' ? 'gc' : 'native';
  if (url.startsWith('node:')) return 'node';
  return /[\\/]node_modules[\\/]/.test(url) ? 'dependency' : 'user';
}
