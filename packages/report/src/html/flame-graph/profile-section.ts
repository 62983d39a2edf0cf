import { element, type Svg } from '../../charts/svg.js';
import type { BenchmarkView } from '../../model/benchmark-view.js';
import type { FlameView } from '../../model/profiles/flame-view.js';
import type { CategoryRow, ProfileView } from '../../model/profiles/profile-view.js';
import { jsonText } from '../json-text.js';
import { safeDrawing, safeMarkup } from '../safe.js';
import { flameData } from './flame-data.js';
import { categoryFill } from './flame-look.js';
import { drawFlame } from './static-flame.js';

/** Frames of all pictures of a page together, so that many profiles do not make it heavy; and of one picture. */
const DRAWN_PER_PAGE = 2400;
const MOST_DRAWN = 120;
const FEWEST_DRAWN = 20;

/** How profiles are put into a page. */
export interface ProfileSectionOptions {
  /** Frames that a picture may have. */
  readonly drawnFrames: number;
  /** Whether the pictures are put in; otherwise the script draws the graphs. */
  readonly isDrawn: boolean;
  /** Whether a script will bring the graphs to life, and needs their data. */
  readonly isLive: boolean;
}

/** How many frames each picture of a page may have. */
export function drawnFramesOf(benchmarks: readonly BenchmarkView[]): number {
  const flames = benchmarks.flatMap(({ profiles }) => profiles.flatMap(flamesOf)).length;
  return Math.max(FEWEST_DRAWN, Math.min(MOST_DRAWN, Math.floor(DRAWN_PER_PAGE / Math.max(1, flames))));
}

/** The profiles of a benchmark, laid out for the template. */
export function profileSections({ anchor, profiles }: BenchmarkView, options: ProfileSectionOptions) {
  return profiles.map((profile, index) => {
    const id = `${anchor}-profile-${index}`;
    const what = profile.kind === 'cpu' ? 'the CPU profile' : 'the heap profile';
    return {
      ...profile,
      id,
      whoseBar: safeDrawing(drawWhose(profile.categories)),
      changesLabel: `Changes of ${what}`,
      functionsLabel: `Functions of ${what}`,
      flames: flamesOf(profile).map((flame, number) => ({
        ...flame,
        drawing: options.isDrawn
          ? safeDrawing(drawFlame(flame, `${id}-${number}`, options.drawnFrames))
          : null,
        data: options.isLive ? safeMarkup(jsonText(flameData(flame))) : null,
      })),
    };
  });
}

/** What changed comes before what is. */
function flamesOf({ differential, flame }: ProfileView): FlameView[] {
  return [differential, flame].filter((one) => one !== null);
}

/** The shares of whose code, side by side; the list beside it says them in words. */
function drawWhose(categories: readonly CategoryRow[]): Svg {
  let left = 0;
  const parts = categories.map(({ category, share }) => {
    const part = element('rect', {
      x: left,
      y: 0,
      width: share * 400,
      height: 14,
      fill: categoryFill(category),
    });
    left += share * 400;
    return part;
  });
  return element(
    'svg',
    { class: 'whose-bar', viewBox: '0 0 400 14', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    parts,
  );
}
