import { expect, it } from 'vitest';
import { coordinate, element, text } from './svg.js';

it('encodes attributes and text', () => {
  expect(element('text', { x: 1.26, class: '"><script>' }, [text('</text>&')])).toBe(
    '<text x="1.3" class="&quot;&gt;&lt;script&gt;">&lt;/text&gt;&amp;</text>',
  );
  expect(element('path', {})).toBe('<path/>');
});

it('writes coordinates short', () => {
  expect([0.04, -0.04, 12.34, 100].map(coordinate)).toEqual(['0', '0', '12.3', '100']);
});
