import { BenchlineError } from '@benchline/schema';

/** A JSON value whose objects name their keys once, and whose repeated texts stand once. */
export interface PackedJson {
  /** The keys of objects, each list once. */
  readonly shapes: readonly (readonly string[])[];
  /** Texts that occur more than once. */
  readonly texts: readonly string[];
  /**
   * Numbers, `true`, `false` and `null` are themselves. An object is `[shape, ...values]`, its shape counted from 1; a
   * list is `[0, ...items]`. A text is itself; `#n` is text n of `texts`, and a text that begins with `#` has one more.
   */
  readonly value: unknown;
}

/** Texts this short cost no more than a reference to them. */
const SHORT = 3;

/** Packs any value that JSON can hold; {@link unpackJson} gives it back. A field that is `undefined` is left out. */
export function packJson(value: unknown): PackedJson {
  const shapes = new Table<readonly string[]>();
  const texts = new Table<string>();
  const repeated = repeatedTexts(value);
  return { value: pack(value), shapes: shapes.entries, texts: texts.entries };

  function pack(inner: unknown): unknown {
    if (typeof inner === 'string') {
      if (repeated.has(inner)) return `#${texts.indexOf(inner, inner)}`;
      return inner.startsWith('#') ? `#${inner}` : inner;
    }
    if (Array.isArray(inner)) return [0, ...inner.map(pack)];
    if (typeof inner !== 'object' || inner === null) return inner;
    const fields = Object.entries(inner).filter(([, field]) => field !== undefined);
    const keys = fields.map(([key]) => key);
    return [shapes.indexOf(JSON.stringify(keys), keys) + 1, ...fields.map(([, field]) => pack(field))];
  }
}

/**
 * Gives back what {@link packJson} packed.
 *
 * @param leaveOut - keys of fields that are not wanted, wherever they are: they are not looked at
 * @throws BenchlineError `document-invalid` for what it did not write
 */
export function unpackJson(
  packed: unknown,
  where: string,
  leaveOut: ReadonlySet<string> = new Set(),
): unknown {
  const { shapes, texts, value } = checkPacked(packed, where);
  const hasProto = shapes.map((keys) => keys.includes('__proto__'));
  const wanted = shapes.map((keys) =>
    keys.map((key, place) => ({ key, place: place + 1 })).filter(({ key }) => !leaveOut.has(key)),
  );
  return unpack(value);

  function unpack(inner: unknown): unknown {
    if (typeof inner === 'string') return textOf(inner);
    if (Array.isArray(inner)) return inner[0] === 0 ? listOf(inner) : objectOf(inner);
    if (typeof inner === 'object' && inner !== null)
      throw damaged(where, 'an object stands among its values');
    return inner;
  }

  function listOf(inner: readonly unknown[]): unknown[] {
    const list: unknown[] = [];
    for (let i = 1; i < inner.length; i++) list.push(unpack(inner[i]));
    return list;
  }

  function objectOf(inner: readonly unknown[]): unknown {
    const shape = typeof inner[0] === 'number' ? inner[0] - 1 : -1;
    const keys = shapes[shape];
    if (keys === undefined || keys.length !== inner.length - 1)
      throw damaged(where, 'an object has no shape');
    // Assigning to __proto__ would set the prototype; fromEntries makes it a field, as JSON.parse does.
    const fields = wanted[shape] ?? [];
    if (hasProto[shape])
      return Object.fromEntries(fields.map(({ key, place }) => [key, unpack(inner[place])]));
    const object: Record<string, unknown> = {};
    for (const { key, place } of fields) object[key] = unpack(inner[place]);
    return object;
  }

  function textOf(text: string): string {
    if (!text.startsWith('#')) return text;
    if (text.startsWith('##')) return text.slice(1);
    const found = texts[Number(text.slice(1))];
    if (found === undefined) throw damaged(where, 'a text is missing');
    return found;
  }
}

/** Values by the order in which they were first met. */
class Table<Entry> {
  readonly entries: Entry[] = [];
  readonly #indices = new Map<string, number>();

  indexOf(key: string, entry: Entry): number {
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}

function repeatedTexts(value: unknown): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const visit = (inner: unknown): void => {
    if (typeof inner === 'string' && inner.length > SHORT) (seen.has(inner) ? repeated : seen).add(inner);
    else if (Array.isArray(inner)) inner.forEach(visit);
    else if (typeof inner === 'object' && inner !== null) Object.values(inner).forEach(visit);
  };
  visit(value);
  return repeated;
}

function checkPacked(packed: unknown, where: string): PackedJson {
  const { shapes, texts, value } = (packed ?? {}) as { [Key in keyof PackedJson]?: unknown };
  if (!Array.isArray(shapes) || !shapes.every(isTexts)) throw damaged(where, 'its shapes are missing');
  if (!isTexts(texts)) throw damaged(where, 'its texts are missing');
  return { shapes, texts, value };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function damaged(where: string, what: string): BenchlineError {
  return new BenchlineError({
    code: 'document-invalid',
    message: `${where} is not a packed record: ${what}.`,
    hint: 'The file is damaged or was written by hand; restore it, or measure again.',
  });
}
