import type { Trend } from '@benchline/schema';
import { expect, it } from 'vitest';
import { fixtureOverview } from '../../../test/fixture-judgements.js';
import { fixtureRun } from '../../../test/fixture-run.js';
import { createReport } from '../../create-report.js';
import { renderHtml } from '../render-html.js';

const pageOf = (overview = fixtureOverview(), script = true) =>
  renderHtml(createReport({ run: fixtureRun(), overview }), { script });
const sectionOf = (page: string) => /<section id="trend".*?<\/section>/s.exec(page)?.[0] ?? '';
const embedded = (page: string) =>
  JSON.parse(/<script type="application\/json" id="data-report">(.*?)<\/script>/s.exec(page)?.[1] ?? '');

it('says what is new, what moved together, and lists changes with their commits and intervals', () => {
  const section = sectionOf(pageOf()).replaceAll('\u00a0', ' ');
  expect(section).toContain('12.1 % slower (95 % interval 10.1 % to 14.1 %)');
  expect(section).toContain('2 of 3 benchmarks moved together.');
  expect(section).toContain('<span class="sub commits">27abcde..2aabcde</span>');
  expect(section).toContain(
    '<span class="badge tone-worse">+12.1 %</span><span class="sub">+10.1 % to +14.1 %',
  );
  expect(section).toContain('may be chance among so many series');
  expect(section).toContain('3 of 3 series judged');
  for (const [, anchor] of section.matchAll(/href="#([^"]+)"/g)) expect(pageOf()).toContain(`id="${anchor}"`);
});

it('keeps earlier changes out of the document, and in its data; without a script all are in it', () => {
  const [trend] = fixtureOverview().trends as [Trend];
  const many = fixtureOverview(Array.from({ length: 30 }, (_, i) => ({ ...trend, name: `<b>${i}` })));
  const rows = (text: string) => text.match(/<tr role="row"><td/g)?.length ?? 0;
  const page = pageOf(many);
  expect(rows(sectionOf(page))).toBe(20);
  expect(sectionOf(page)).toContain('The newest 20 of 30 are shown.');
  expect(rows(embedded(page).moreChanges)).toBe(10);
  expect(embedded(page).moreChanges).toContain('&lt;b&gt;29');
  expect(rows(sectionOf(pageOf(many, false)))).toBe(30);
});

it('is absent without histories', () => {
  expect(sectionOf(renderHtml(createReport({ run: fixtureRun() })))).toBe('');
});
