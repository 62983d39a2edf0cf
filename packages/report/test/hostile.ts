import type { ReportModel } from '../src/index.js';

const ways = [
  '',
  '"',
  "'",
  '`',
  '>',
  '-->',
  ']]>',
  '\\"',
  '\\u003c',
  '</title>',
  '</style>',
  '</script>',
  '</SCRIPT >',
  '</noscript>',
  '</template>',
  '</textarea>',
  '</svg>',
  '</td></table>',
  '<!--<script>',
  '\u2028',
  '\u0000',
];

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  ' onfocus=alert(1) autofocus tabindex=1 x=',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{display:none}</style><base href=//example.org>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
];

const others: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- comment',
  '-->',
  ']]>',
  '{{constructor}}',
  '{{{raw}}}',
  '&lt;already&gt;',
  'javascript:alert(1)',
  '| cell | cell |',
  '`code` **bold** [link](https://example.org) @everyone #1',
  '</details><details open>',
  '=cmd|"/c calc"!A1',
  '+1+1',
  '-1-1',
  '@SUM(A1)',
  '"quoted, and separated"',
  '__proto__',
  'constructor',
  'toString',
  '%s %d $& $1',
  '日本語 🧑‍🔬 ü',
  '\u202egnp.exe',
  '\u2028\u2029',
  'a'.repeat(5000),
  '',
  ' ',
];

/** Texts that try to break out of wherever they are put: 200 at least. */
export const hostileTexts: readonly string[] = [
  ...others,
  ...ways.flatMap((way) => payloads.map((payload) => `${way}${payload}`)),
  ...ways.map((way) => `${way}{{#if x}}=cmd|' /c calc'!A1`),
];

/** Fields that say how something is laid out and never come from the data. */
const own = new Set([
  'anchor',
  'category',
  'kind',
  'tone',
  'verdict',
  'status',
  'metric',
  'unit',
  'symbol',
  'ascii',
]);

/** Takes the texts in turn, so that neighbouring fields have different ones. */
export function inTurn(texts: readonly string[], start = 0): () => string {
  let next = start;
  return () => texts[next++ % texts.length] as string;
}

/** The model with every text of it replaced. */
export function withTexts(model: ReportModel, replace: (text: string) => string): ReportModel {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return own.has(key) || value === '' ? value : replace(value);
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return walk(model, '') as ReportModel;
}
