import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../configuration/load.js';
import { configurationYaml } from '../generate/configuration-yaml.js';
import { randomFrom } from '../generate/random.js';
import { makeTensionSeries } from '../generate/tension-series.js';
import { pipelineSettingsOf, processSeries } from '../pipeline/process-series.js';
import { parseSeriesCsv } from '../series/csv.js';
import { generateOutput } from './results-document.js';

const configuration = parseConfiguration(configurationYaml(randomFrom(1)));
const processed = processSeries(makeTensionSeries(randomFrom(2), 1000), pipelineSettingsOf(configuration));
const document = generateOutput(processed, configuration.output);

describe('generateOutput', () => {
  it('writes a CSV that can be read back to its decimals', () => {
    const { timeS, tensionN } = parseSeriesCsv(document.csv.toString());
    expect(timeS).toHaveLength(processed.series.timeS.length);
    expect(tensionN[500]).toBeCloseTo(processed.series.tensionN[500] ?? Number.NaN, 3);
  });

  it('writes the statistics as JSON', () => {
    expect(JSON.parse(document.json.toString())).toMatchObject({
      title: 'Mooring line tension',
      statistics: processed.statistics,
      fatigue: { damage: processed.damage },
    });
  });

  it('writes a page with one chart point a sample and a row a statistic', () => {
    const html = document.html.toString();
    const points = /points="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? [];
    expect(points).toHaveLength(processed.series.timeS.length);
    expect(html).toContain(`<td>${(processed.statistics.meanN / 1000).toFixed(1)} kN</td>`);
    expect(html.match(/<tr>/g)).toHaveLength(7 + configuration.output.quantiles.length);
    expect(html).not.toMatch(/NaN|undefined/);
  });

  it('takes a title for text', () => {
    const html = generateOutput(processed, {
      ...configuration.output,
      title: '<script>"A" & B',
    }).html.toString();
    expect(html).toContain('<h1>&lt;script&gt;&quot;A&quot; &amp; B</h1>');
    expect(html).not.toContain('<script>');
  });

  it('draws a constant series and says that it has no period', () => {
    const constant = { timeS: Float64Array.of(0, 1, 2), tensionN: Float64Array.of(5, 5, 5) };
    const html = generateOutput(
      processSeries(constant, pipelineSettingsOf(configuration)),
      configuration.output,
    ).html.toString();
    expect(html).toContain('<td>none</td>');
    expect(html).not.toMatch(/NaN|Infinity/);
  });
});
