import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packJson, unpackJson } from './pack-json.js';

const roundTrip = (value: unknown) => unpackJson(JSON.parse(JSON.stringify(packJson(value))), 'here');

describe('packJson', () => {
  it('names keys once and repeated texts once', () => {
    const packed = packJson([
      { id: 'a', unit: 'nanoseconds', list: [1, { x: null }] },
      { id: 'b', unit: 'nanoseconds', list: [] },
    ]);
    expect(packed).toEqual({
      shapes: [['x'], ['id', 'unit', 'list']].reverse(),
      texts: ['nanoseconds'],
      value: [0, [1, 'a', '#0', [0, 1, [2, null]]], [1, 'b', '#0', [0]]],
    });
  });

  it('gives every JSON value back', () => {
    const hostile = fc.constantFrom(
      '#',
      '##',
      '#0',
      '#1',
      '__proto__',
      'constructor',
      'toString',
      '',
      'long text',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        hostile,
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(null, true, false),
        fc.array(tie('any')),
        fc.dictionary(fc.oneof(hostile, fc.string()), tie('any')),
      ),
    })).any;
    fc.assert(
      fc.property(value, (given) => {
        expect(roundTrip(given)).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  it('makes a field of __proto__, and leaves out what is undefined', () => {
    const back = roundTrip(JSON.parse('{"__proto__":{"polluted":true}}')) as object;
    expect(Object.hasOwn(back, '__proto__')).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(roundTrip({ gone: undefined, here: 1 })).toEqual({ here: 1 });
  });

  it.each([
    [null],
    [7],
    [{ shapes: [], texts: [], value: {} }],
    [{ shapes: [['a']], texts: [], value: [1] }],
    [{ shapes: [['a']], texts: [], value: [1, 2, 3] }],
    [{ shapes: [['a']], texts: [], value: ['1', 2] }],
    [{ shapes: [[1]], texts: [], value: 1 }],
    [{ shapes: [], texts: [], value: [-1] }],
    [{ shapes: [], texts: [], value: [] }],
    [{ shapes: [], texts: ['a'], value: '#1' }],
    [{ shapes: [], texts: 'a', value: '#0' }],
  ])('refuses %j', (packed) => {
    expect(() => unpackJson(packed, 'here')).toThrow(expect.objectContaining({ code: 'document-invalid' }));
  });
});

it('leaves out fields that are not wanted, wherever they are', () => {
  const value = [
    { a: 1, b: { c: [2], a: 3 } },
    { d: 1, a: [{ a: 1, c: 4 }] },
  ];
  expect(unpackJson(JSON.parse(JSON.stringify(packJson(value))), 'x', new Set(['a']))).toEqual([
    { b: { c: [2] } },
    { d: 1 },
  ]);
});
