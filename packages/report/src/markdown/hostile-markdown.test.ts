import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { hostilePlainTexts } from '../../test/hostile-plain.js';
import { harmlessTexts, hostileReport } from '../../test/hostile-report.js';
import { renderMarkdown } from './render-markdown.js';

const asHtml = (markdown: string) =>
  micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

/** Elements in their order; the page's own parts between dollars, and comments between letters, say nothing. */
const elements = (html: string) => html.match(/<\/?[a-z][^>]*>/gi)?.filter((tag) => !/^<\/?span>$/.test(tag));

it.each([
  ['with a baseline', true],
  ['alone', false],
])('keeps the structure of the document whatever the data says: %s', (_what, judged) => {
  expect(hostilePlainTexts.length).toBeGreaterThan(200);
  const plain = elements(asHtml(renderMarkdown(hostileReport(harmlessTexts, 0, judged))));
  expect(plain?.length).toBeGreaterThan(100);
  // Each text comes to every kind of field, since the fields are more than the texts.
  for (let start = 0; start < hostilePlainTexts.length; start += 20) {
    const markdown = renderMarkdown(hostileReport(hostilePlainTexts, start, judged));
    const html = asHtml(markdown);
    expect(elements(html), `from text ${start}`).toEqual(plain);
    expect(html.replace(/<!-- -->/g, '\0')).not.toMatch(/<!--(?! benchline-report -->)/);
  }
});

it('mentions nobody, links to nothing, refers to no issue and draws no emoji', () => {
  for (let start = 0; start < hostilePlainTexts.length; start += 20) {
    const html = asHtml(renderMarkdown(hostileReport(hostilePlainTexts, start)));
    expect(html).not.toMatch(/<(?:a|img|input|code|pre|del|em|script|iframe)\b/);
    expect(html).not.toMatch(/@(?=\w)|(?<!&)#(?=\d)|\bGH-(?=\d)|:tada:|\$\w/);
  }
});

it('stays below the limit of a comment, however long the texts are', () => {
  const markdown = renderMarkdown(hostileReport(['*|'.repeat(20_000)]));
  expect(markdown.length).toBeLessThanOrEqual(65_000);
  expect(markdown.startsWith('<!-- benchline-report -->\n## ✗')).toBe(true);
});
