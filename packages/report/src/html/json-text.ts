const escapes: Readonly<Record<string, string>> = {
  '</': '<\\/',
  '<!': '\\u003c!',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * A value as JSON that can stand inside a `<script>`: nothing in it ends the element, begins a comment or another
 * script, or ends a line of JavaScript. Other markup stays as short as it is.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(
    /<\/|<!|<(?=script)|[\u2028\u2029]/gi,
    (found) => escapes[found] ?? '\\u003c',
  );
}
