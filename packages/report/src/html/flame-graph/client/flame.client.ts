import type { FlameData } from '../flame-data.js';
import { createFlame } from './flame-chart.js';
import { flameControls } from './flame-controls.js';
import type { FlameItem } from './flame-tree.js';
import { walkFrames } from './frame-keys.js';
import { sortFunctions } from './sort-functions.js';

declare global {
  /** Brings the profiles below an element to life, each when it comes near; once more on the same does nothing. */
  var mountProfiles: (within: ParentNode) => void;
}

const mounted = new WeakSet<Element>();
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      mountFlame(target as HTMLElement);
    }
  },
  { rootMargin: '300px' },
);

/** Puts the chart in the place of the picture; the picture stays for print. */
function mountFlame(figure: HTMLElement): void {
  const source = figure.querySelector('script[type="application/json"]');
  const stage = figure.querySelector<HTMLElement>('.flame-stage');
  if (source === null || stage === null) return;
  const data: FlameData = JSON.parse(source.textContent ?? '');
  const host = document.createElement('div');
  host.className = 'flame-live';
  const details = document.createElement('p');
  details.className = 'flame-details';
  stage.append(host, details);
  stage.classList.add('mounted');

  const flame = createFlame(host, data, {
    drawn: () => adorn(),
    pointedAt: (item) => tell(item),
    zoomed: ({ data: item, depth }) => {
      controls.zoomed(depth > 0);
      tell(item);
    },
  });
  const keys = walkFrames(host, data.title, () => flame, tell);
  const controls = flameControls(data.title, host, flame);
  stage.prepend(controls.element);
  tell(flame.root);
  adorn();

  let width = host.clientWidth;
  new ResizeObserver(() => {
    if (host.clientWidth === width || host.clientWidth === 0) return;
    width = host.clientWidth;
    flame.show({ width });
  }).observe(host);

  function adorn(): void {
    keys.adorn();
  }
  function tell(item: FlameItem): void {
    details.textContent = flame.textOf(item);
  }
}

globalThis.mountProfiles = (within) => {
  for (const figure of within.querySelectorAll('figure.flame')) {
    if (mounted.has(figure)) continue;
    mounted.add(figure);
    near.observe(figure);
  }
  for (const table of within.querySelectorAll<HTMLTableElement>('table.functions')) {
    if (mounted.has(table)) continue;
    mounted.add(table);
    sortFunctions(table);
  }
};
mountProfiles(document);
