import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configurationYaml } from '../generate/configuration-yaml.js';
import { randomFrom } from '../generate/random.js';
import { loadConfiguration, parseConfiguration } from './load.js';
import { ConfigurationError } from './problem.js';

const yaml = configurationYaml(randomFrom(1));
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'configuration-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** The problems of a configuration, one a line. */
function problemsOf(text: string): string[] {
  try {
    parseConfiguration(text);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

describe('loadConfiguration', () => {
  it('reads a file and converts it to SI units', async () => {
    const path = join(directory, 'model.yaml');
    await writeFile(path, yaml);
    const { vessel, lines, environment, analysis } = await loadConfiguration(path);
    expect(vessel.massKg).toBe(13_473_000);
    expect(lines[0]).toMatchObject({
      name: 'cluster A, line 1',
      anchorRadiusM: 837.6,
      breakingStrengthN: 6e6,
    });
    expect(environment.currentSpeedMPerS).toBeCloseTo(1.0803, 4);
    expect(analysis.forceToleranceN).toBe(100);
  });

  it('names the file in its error', async () => {
    const path = join(directory, 'empty.yaml');
    await writeFile(path, '');
    await expect(loadConfiguration(path)).rejects.toThrow(
      `${path} is not a valid model configuration:\n  expected a mapping`,
    );
  });

  it('rejects a missing file as the file system does', async () => {
    await expect(loadConfiguration(join(directory, 'missing.yaml'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe('parseConfiguration', () => {
  it('says where the text is no YAML', () => {
    expect(() => parseConfiguration('vessel: [1, 2')).toThrow(/line 1, column/);
  });

  it('finds every problem in one pass, each with its path', () => {
    const broken = yaml
      .replace('waterDepth: 200 m', 'waterDepth: 200 kN')
      .replace('windArea: 1800 m^2', 'windArea: -1 m^2')
      .replace('decimals: 3', 'decimals: three')
      .replace('mass: 13473 t', 'weight: 13473 t');
    expect(problemsOf(broken)).toEqual([
      'environment.waterDepth: expected a length in m, km, cm, mm, ft, got the unit "kN"',
      'vessel.mass: expected a number with its unit, such as "1.5 m" for a length, got nothing',
      'vessel.windArea: must be more than 0, got -1',
      expect.stringContaining('vessel.weight: unknown field'),
      'output.decimals: expected a number, got "three"',
    ]);
  });

  it('checks that a line can reach, by its place in the list', () => {
    const second = yaml.indexOf('anchorRadius', yaml.indexOf('cluster A, line 2'));
    const broken = `${yaml.slice(0, second)}${yaml.slice(second).replace('anchorRadius: 837.6 m', 'anchorRadius: 2 km')}`;
    expect(problemsOf(broken)).toEqual([
      'lines[1].length: is too short: anchor and fairlead are 1967.9 m apart',
    ]);
  });

  it('checks that fairleads are above the seabed and inside the anchors', () => {
    const problems = problemsOf(
      yaml
        .replace('fairleadDepth: 14 m', 'fairleadDepth: 300 m')
        .replace('fairleadRadius: 40.868 m', 'fairleadRadius: 1 km'),
    );
    expect(problems).toEqual([
      'lines[0].fairleadDepth: must be above the seabed, at 200 m',
      'lines[0].anchorRadius: must be more than fairleadRadius',
    ]);
  });

  it('checks the cut-off frequency against the sampling frequency', () => {
    expect(problemsOf(yaml.replace('cutoffFrequency: 0.5 Hz', 'cutoffFrequency: 5 Hz'))).toEqual([
      'analysis.cutoffFrequency: must be below half the sampling frequency, 5 Hz',
    ]);
  });

  it('wants at least one line', () => {
    const withoutLines = `${yaml.slice(0, yaml.indexOf('lines:'))}lines: []\n${yaml.slice(yaml.indexOf('# A storm'))}`;
    expect(problemsOf(withoutLines)).toEqual([
      'lines: expected a list with at least one item, got an empty list',
    ]);
  });
});
