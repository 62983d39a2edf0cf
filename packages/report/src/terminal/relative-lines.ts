import type { ReportModel } from '../model/report-model.js';
import type { Voice } from './voice.js';

/** Suites of which it is told; there is a table of all. */
const MOST_GROUPS = 8;

/** How much faster the fastest benchmark of each suite is: what a reader of a run without a baseline asks first. */
export function relativeLines({ relatives }: ReportModel, voice: Voice): string[] {
  const shown = relatives.slice(0, MOST_GROUPS);
  const more = relatives.length - shown.length;
  return [
    ...shown.flatMap(({ place, parameters, fastest, rows, moreCount }) => [
      ...voice.wrap(
        `${place === '' ? '' : `In ${place}, `}${fastest}${parameters === '' ? '' : ` [${parameters}]`} is`,
        0,
        2,
      ),
      ...rows.flatMap(({ text, name, note }) => voice.wrap(`${text} ${name}${note}`, 4, 6)),
      ...(moreCount === 0 ? [] : voice.wrap(`… and than ${moreCount} more`, 4, 6)),
    ]),
    ...(more === 0 ? [] : voice.wrap(`… and ${more} more suites`, 0, 2)),
  ];
}
