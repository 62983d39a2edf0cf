import { plainStyle } from '@benchline/format';
import { expect, test } from 'vitest';
import { createProgress } from './progress.js';
import type { Screen } from './screen.js';

const screen = (isTerminal: boolean): Screen => ({ style: plainStyle, width: 80, ascii: true, isTerminal });

test('elsewhere than on a terminal: a line for each finished launch of a benchmark, nothing that moves', () => {
  const written: string[] = [];
  const progress = createProgress(screen(false), (text) => written.push(text));
  progress.event({ type: 'planned', benchmarks: 2, launches: 3, files: 1 });
  progress.event({ type: 'phase', id: 'app > a', phase: 'warm-up', launch: 0 });
  progress.event({ type: 'launch-settled', id: 'app > a', launch: 0, failed: false });
  progress.event({ type: 'launch-settled', id: 'app > b\u001b[2J', launch: 0, failed: true });
  progress.end();
  expect(written.join('')).toMatchInlineSnapshot(`
    "measuring 2 benchmarks in 3 launches
    [1/6] launch 1: app > a measured
    [2/6] launch 1: app > b failed
    "
  `);
});

test('on a terminal: one line that is drawn at most ten times a second and taken away at the end', () => {
  const written: string[] = [];
  let now = 0;
  const progress = createProgress(
    screen(true),
    (text) => written.push(text),
    () => now,
  );
  progress.event({ type: 'planned', benchmarks: 2, launches: 1, files: 1 });
  progress.event({ type: 'progress', id: 'app > a', launch: 0, samples: 20, relativeHalfWidth: 0.021 });
  now = 50;
  progress.event({ type: 'progress', id: 'app > a', launch: 0, samples: 30, relativeHalfWidth: 0.02 });
  progress.event({ type: 'launch-settled', id: 'app > a', launch: 0, failed: false });
  now = 2_000;
  progress.event({ type: 'phase', id: 'app > b', phase: 'warm-up', launch: 0 });
  progress.end();
  expect(written.map((text) => text.replaceAll('\u001b[2K', '<clear>'))).toMatchInlineSnapshot(`
    [
      "
    <clear>[--------------------]  0/2  ±2.1 %  app > a",
      "
    <clear>[##########----------]  1/2  warm-up  2.0 s left  app > b",
      "
    <clear>",
    ]
  `);
});
