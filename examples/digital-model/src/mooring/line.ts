/** What a uniform mooring line is made of. */
export interface LineProperties {
  /** Unstretched length, above 0. */
  readonly lengthM: number;
  /** Weight in water per unstretched length, above 0. */
  readonly weightInWaterNPerM: number;
  /** Axial stiffness EA, above 0. */
  readonly axialStiffnessN: number;
  /** Friction coefficient between line and seabed; 0 for a frictionless seabed. */
  readonly seabedFriction: number;
}

/** Where the fairlead is, seen from the anchor on the seabed. */
export interface FairleadPosition {
  /** Horizontal distance, 0 or more. */
  readonly spanM: number;
  /** Height above the anchor, above 0. */
  readonly heightM: number;
}

/** The two parts of the tension at the fairlead. */
export interface FairleadTension {
  /** Horizontal part H, along the line's plane. */
  readonly horizontalN: number;
  /** Vertical part V, the weight that the vessel carries. */
  readonly verticalN: number;
}
