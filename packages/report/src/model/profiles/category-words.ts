import type { CodeCategory } from '@benchline/schema';

/** Whose code, in the order in which a page tells of it. */
export const categoryWords: Readonly<Record<CodeCategory, string>> = {
  user: 'your code',
  dependency: 'dependencies',
  node: "Node's JavaScript",
  native: 'native code',
  gc: 'garbage collector',
  idle: 'idle',
  profiler: 'profiler',
};
