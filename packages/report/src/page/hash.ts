const PREFIX = '#/benchmark/';

/** The part of a link that leads to a benchmark. */
export function hashOf(id: string): string {
  return PREFIX + encodeURIComponent(id);
}

/** The same link, however much of it was encoded on its way. */
export function canonicalHash(hash: string): string {
  if (!hash.startsWith(PREFIX)) return hash;
  try {
    return hashOf(decodeURIComponent(hash.slice(PREFIX.length)));
  } catch {
    return hash;
  }
}
