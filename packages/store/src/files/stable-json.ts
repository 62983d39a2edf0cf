/** Keys that come first, in this order: what a person looks for at the top of a file. */
const leading = [
  'kind',
  'schemaVersion',
  'id',
  'package',
  'suite',
  'name',
  'parameters',
  'startedAt',
  'endedAt',
  'passed',
];

/**
 * Writes a value as JSON for people and version control: keys in an order that depends on nothing but their names,
 * two spaces, a list of plain values on one line, and a newline at the end.
 *
 * @param value - plain data, as `JSON.parse` gives it; `undefined` fields are left out
 */
export function stableJson(value: unknown): string {
  return `${write(value, '')}\n`;
}

function write(value: unknown, indent: string): string {
  if (Array.isArray(value)) return writeList(value, indent);
  if (value !== null && typeof value === 'object') return writeObject(value, indent);
  return JSON.stringify(value) ?? 'null';
}

function writeList(list: readonly unknown[], indent: string): string {
  if (list.every((item) => item === null || typeof item !== 'object')) {
    return `[${list.map((item) => write(item, indent)).join(', ')}]`;
  }
  const inner = `${indent}  `;
  return `[\n${list.map((item) => inner + write(item, inner)).join(',\n')}\n${indent}]`;
}

function writeObject(object: object, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, value]) => `${inner}${JSON.stringify(key)}: ${write(value, inner)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}

function compareKeys(a: string, b: string): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  return a < b ? -1 : 1;
}

function rankOf(key: string): number {
  const index = leading.indexOf(key);
  return index === -1 ? leading.length : index;
}
