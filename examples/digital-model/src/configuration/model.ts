/** A floating vessel and the shape coefficients that turn weather into load. */
export interface VesselConfiguration {
  readonly name: string;
  /** Displacement, above 0. */
  readonly massKg: number;
  /** Projected area above the water, for wind. */
  readonly windAreaM2: number;
  /** Drag coefficient for wind, without unit. */
  readonly windDragCoefficient: number;
  /** Projected area below the water, for current. */
  readonly currentAreaM2: number;
  /** Drag coefficient for current, without unit. */
  readonly currentDragCoefficient: number;
  /** Mean wave drift force per squared significant wave height. */
  readonly waveDriftNPerM2: number;
}

/** One mooring line: where it goes and what it is made of. */
export interface LineConfiguration {
  readonly name: string;
  /** Direction from the vessel to the anchor, counter-clockwise from the x axis. */
  readonly azimuthRad: number;
  /** Distance of the anchor from the vessel's centre when there is no offset. */
  readonly anchorRadiusM: number;
  /** Distance of the fairlead from the vessel's centre. */
  readonly fairleadRadiusM: number;
  /** Depth of the fairlead below the water line. */
  readonly fairleadDepthM: number;
  /** Unstretched length. */
  readonly lengthM: number;
  /** Weight in water per unstretched length. */
  readonly weightInWaterNPerM: number;
  /** Axial stiffness EA. */
  readonly axialStiffnessN: number;
  /** Friction coefficient between line and seabed, 0 for none. */
  readonly seabedFriction: number;
  readonly breakingStrengthN: number;
}

/** The sea at the site. */
export interface EnvironmentConfiguration {
  readonly waterDepthM: number;
  readonly waterDensityKgPerM3: number;
  readonly airDensityKgPerM3: number;
  readonly windSpeedMPerS: number;
  readonly currentSpeedMPerS: number;
  readonly significantWaveHeightM: number;
  readonly wavePeakPeriodS: number;
}

/** What to compute and how finely. */
export interface AnalysisConfiguration {
  /** Load directions, spread evenly over the circle. */
  readonly directionCount: number;
  /** Load steps from a fraction of the full load up to all of it. */
  readonly loadStepCount: number;
  /** The solver stops when the net force is below this. */
  readonly forceToleranceN: number;
  readonly maximumIterations: number;
  /** Step of the uniform time grid that measured series are put on. */
  readonly sampleIntervalS: number;
  /** Cut-off of the low-pass filter; at most half the sampling frequency. */
  readonly cutoffFrequencyHz: number;
  /** K of the T-N fatigue curve N = K·R⁻ᴹ. */
  readonly fatigueConstant: number;
  /** M of the T-N fatigue curve. */
  readonly fatigueSlope: number;
}

/** What the results document contains. */
export interface OutputConfiguration {
  readonly title: string;
  /** Digits after the decimal point in the CSV, 0 to 9. */
  readonly decimals: number;
  /** Probabilities between 0 and 1. */
  readonly quantiles: readonly number[];
}

/** A whole model, checked, in SI units. */
export interface ModelConfiguration {
  readonly vessel: VesselConfiguration;
  readonly lines: readonly LineConfiguration[];
  readonly environment: EnvironmentConfiguration;
  readonly analysis: AnalysisConfiguration;
  readonly output: OutputConfiguration;
}
