import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { whenIdle } from './when-idle.js';

test('nothing happens while work is under way, however long it takes', async () => {
  let stopped = 0;
  const watch = whenIdle(() => stopped++);
  watch.begin();
  watch.end();
  watch.begin();
  // Four times the idle moment: a timer of the first piece of work would have fired.
  await after(120);
  expect(stopped).toBe(0);
  watch.begin();
  watch.end();
  await after(120);
  expect(stopped).toBe(0);
  watch.end();
  await after(120);
  expect(stopped).toBe(1);
});
