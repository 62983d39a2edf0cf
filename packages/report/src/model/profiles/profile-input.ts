import type { DifferentialFlameGraph, FlameGraph, ProfileDiff, ProfileKind } from '@benchline/schema';

/** A stored profile that was read, and how it differs from the baseline's, where that was kept too. */
export interface ProfileInput {
  /** The benchmark's id. */
  readonly id: string;
  readonly kind: ProfileKind;
  readonly graph: FlameGraph;
  /** This run's profile laid over the baseline's. */
  readonly differential?: DifferentialFlameGraph | null;
  /** Which functions gained or lost time beyond the noise. */
  readonly diff?: ProfileDiff | null;
}
