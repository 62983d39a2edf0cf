import type { EmbeddedChart } from '../../html/embedded.js';
import { benchmarkData, reportData } from '../embedded-data.js';
import type { ChartSpec } from './chart-spec.js';
import { distributionSpec } from './distribution-spec.js';
import { historySpec } from './history-spec.js';
import { type LiveChart, mountChart } from './mount-chart.js';
import { readingsSpec } from './readings-spec.js';
import { samplesSpec } from './samples-spec.js';

const waiting = new Map<Element, () => void>();
const mounted = new Set<LiveChart>();
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      waiting.get(target)?.();
      waiting.delete(target);
    }
  },
  { rootMargin: '400px' },
);

/** Puts charts to zoom into in the place of a section's drawings, when the reader comes near. */
export function connectCharts(anchor: string, section: HTMLElement): void {
  section.querySelectorAll<HTMLElement>('.charts > figure').forEach((figure, index) => {
    const stage = figure.querySelector<HTMLElement>('.plot');
    if (stage === null) return;
    near.observe(stage);
    waiting.set(stage, () => {
      const chart = benchmarkData(anchor)?.charts[index];
      const title = figure.querySelector('h4')?.textContent ?? '';
      if (chart !== undefined) mounted.add(mountChart(stage, title, () => specOf(chart)));
    });
  });
}

/** Draws anew when the reader changes between light and dark: what is drawn does not follow by itself. */
export function watchTheme(): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    for (const chart of mounted) chart.redraw();
  });
}

function specOf(chart: EmbeddedChart): ChartSpec {
  switch (chart.kind) {
    case 'samples':
      return samplesSpec(chart);
    case 'distribution':
      return distributionSpec(chart);
    case 'readings':
      return readingsSpec(chart);
    case 'history':
      return historySpec(chart, reportData().runs);
  }
}
