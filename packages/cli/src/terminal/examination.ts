import {
  describeMachineFinding,
  displayWidth,
  formatBytes,
  formatCount,
  formatDuration,
  formatPercent,
  formatRatio,
  plainText,
  pluralize,
  table,
} from '@benchline/format';
import { createVoice, type Tone, type Voice } from '@benchline/report/terminal';
import type { MachineExamination, SameCodeSpread, SameWork, SteadinessVerdict } from '@benchline/runner';
import type { Screen } from './screen.js';

const workWords: Readonly<Record<SameWork, { readonly row: string; readonly code: string }>> = {
  integer: { row: 'integers', code: 'integer code' },
  allocating: { row: 'allocating', code: 'allocating code' },
};

const verdictSigns: Readonly<
  Record<SteadinessVerdict, { readonly symbol: string; readonly ascii: string; readonly tone: Tone }>
> = {
  quiet: { symbol: '✓', ascii: 'v', tone: 'better' },
  usable: { symbol: '~', ascii: '~', tone: 'plain' },
  noisy: { symbol: '✗', ascii: 'x', tone: 'worse' },
};

/** A tolerance beyond which a comparison is hardly worth making. */
const LARGEST_USEFUL = 0.5;

/** An examination for a terminal: what the machine is, what makes it noisy, how steady the same code is, and what follows. */
export function examinationText(
  examination: MachineExamination,
  screen: Pick<Screen, 'width' | 'style' | 'ascii'>,
): string {
  const voice = createVoice(screen);
  const blocks = [
    factLines(examination, voice),
    findingLines(examination, voice),
    sameCodeLines(examination, voice),
    conclusion(examination, voice),
  ];
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

function factLines({ fingerprint, clock, machine }: MachineExamination, voice: Voice): string[] {
  const { cpuModel, cpuCount, cpuLimit, memoryBytes, memoryLimitBytes } = fingerprint;
  const step = formatDuration(clock.resolutionNs);
  const facts: (readonly [label: string, text: string])[] = [
    ['processor', plainText(cpuModel)],
    [
      'cores',
      `${formatCount(cpuCount)} logical${cpuLimit === null ? '' : `, quota ${formatCount(cpuLimit)}`}`,
    ],
    [
      'memory',
      formatBytes(memoryBytes) +
        (memoryLimitBytes === null ? '' : `, limited to ${formatBytes(memoryLimitBytes)}`),
    ],
    ['system', `${fingerprint.os} ${plainText(fingerprint.osRelease)}, ${fingerprint.arch}`],
    ['Node', [fingerprint.nodeVersion, ...fingerprint.nodeFlags.map((flag) => plainText(flag))].join(' ')],
    ['clock', `steps by ${step}, a reading costs ${formatDuration(clock.readingCostNs)}`],
    ['empty function', `${formatDuration(clock.emptyFunctionNs)} per call`],
    ['empty await', `${formatDuration(clock.emptyAwaitNs)} per call`],
  ];
  if (machine.loadAverageStart !== null) {
    facts.push(['load average', `${machine.loadAverageStart.toFixed(2)} before`]);
  }
  const labelWidth = Math.max(...facts.map(([label]) => displayWidth(label)));
  return [
    voice.style.bold('Machine'),
    ...facts.flatMap(([label, text]) => {
      const [first = '', ...others] = voice.wrap(text, labelWidth + 4);
      return [`  ${voice.style.dim(label.padEnd(labelWidth))}  ${first.trimStart()}`, ...others];
    }),
  ];
}

function findingLines({ findings }: MachineExamination, voice: Voice): string[] {
  if (findings.length === 0) {
    return [voice.style.bold('Noise'), ...voice.wrap('Nothing known to make it noisy was found.', 2)];
  }
  return [
    voice.style.bold('Noise'),
    ...findings.flatMap((finding) => {
      const { text, hint } = describeMachineFinding(finding);
      const [first = '', ...others] = voice.wrap(`! ${plainText(text)}`, 2, 4);
      return [
        first.replace('!', voice.paint('unsure', '!')),
        ...others,
        ...(hint === '' ? [] : voice.wrap(`→ ${plainText(hint)}`, 4, 6).map(voice.style.dim)),
      ];
    }),
  ];
}

function sameCodeLines({ sameCode }: MachineExamination, voice: Voice): string[] {
  const [header = '', ...rows] = table({
    columns: [
      { header: 'work', align: 'left' },
      { header: 'spread', align: 'decimal' },
      { header: 'worst pair', align: 'decimal' },
      { header: 'tells from', align: 'decimal' },
      { header: 'verdict', align: 'left' },
    ],
    rows: sameCode.map((spread) => [
      workWords[spread.work].row,
      formatPercent(spread.coefficientOfVariation),
      voice.say(formatRatio(spread.worstPairRatio)),
      formatPercent(spread.smallestChange),
      voice.state({ ...verdictSigns[spread.verdict], word: spread.verdict }),
    ]),
    indent: 2,
  });
  const processes = pluralize(sameCode[0]?.launchMediansNs.length ?? 0, 'process', 'processes');
  const legend =
    `Spread: standard deviation of the processes’ medians over their mean. Worst pair: slowest over fastest. ` +
    'Tells from: the smallest change that 3 launches a side find in four of five cases; up to 5 % is quiet, ' +
    'up to 10 % usable.';
  return [
    voice.style.bold(voice.say(`The same code in ${processes}`)),
    voice.style.dim(header),
    ...rows,
    ...voice.wrap(legend, 2).map(voice.style.dim),
  ];
}

/** One sentence: which tolerance the machine supports for which code. */
function conclusion({ sameCode }: MachineExamination, voice: Voice): string[] {
  const parts = sameCode.map(({ work, supportedTolerance }) => {
    const tolerance = formatPercent(supportedTolerance, { decimals: 0 });
    const offer = supportedTolerance > LARGEST_USEFUL ? 'no tolerance below' : 'a tolerance of';
    return `${offer} ${tolerance} for ${workWords[work].code}`;
  });
  const sentence = `This machine supports ${parts.join(' and ')}.`;
  return voice.wrap(sentence, 0).map((line) => voice.style.bold(voice.paint(worstTone(sameCode), line)));
}

function worstTone(sameCode: readonly SameCodeSpread[]): Tone {
  const order: readonly SteadinessVerdict[] = ['noisy', 'usable', 'quiet'];
  const worst = order.find((verdict) => sameCode.some((spread) => spread.verdict === verdict));
  return worst === undefined ? 'plain' : worst === 'noisy' ? 'unsure' : verdictSigns[worst].tone;
}
