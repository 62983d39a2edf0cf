import { displayWidth, formatCount, formatDuration, table } from '@benchline/format';
import type { GrowthView } from '../model/growth/growth-view.js';
import type { Voice } from './voice.js';

/** Curves that are listed; the page draws all. */
const MOST_CURVES = 30;

/** How benchmarks grow with a parameter, a line each. */
export function growthLines(growths: readonly GrowthView[], voice: Voice): string[] {
  const shown = growths.slice(0, MOST_CURVES);
  if (shown.length === 0) return [];
  const withFit = layOut(shown, voice, true);
  const fits = withFit.every((line) => displayWidth(line) <= voice.width);
  const [header = '', ...lines] = fits ? withFit : layOut(shown, voice, false);
  const more = growths.length - shown.length;
  return [
    voice.style.dim(header),
    ...lines,
    ...(more === 0 ? [] : voice.wrap(`… and ${more} more curves`, 2)),
  ];
}

function layOut(growths: readonly GrowthView[], voice: Voice, withFit: boolean): string[] {
  const lines = table({
    columns: [
      { header: 'growth', align: 'left' },
      { header: 'like', align: 'left' },
      { header: 'from', align: 'right' },
      { header: voice.say('to'), align: 'right' },
      ...(withFit ? [{ header: 'best fit', align: 'left' } as const] : []),
    ],
    rows: growths.map((growth) =>
      [
        growth.title,
        growth.law,
        endText(growth.points[0]),
        endText(growth.points.at(-1)),
        ...(withFit
          ? [growth.fits[0] === undefined ? '' : `${growth.fits[0].law} ${growth.fits[0].text}`]
          : []),
      ].map(voice.say),
    ),
    indent: 2,
    ...(withFit ? {} : { maxWidth: voice.width }),
  });
  return voice.ascii ? lines.map((line) => line.replaceAll('…', '~')) : lines;
}

function endText(point: GrowthView['points'][number] | undefined): string {
  return point === undefined ? '' : `${formatCount(point.size)}: ${formatDuration(point.medianNs)}`;
}
