/** Wraps a text in emphasis or a colour, or leaves it alone. */
export type Paint = (text: string) => string;

/** Emphasis and colours for a terminal; the caller chooses between {@link plainStyle} and {@link ansiStyle}. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly italic: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly magenta: Paint;
  readonly cyan: Paint;
  readonly gray: Paint;
}

const unchanged: Paint = (text) => text;

/** Leaves every text as it is: for files, pipes and `NO_COLOR`. */
export const plainStyle: Style = {
  bold: unchanged,
  dim: unchanged,
  italic: unchanged,
  underline: unchanged,
  red: unchanged,
  green: unchanged,
  yellow: unchanged,
  blue: unchanged,
  magenta: unchanged,
  cyan: unchanged,
  gray: unchanged,
};

/** ANSI escape sequences (ECMA-48 SGR, the sixteen colours), which nest. Nothing is put around empty text. */
export const ansiStyle: Style = {
  bold: paint(1, 22),
  dim: paint(2, 22),
  italic: paint(3, 23),
  underline: paint(4, 24),
  red: paint(31, 39),
  green: paint(32, 39),
  yellow: paint(33, 39),
  blue: paint(34, 39),
  magenta: paint(35, 39),
  cyan: paint(36, 39),
  gray: paint(90, 39),
};

function paint(on: number, off: number): Paint {
  const open = `\u001b[${on}m`;
  const close = `\u001b[${off}m`;
  // A style inside ends with the same code as one around it, so what is around starts again.
  return (text) => (text === '' ? '' : open + text.replaceAll(close, close + open) + close);
}
