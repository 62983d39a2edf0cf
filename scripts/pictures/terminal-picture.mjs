// A terminal's output as an SVG: text stays text, columns stay columns whatever the font.
const CELL = 8.4;
const LINE = 19;
const MARGIN = 16;

const ESCAPE = '\u001b';
const ANY_CODE = new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g');
const CODE_OR_TEXT = new RegExp(`${ESCAPE}\\[([0-9;]*)m|([^${ESCAPE}]+)`, 'g');

const colours = {
  31: '#ff9d7d',
  32: '#8fd6a4',
  33: '#e8c163',
  34: '#8cbcff',
  35: '#d5a6ff',
  36: '#7fd4d8',
  90: '#98a2b0',
};

/** Writes text with colours (ECMA-48 SGR) as an SVG with a title for those who cannot see it. */
export function terminalPicture(text, title) {
  const lines = text.replace(/\s+$/, '').split(/\r?\n/);
  const plain = lines.map((line) => line.replace(ANY_CODE, ''));
  const width = Math.ceil(Math.max(...plain.map((line) => [...line].length)) * CELL + 2 * MARGIN);
  const height = lines.length * LINE + 2 * MARGIN - 4;
  const rows = lines.map((line, i) => row(line, MARGIN + 13 + i * LINE)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${encode(title)}">
<title>${encode(title)}</title>
<rect width="${width}" height="${height}" rx="8" fill="#12151a"/>
<g font-family="ui-monospace, 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e8ebf0">
${rows}
</g>
</svg>
`;
}

function row(line, y) {
  const style = { colour: undefined, bold: false, dim: false };
  const parts = [];
  let column = 0;
  for (const [, codes, text] of line.matchAll(CODE_OR_TEXT)) {
    if (codes === undefined) {
      parts.push(...words(text, column, y, style));
      column += [...text].length;
    } else for (const code of codes.split(';').map(Number)) paint(style, code);
  }
  return parts.join('');
}

function paint(style, code) {
  if (code === 0) Object.assign(style, { colour: undefined, bold: false, dim: false });
  if (code === 1) style.bold = true;
  if (code === 2) style.dim = true;
  if (code === 22) Object.assign(style, { bold: false, dim: false });
  if (code === 39) style.colour = undefined;
  if (code in colours) style.colour = colours[code];
}

/** Each run of words at its own column, so that a fallback font moves nothing. */
function words(text, start, y, { colour, bold, dim }) {
  const look = [
    colour === undefined ? '' : ` fill="${colour}"`,
    bold ? ' font-weight="700"' : '',
    dim ? ' opacity=".62"' : '',
  ].join('');
  return Array.from(text.matchAll(/\S+(?: \S+)*/g), ({ 0: run, index }) => {
    const x = MARGIN + (start + [...text.slice(0, index)].length) * CELL;
    const length = ([...run].length * CELL).toFixed(1);
    return `<text x="${x.toFixed(1)}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${look}>${encode(run)}</text>`;
  });
}

function encode(text) {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
