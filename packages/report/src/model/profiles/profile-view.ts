import type { CodeCategory, ProfileKind } from '@benchline/schema';
import type { Amount } from '../benchmark-view.js';
import type { Tone } from '../tone.js';
import type { FlameView } from './flame-view.js';

/** A function or a line of a profile, with its part of the whole. */
export interface ProfileRow {
  readonly name: string;
  /** For example `src/parse.ts:12`; `''` for code without a place. */
  readonly place: string;
  /** Of the profile, 0 to 1. */
  readonly share: number;
  /** The share and the amount, for example `41 %  1.32 s`. */
  readonly text: string;
}

/** A function of a profile with what it spent itself, and with all that it called. */
export interface FunctionRow {
  readonly name: string;
  readonly place: string;
  /** Whose code it is; `''` where unknown. */
  readonly categoryWord: string;
  /** The value is the share of the profile, 0 to 1. */
  readonly self: Amount;
  readonly total: Amount;
}

/** Whose code a profile went to. */
export interface CategoryRow {
  readonly category: CodeCategory;
  readonly word: string;
  /** Of the profile, 0 to 1. */
  readonly share: number;
  readonly text: string;
}

/** A function whose self value may have changed since the baseline. */
export interface FunctionChangeRow {
  readonly name: string;
  readonly place: string;
  readonly tone: Tone;
  readonly symbol: string;
  readonly ascii: string;
  readonly word: string;
  readonly baseline: string;
  readonly current: string;
  /** With its sign. */
  readonly delta: string;
}

/** What changed between the baseline's profile and this one. */
export interface ProfileChangesView {
  readonly sentence: string;
  readonly caption: string;
  /** The function that gained most beyond the noise, for example `hash (src/hash.ts:6), +1.20 ms per operation`; or `''`. */
  readonly worst: string;
  readonly rows: readonly FunctionChangeRow[];
}

/** What a profile says. */
export interface ProfileView {
  readonly kind: ProfileKind;
  /** For example `CPU profile, 3.2k samples (inspector)`. */
  readonly title: string;
  /** The stored file's name. */
  readonly fileName: string;
  /** A few, the largest first. */
  readonly rows: readonly ProfileRow[];
  /** The largest by self or by total value, by self value; empty where the summary has none. */
  readonly functions: readonly FunctionRow[];
  /** The largest first; empty where only the profile's summary was at hand. */
  readonly categories: readonly CategoryRow[];
  /** `null` where only the profile's summary was at hand. */
  readonly flame: FlameView | null;
  /** `null` where the baseline has no profile. */
  readonly differential: FlameView | null;
  readonly changes: ProfileChangesView | null;
}
