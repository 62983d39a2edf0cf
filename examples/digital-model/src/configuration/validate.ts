import type {
  AnalysisConfiguration,
  EnvironmentConfiguration,
  LineConfiguration,
  ModelConfiguration,
  OutputConfiguration,
  VesselConfiguration,
} from './model.js';
import { ConfigurationError, type ConfigurationProblem } from './problem.js';
import { notNegative, positive, Section } from './section.js';

/**
 * Checks a parsed document and converts it to SI units.
 *
 * @param document - what the YAML parser returned
 * @param source - the name to use in errors, most often the file's path
 * @throws ConfigurationError with every problem and the path of its field
 */
export function validateConfiguration(document: unknown, source: string): ModelConfiguration {
  const problems: ConfigurationProblem[] = [];
  const root = new Section(document, '', problems);
  const environmentSection = root.section('environment');
  const environment = readEnvironment(environmentSection);
  const lineSections = root.sections('lines');
  const lines = lineSections.map(readLine);
  const configuration = {
    vessel: readVessel(root.section('vessel')),
    lines,
    environment,
    analysis: readAnalysis(root.section('analysis')),
    output: readOutput(root.section('output')),
  };
  root.finish();

  lines.forEach((line, index) => {
    checkGeometry(line, environment.waterDepthM, lineSections[index] as Section);
  });
  if (problems.length > 0) throw new ConfigurationError(source, problems);
  return configuration;
}

function readVessel(section: Section): VesselConfiguration {
  const vessel = {
    name: section.text('name'),
    massKg: section.quantity('mass', 'mass', positive),
    windAreaM2: section.quantity('windArea', 'area', positive),
    windDragCoefficient: section.number('windDragCoefficient', positive),
    currentAreaM2: section.quantity('currentArea', 'area', positive),
    currentDragCoefficient: section.number('currentDragCoefficient', positive),
    waveDriftNPerM2: section.quantity('waveDrift', 'pressure', notNegative),
  };
  section.finish();
  return vessel;
}

function readLine(section: Section): LineConfiguration {
  const line = {
    name: section.text('name'),
    azimuthRad: section.quantity('azimuth', 'angle'),
    anchorRadiusM: section.quantity('anchorRadius', 'length', positive),
    fairleadRadiusM: section.quantity('fairleadRadius', 'length', notNegative),
    fairleadDepthM: section.quantity('fairleadDepth', 'length', notNegative),
    lengthM: section.quantity('length', 'length', positive),
    weightInWaterNPerM: section.quantity('weightInWater', 'linearWeight', positive),
    axialStiffnessN: section.quantity('axialStiffness', 'force', positive),
    seabedFriction: section.number('seabedFriction', { minimum: 0, maximum: 2 }),
    breakingStrengthN: section.quantity('breakingStrength', 'force', positive),
  };
  section.finish();
  return line;
}

function readEnvironment(section: Section): EnvironmentConfiguration {
  const environment = {
    waterDepthM: section.quantity('waterDepth', 'length', positive),
    waterDensityKgPerM3: section.quantity('waterDensity', 'density', positive),
    airDensityKgPerM3: section.quantity('airDensity', 'density', positive),
    windSpeedMPerS: section.quantity('windSpeed', 'speed', notNegative),
    currentSpeedMPerS: section.quantity('currentSpeed', 'speed', notNegative),
    significantWaveHeightM: section.quantity('significantWaveHeight', 'length', notNegative),
    wavePeakPeriodS: section.quantity('wavePeakPeriod', 'time', positive),
  };
  section.finish();
  return environment;
}

function readAnalysis(section: Section): AnalysisConfiguration {
  const analysis = {
    directionCount: section.number('directionCount', { minimum: 1, maximum: 360, integer: true }),
    loadStepCount: section.number('loadStepCount', { minimum: 1, maximum: 1000, integer: true }),
    forceToleranceN: section.quantity('forceTolerance', 'force', positive),
    maximumIterations: section.number('maximumIterations', { minimum: 1, maximum: 1000, integer: true }),
    sampleIntervalS: section.quantity('sampleInterval', 'time', positive),
    cutoffFrequencyHz: section.quantity('cutoffFrequency', 'frequency', positive),
    fatigueConstant: section.number('fatigueConstant', positive),
    fatigueSlope: section.number('fatigueSlope', positive),
  };
  const nyquistHz = 0.5 / analysis.sampleIntervalS;
  if (analysis.cutoffFrequencyHz >= nyquistHz) {
    section.reject('cutoffFrequency', `must be below half the sampling frequency, ${nyquistHz} Hz`);
  }
  section.finish();
  return analysis;
}

function readOutput(section: Section): OutputConfiguration {
  const output = {
    title: section.text('title'),
    decimals: section.number('decimals', { minimum: 0, maximum: 9, integer: true }),
    quantiles: section.numbers('quantiles', { minimum: 0, maximum: 1 }),
  };
  section.finish();
  return output;
}

/** A line must be able to reach from its anchor to its fairlead at least roughly: strains above 10 % are a mistake. */
function checkGeometry(line: LineConfiguration, waterDepthM: number, section: Section): void {
  const heightM = waterDepthM - line.fairleadDepthM;
  if (heightM <= 0) section.reject('fairleadDepth', `must be above the seabed, at ${waterDepthM} m`);
  const spanM = line.anchorRadiusM - line.fairleadRadiusM;
  if (spanM <= 0) section.reject('anchorRadius', 'must be more than fairleadRadius');
  const distanceM = Math.hypot(spanM, heightM);
  if (line.lengthM * 1.1 < distanceM) {
    section.reject('length', `is too short: anchor and fairlead are ${distanceM.toFixed(1)} m apart`);
  }
}
