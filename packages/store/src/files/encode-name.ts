import { createHash } from 'node:crypto';

/** The longest file name {@link encodeName} writes, in bytes; an ending such as `.json` comes on top. */
export const MAX_ENCODED_LENGTH = 100;

const HASH_LENGTH = 32;

/** Stand-ins that keep a name readable. The characters on the right stand for nothing else. */
const standIns = new Map([
  [' ', '+'],
  ['/', '!'],
  [':', ';'],
  ['"', "'"],
]);

/** What the operating systems let pass, and shells and address bars mostly too. */
const keptCharacter = /^[A-Za-z0-9._=,()[\]@-]$/;

/** Names that are devices on Windows, with any ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Turns any text into a file name that is safe on every system and still readable: `app > parse > large [n=10]` becomes
 * `app~parse~large+[n=10]`.
 *
 * Two texts never share a file name, also where the file system ignores case or normalises Unicode:
 *
 * - ` > ` is written `~`, a space `+`, `/` `!`, `:` `;`, `"` `'`; ASCII letters, digits and `._=,()[]@-` stay; every other
 *   character is percent-encoded (UTF-8), and so is what systems treat specially: a leading dot or dash, a trailing dot,
 *   device names such as `CON`, and what looks like a short name of Windows (`A~1`).
 * - Where there are capitals, `^` and hexadecimal digits follow that tell which letters they are: `parseJSON^078`, so that
 *   `parsejson` is another file.
 * - A result longer than 100 characters is cut, and `#` and 128 bits of the SHA-256 of the text follow.
 *
 * @param name - any text, the empty one included
 */
export function encodeName(name: string): string {
  const body = encodeBody(name);
  const capitals = capitalsOf(name);
  const encoded = capitals === '' ? body : `${body}^${capitals}`;
  if (encoded.length <= MAX_ENCODED_LENGTH) return encoded;
  const hash = createHash('sha256').update(Buffer.from(name, 'utf16le')).digest('hex').slice(0, HASH_LENGTH);
  return `${body.slice(0, MAX_ENCODED_LENGTH - HASH_LENGTH - 1)}#${hash}`;
}

/**
 * The text that {@link encodeName} wrote as this file name, or `null` where it was cut or is no such name.
 */
export function decodeName(encoded: string): string | null {
  if (encoded.includes('#')) return null;
  const body = encoded.split('^', 1)[0] ?? '';
  const name = decodeBody(body);
  return name !== null && encodeName(name) === encoded ? name : null;
}

function encodeBody(name: string): string {
  if (name === '') return '%';
  let body = '';
  for (const part of name.split(/( > )/)) {
    body += part === ' > ' ? '~' : Array.from(part, encodeCharacter).join('');
  }
  const escapeFirst = body.startsWith('.') || body.startsWith('-') || deviceName.test(body);
  if (escapeFirst) body = percent(body[0] as string) + body.slice(1);
  const escapeLast = body.endsWith('.') || /^.{1,6}~\d+$/.test(body);
  return escapeLast ? body.slice(0, -1) + percent(body.at(-1) as string) : body;
}

function encodeCharacter(character: string): string {
  return keptCharacter.test(character) ? character : (standIns.get(character) ?? percent(character));
}

/** Percent-encodes one character; half of a surrogate pair, which has no UTF-8, becomes `%u` and its code. */
function percent(character: string): string {
  const code = character.charCodeAt(0);
  if (character.length === 1 && code >= 0xd800 && code <= 0xdfff) return `%u${code.toString(16)}`;
  return Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

/** One bit for each ASCII letter of the text, set for a capital: four to a hexadecimal digit, zeros at the end left out. */
function capitalsOf(name: string): string {
  const letters = name.match(/[A-Za-z]/g) ?? [];
  let digits = '';
  for (let start = 0; start < letters.length; start += 4) {
    const bits = letters.slice(start, start + 4).map((letter) => (letter < 'a' ? '1' : '0'));
    digits += Number.parseInt(bits.join('').padEnd(4, '0'), 2).toString(16);
  }
  return digits.replace(/0+$/, '');
}

function decodeBody(body: string): string | null {
  if (body === '%') return '';
  const plain = new Map([...standIns].map(([character, standIn]) => [standIn, character]));
  const tokens = body.match(/(?:%[0-9a-f]{2})+|%u[0-9a-f]{4}|[^%]/g) ?? [];
  if (tokens.join('') !== body) return null;
  return tokens
    .map((token) => {
      if (token.startsWith('%u')) return String.fromCharCode(Number.parseInt(token.slice(2), 16));
      if (token.startsWith('%')) return Buffer.from(token.replaceAll('%', ''), 'hex').toString('utf8');
      return token === '~' ? ' > ' : (plain.get(token) ?? token);
    })
    .join('');
}
