/**
 * Whether a pattern means a benchmark: it is compared with the name and with the whole id, literally, except that `*`
 * stands for any run of characters, none included.
 */
export function matchesBenchmark(
  pattern: string,
  benchmark: { readonly id: string; readonly name: string },
): boolean {
  return matchesText(pattern, benchmark.name) || matchesText(pattern, benchmark.id);
}

/** Each piece between stars is searched once, so no pattern is slow. */
function matchesText(pattern: string, text: string): boolean {
  if (pattern === text) return true;
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined || !text.startsWith(first)) return false;
  let position = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, position);
    if (found < 0) return false;
    position = found + piece.length;
  }
  return text.length - last.length >= position && text.endsWith(last);
}
