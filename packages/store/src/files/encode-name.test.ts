import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeName, encodeName, MAX_ENCODED_LENGTH } from './encode-name.js';

/** What a file system that ignores case and normalises Unicode takes a name for. */
const folded = (fileName: string) => fileName.normalize('NFD').toLowerCase().toUpperCase().normalize('NFC');

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'aAbB.~ >/\\:%+!^#_-1\u0301é\ud800\udc00\0'), maxLength: 12 }),
  fc.constantFrom(
    '',
    '.',
    '..',
    '../../etc/passwd',
    'CON',
    'con',
    'nul.txt',
    'COM1',
    '__proto__',
    'constructor',
    'a.',
    'a ',
    '%',
  ),
);

describe('encodeName', () => {
  it('keeps ordinary names readable', () => {
    expect(encodeName('main')).toBe('main');
    expect(encodeName('app > parse > large [n=10]')).toBe('app~parse~large+[n=10]');
    expect(encodeName('@scope/pkg > data_pipeline_1000 [kind="a: b", x=.5]')).toBe(
      "@scope!pkg~data_pipeline_1000+[kind='a;+b',+x=.5]",
    );
    expect(encodeName('app > parseJSON')).toBe('app~parseJSON^00f');
  });

  it.each([
    ['', '%'],
    ['.', '%2e'],
    ['..', '%2e%2e'],
    ['../x', '%2e.!x'],
    ['x.', 'x%2e'],
    ['x ', 'x+'],
    ['con', '%63on'],
    ['Con.txt', '%43on.txt^8'],
    ['console', 'console'],
    ['lpt1', '%6cpt1'],
    ['a\\b|c?d*e', 'a%5cb%7cc%3fd%2ae'],
    ['größe', 'gr%c3%b6%c3%9fe'],
    ['\u{1f680}', '%f0%9f%9a%80'],
    ['\ud800', '%ud800'],
    ['progra > 1', 'progra~%31'],
  ])('writes %j as %s', (name, encoded) => {
    expect(encodeName(name)).toBe(encoded);
    expect(decodeName(encoded)).toBe(name);
  });

  it('tells apart names that some file systems take for one', () => {
    const names = [
      'a',
      'A',
      'é',
      'e\u0301',
      'É',
      'a.',
      'a',
      'ab',
      'aB',
      'Ab',
      'AB',
      'ß',
      'SS',
      'ı',
      'i',
      'I',
      'ﬁ',
      'fi',
      'K',
      '\u212a',
    ];
    expect(new Set(names.map((name) => folded(encodeName(name)))).size).toBe(new Set(names).size);
  });

  it('cuts long names and tells them apart by a hash', () => {
    const [a, b] = [encodeName(`app > ${'x'.repeat(300)}1`), encodeName(`app > ${'x'.repeat(300)}2`)];
    expect(a).toMatch(/^app~x+#[0-9a-f]{32}$/);
    expect(a).toHaveLength(MAX_ENCODED_LENGTH);
    expect(a).not.toBe(b);
    expect(decodeName(a)).toBeNull();
  });

  it('decodes nothing that it would not write', () => {
    for (const text of ['A', 'a^0', 'a^8^8', '%', '%2', '%2E', '%61', '%ff', 'a b', 'a/b', '..', 'a~1']) {
      expect(decodeName(text), text).toBe(text === '%' ? '' : null);
    }
  });

  it('is safe and reversible for any text', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const encoded = encodeName(name);
        expect(encoded).toMatch(/^[A-Za-z0-9._=,()[\]@~+!;'%^#][A-Za-z0-9._=,()[\]@~+!;'%^#-]*$/);
        expect(encoded).not.toMatch(/^\.|\.$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(encoded.length).toBeLessThanOrEqual(MAX_ENCODED_LENGTH);
        if (!encoded.includes('#')) expect(decodeName(encoded)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });

  it('never gives two texts one file, whatever case and normalisation do', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        fc.pre(a !== b);
        expect(folded(encodeName(a))).not.toBe(folded(encodeName(b)));
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(hostile, (name) => {
        for (const other of [
          name.toLowerCase(),
          name.toUpperCase(),
          name.normalize('NFC'),
          name.normalize('NFD'),
          `${name}.`,
          `${name} `,
        ]) {
          if (other !== name) expect(folded(encodeName(other))).not.toBe(folded(encodeName(name)));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
