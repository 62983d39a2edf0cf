import { drawDistribution } from '../charts/distribution-chart.js';
import { drawHistory } from '../charts/history-chart.js';
import { drawReadings } from '../charts/readings-chart.js';
import { drawSamples } from '../charts/samples-chart.js';
import type { Svg } from '../charts/svg.js';
import type { BenchmarkView } from '../model/benchmark-view.js';
import { embedDistribution, embedHistory, embedReadings, embedSamples } from './embed-chart.js';
import type { EmbeddedChart } from './embedded.js';
import { type ProfileSectionOptions, profileSections } from './flame-graph/profile-section.js';
import { safeDrawing } from './safe.js';

/** A figure of a benchmark's section: its words, and how it is drawn and embedded. */
export interface Figure {
  readonly title: string;
  readonly sentence: string;
  readonly caption: string;
  readonly draw: (id: string) => Svg;
  readonly embed: () => EmbeddedChart;
}

/** The figures of a benchmark, in the order of its section. */
export function figuresOf({ samples, distribution, readings, histories }: BenchmarkView): Figure[] {
  const figures: Figure[] = [];
  if (distribution !== null) {
    const embed = () => embedDistribution(distribution);
    figures.push({ ...distribution, draw: (id) => drawDistribution(distribution, id), embed });
  }
  if (samples !== null) {
    figures.push({
      ...samples,
      draw: (id) => drawSamples(samples, id),
      embed: () => embedSamples(samples),
    });
  }
  for (const history of histories) {
    figures.push({
      ...history,
      draw: (id) => drawHistory(history, id),
      embed: () => embedHistory(history),
    });
  }
  for (const chart of readings) {
    figures.push({ ...chart, draw: (id) => drawReadings(chart, id), embed: () => embedReadings(chart) });
  }
  return figures;
}

/**
 * One benchmark laid out for the section's template.
 *
 * @param isDrawn - whether its charts are put in as drawings; otherwise the script draws them
 * @param profiles - how its profiles are put in
 */
export function sectionView(
  benchmark: BenchmarkView,
  isDrawn: boolean,
  profiles: Omit<ProfileSectionOptions, 'isDrawn'>,
) {
  const charts = figuresOf(benchmark).map(({ title, sentence, caption, draw }, index) => ({
    title,
    sentence,
    caption,
    drawing: isDrawn ? safeDrawing(draw(`${benchmark.anchor}-chart-${index}`)) : null,
  }));
  return { ...benchmark, charts, profiles: profileSections(benchmark, { ...profiles, isDrawn }) };
}
