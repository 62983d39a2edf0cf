// What a README promises: the first program in it, and the lines that it says are printed.

/** The blocks of TypeScript in a README, in order. */
export function typescriptBlocks(readme) {
  return [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block]) => block);
}

/** The first program of a README, and what it prints by its comments `// → …`. */
export function readmeExample(readme) {
  const [source = ''] = typescriptBlocks(readme);
  return { source, prints: [...source.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => line.trim()) };
}
