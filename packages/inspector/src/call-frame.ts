/** A place in the code, as V8's profiles have it: lines and columns count from 0, -1 where there are none. */
export interface CallFrame {
  readonly functionName: string;
  /** V8's number of the script; `'0'` for what is no script. */
  readonly scriptId: string;
  /** Of the script: mostly `file:`, `node:` or empty. */
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}
