/** A number with its name, for the list of all that was measured. */
export interface Measure {
  readonly label: string;
  readonly text: string;
}
