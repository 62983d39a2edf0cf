import { expect, it } from 'vitest';
import { anchorOf } from './anchor.js';

it('is readable, needs no encoding and tells ids apart that read alike', () => {
  expect(anchorOf('app > parse > large [n=10]')).toMatch(/^benchmark-app-parse-large-n-10-[0-9a-f]{10}$/);
  const ids = ['a b', 'a-b', 'A b', '"><script>', '日本', '\ud800', ''];
  const anchors = ids.map(anchorOf);
  expect(new Set(anchors).size).toBe(ids.length);
  for (const anchor of anchors) expect(anchor).toMatch(/^[a-z0-9-]+$/);
});
