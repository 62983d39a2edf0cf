// Built from constants: a regular expression with control characters in it cannot be read.
const ESC = '\u001b';
const BEL = '\u0007';
const CSI = `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`;
// OSC, DCS, SOS, PM and APC carry text up to BEL or ST; without an end only the introducer is taken.
const STRING = `(?:${ESC}[\\]PX^_]|[\u0090\u0098\u009d\u009e\u009f])[^${ESC}${BEL}\u009c]*(?:${BEL}|\u009c|${ESC}\\\\)`;
const OTHER = `${ESC}[ -/]*[0-~]`;
const SEQUENCE = new RegExp(`${STRING}|${CSI}|${OTHER}`, 'g');

/** The text without terminal escape sequences (ECMA-48: CSI such as colours, OSC such as links, and the rest). */
export function removeEscapeSequences(text: string): string {
  return text.includes(ESC) || /[\u0080-\u009f]/.test(text) ? text.replace(SEQUENCE, '') : text;
}
