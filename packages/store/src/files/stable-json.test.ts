import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stableJson } from './stable-json.js';

describe('stableJson', () => {
  it('writes keys in a fixed order, lists of plain values on one line, and a newline', () => {
    const value = {
      z: [{ b: 1, a: [1, 'x', null] }],
      name: 'n',
      id: 'i',
      empty: {},
      none: [],
      gone: undefined,
    };
    expect(stableJson(value)).toMatchInlineSnapshot(`
      "{
        "id": "i",
        "name": "n",
        "empty": {},
        "none": [],
        "z": [
          {
            "a": [1, "x", null],
            "b": 1
          }
        ]
      }
      "
    `);
  });

  it('keeps every value, and does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = stableJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(stableJson(reversed(value))).toBe(text);
      }),
    );
  });

  it('keeps a key called __proto__ as data', () => {
    const value = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}');
    expect(JSON.parse(stableJson(value))).toEqual(value);
    expect(Object.hasOwn(JSON.parse(stableJson(value)), '__proto__')).toBe(true);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
