import { expect, it } from 'vitest';
import { hostileTexts } from '../../test/hostile.js';
import { harmlessTexts, hostileReport } from '../../test/hostile-report.js';
import { renderHtml } from './render-html.js';

/** The tags of a page with the names of their attributes: what markup in data would change. */
function skeleton(html: string): string[] {
  const document = html.replace(/(<script type="application\/json"[^>]*>).*?<\/script/gis, '$1</script');
  return Array.from(document.matchAll(/<(?:"[^"]*"|[^>"])*>/g), ([tag]) => tag.replace(/="[^"]*"/g, ''));
}

it('keeps the structure of profiles and growth whatever functions, files and parameters are called', () => {
  const texts = hostileTexts.filter((text) => text.trim() !== '');
  const plain = skeleton(renderHtml(hostileReport(harmlessTexts)));
  expect(plain.filter((tag) => tag.startsWith('<figure class')).length).toBe(3);
  for (let start = 0; start < texts.length; start += 10) {
    expect(skeleton(renderHtml(hostileReport(texts, start))), `from text ${start}`).toEqual(plain);
  }
});
