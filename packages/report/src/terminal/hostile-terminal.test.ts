import { ansiStyle, displayWidth } from '@benchline/format';
import { expect, it } from 'vitest';
import { hostilePlainTexts } from '../../test/hostile-plain.js';
import { hostileReport } from '../../test/hostile-report.js';
import { renderTerminal } from './render-terminal.js';

const reports = Array.from({ length: Math.ceil(hostilePlainTexts.length / 20) }, (_, index) => [
  hostileReport(hostilePlainTexts, index * 20),
  hostileReport(hostilePlainTexts, index * 20, false),
]).flat();

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
const colours = /\u001b\[\d+m/g;

it('lets no control character of the data through', () => {
  for (const report of reports) {
    expect(renderTerminal(report)).not.toMatch(control);
    expect(renderTerminal(report, { style: ansiStyle }).replace(colours, '')).not.toMatch(control);
  }
});

it('fits the terminal, also a narrow one', () => {
  for (const report of reports.slice(0, 6)) {
    for (const width of [50, 80, 120]) {
      for (const line of renderTerminal(report, { width }).split('\n')) {
        expect(displayWidth(line), JSON.stringify(line)).toBeLessThanOrEqual(width);
      }
    }
  }
});

it('does with ASCII where that is all there is', () => {
  for (const report of reports) expect(renderTerminal(report, { ascii: true })).toMatch(/^[\x20-\x7e\n]*$/);
});
