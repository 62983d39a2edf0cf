// Writes docs/words.md: every verdict, reason, target, failure, warning and error, with its code, meaning and what to do.
// With --print it only prints.
import { writeFileSync } from 'node:fs';
import {
  describeErrorCode,
  describeFailure,
  describeReason,
  describeTarget,
  describeVerdict,
  describeWarning,
  errorCodes,
  warningCodes,
} from '../packages/format/dist/index.js';
import { failureCodes, targetStatuses, verdictReasons, verdicts } from '../packages/schema/dist/index.js';

/** What stands in for a number or a word that a warning is about: by the end of its name. */
function example(name) {
  if (name.endsWith('Ns')) return name === 'clockResolutionNs' ? 40 : 400;
  if (name === 'cpuOverWall') return 0.6;
  if (name.startsWith('relative')) return 0.12;
  if (name.startsWith('target') || name === 'tolerance') return 0.05;
  return (
    {
      metric: 'durationNs',
      message: 'its message',
      suite: 'parse',
      pass: 'memory',
      format: 'another format',
      shards: '2/4',
      fields: 'cpuModel',
    }[name] ?? 3
  );
}

const anything = new Proxy({}, { get: (_, name) => example(String(name)) });

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const finding = ({ text, hint }) => [text, hint];

const limit = { metric: 'durationNs', value: null, interval: null, target: 1, acceptance: null };
const targetRow = (status) => {
  const { symbol, meaning } = describeTarget({ ...limit, status });
  return [`\`${status}\``, symbol, meaning];
};

const page = `# Words and codes

Made by \`scripts/write-words.mjs\` from the code that says them. Numbers and names in warnings are examples. Codes are
stable: they stand in JSON, and programs may rely on them.

## Verdicts

${table(
  ['verdict', 'sign', 'meaning'],
  verdicts.map((one) => [`\`${one}\``, describeVerdict(one).symbol, describeVerdict(one).meaning]),
)}

## Why a verdict is what it is

${table(
  ['reason', 'meaning'],
  verdictReasons.map((one) => [`\`${one}\``, describeReason(one)]),
)}

## Targets

${table(['status', 'sign', 'meaning'], targetStatuses.map(targetRow))}

## A benchmark that failed

${table(
  ['code', 'what happened', 'what to do'],
  failureCodes.map((code) => [`\`${code}\``, ...finding(describeFailure({ code, message: '' }))]),
)}

## Warnings

${table(
  ['code', 'what was seen', 'what to do'],
  warningCodes.map((code) => [`\`${code}\``, ...finding(describeWarning({ code, args: anything }))]),
)}

## Errors

${table(
  ['code', 'what happened', 'what to do'],
  errorCodes.map((code) => [`\`${code}\``, ...finding(describeErrorCode(code))]),
)}
`;

if (process.argv.includes('--print')) process.stdout.write(page);
else writeFileSync(new URL('../docs/words.md', import.meta.url), page);
