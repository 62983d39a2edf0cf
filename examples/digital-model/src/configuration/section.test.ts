import { describe, expect, it } from 'vitest';
import type { ConfigurationProblem } from './problem.js';
import { notNegative, positive, Section } from './section.js';

function sectionOf(value: unknown, path = 'root'): { section: Section; problems: ConfigurationProblem[] } {
  const problems: ConfigurationProblem[] = [];
  return { section: new Section(value, path, problems), problems };
}

describe('Section', () => {
  it('reads good fields without a problem', () => {
    const { section, problems } = sectionOf({
      name: 'A',
      count: 3,
      depth: '0.2 km',
      list: [0.5, 0.9],
      inner: {},
    });
    expect(section.text('name')).toBe('A');
    expect(section.number('count', { minimum: 1, integer: true })).toBe(3);
    expect(section.quantity('depth', 'length', positive)).toBe(200);
    expect(section.numbers('list', { minimum: 0, maximum: 1 })).toEqual([0.5, 0.9]);
    section.section('inner').finish();
    section.finish();
    expect(problems).toEqual([]);
  });

  it('names each bad field with its path and says what it got', () => {
    const { section, problems } = sectionOf({
      name: 7,
      count: 1.5,
      depth: 200,
      list: [2],
      empty: [],
      zero: '0 m',
      low: -1,
    });
    section.text('name');
    section.number('count', { integer: true });
    section.quantity('depth', 'length');
    section.numbers('list', { maximum: 1 });
    section.numbers('empty', {});
    section.quantity('zero', 'length', positive);
    section.number('low', notNegative);
    section.section('missing');
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'root.name: expected a text, got 7',
      'root.count: expected a whole number, got 1.5',
      'root.depth: expected a number with its unit, such as "1.5 m" for a length, got 200',
      'root.list[0]: must be at most 1, got 2',
      'root.empty: expected a list with at least one item, got an empty list',
      'root.zero: must be more than 0, got 0',
      'root.low: must be at least 0, got -1',
      'root.missing: expected a mapping, got nothing',
    ]);
  });

  it('reports fields that nobody asked for', () => {
    const { section, problems } = sectionOf({ name: 'A', lenght: '3 m' });
    section.text('name');
    section.finish();
    expect(problems).toEqual([{ path: 'root.lenght', message: 'unknown field; known here: name' }]);
  });

  it('does not take inherited properties for fields', () => {
    const { section, problems } = sectionOf({}, '');
    section.text('toString');
    expect(problems[0]).toEqual({ path: 'toString', message: 'expected a text, got nothing' });
  });
});
