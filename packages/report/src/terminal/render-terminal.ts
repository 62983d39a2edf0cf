import type { Finding } from '@benchline/format';
import type { BenchmarkView } from '../model/benchmark-view.js';
import type { ReportModel } from '../model/report-model.js';
import { growthLines } from './growth-lines.js';
import { profileLines } from './profile-lines.js';
import { relativeLines } from './relative-lines.js';
import { nameOf } from './result-columns.js';
import { resultTable } from './result-table.js';
import { createVoice, type TerminalOptions, type Voice } from './voice.js';

/**
 * Writes a report for a terminal: the table, then what needs a sentence, then warnings, and the verdict last, where the
 * eye is. It ends in a line break.
 */
export function renderTerminal(model: ReportModel, options: TerminalOptions = {}): string {
  const voice = createVoice(options);
  const blocks = [
    against(model, voice),
    resultTable(model.benchmarks, voice, model.baseline !== null),
    model.baseline === null ? relativeLines(model, voice) : [],
    growthLines(model.growths, voice),
    model.notes.flatMap((note) => voice.wrap(note, 0, 2).map(voice.style.dim)),
    budgetLines(model, voice),
    model.accepted.flatMap((text) => voice.wrap(`Judged from an accepted level: ${text}`, 0, 2)),
    profileLines(model.benchmarks, voice),
    findings(model, voice),
    warnings(model, voice),
    verdict(model, voice),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function against({ baseline, notices }: ReportModel, voice: Voice): string[] {
  const lines: string[] = [];
  if (baseline !== null) {
    const revision = baseline.revision === '' ? '' : `${baseline.revision}, `;
    lines.push(...voice.wrap(`Against ${baseline.name} (${revision}${baseline.startedAt})`, 0, 2));
  }
  for (const notice of notices) {
    lines.push(...voice.wrap(`⚠ ${notice}`, 0, 2).map((line) => voice.paint('unsure', line)));
  }
  return lines;
}

/** Failures, and every judgement that a reader has to act on or wonder about. */
function findings({ benchmarks }: ReportModel, voice: Voice): string[] {
  return benchmarks.flatMap((benchmark) => [
    ...(benchmark.failure === null ? [] : failureLines(benchmark, benchmark.failure, voice)),
    ...benchmark.judgements
      .filter(
        ({ verdict }) => verdict === 'regression' || verdict === 'inconclusive' || verdict === 'incomparable',
      )
      .filter(() => benchmark.failure === null)
      .flatMap(({ ascii, symbol, sentence, tone, label, metric }) => {
        const what = metric === 'durationNs' ? '' : `, ${label}`;
        const mark = voice.ascii ? ascii : symbol;
        return voice
          .wrap(`${mark} ${nameOf(benchmark)}${what}: ${sentence}`, 0, 2)
          .map(onFirst(mark, (text) => voice.paint(tone, text)));
      }),
    ...benchmark.targets
      .filter(({ status }) => status === 'missed')
      .flatMap(({ ascii, symbol, word, label, text, tone }) => {
        const mark = voice.ascii ? ascii : symbol;
        const sentence = `${mark} ${nameOf(benchmark)}: target ${word} for ${label}: ${text}`;
        return voice.wrap(sentence, 0, 2).map(onFirst(mark, (part) => voice.paint(tone, part)));
      }),
  ]);
}

function budgetLines({ budgets }: ReportModel, voice: Voice): string[] {
  return budgets.flatMap(({ name, word, symbol, ascii, text, tone }) => {
    const mark = voice.ascii ? ascii : symbol;
    return voice
      .wrap(`${mark} budget ${name} ${word}: ${text}`, 0, 2)
      .map(onFirst(mark, (part) => voice.paint(tone, part)));
  });
}

function failureLines(benchmark: BenchmarkView, failure: Finding, voice: Voice): string[] {
  const mark = voice.ascii ? 'x' : '✗';
  return [
    ...voice
      .wrap(`${mark} ${nameOf(benchmark)}: ${failure.text}`, 0, 2)
      .map(onFirst(mark, (text) => voice.paint('worse', text))),
    ...voice.wrap(failure.hint, 2).map(voice.style.dim),
  ];
}

/** Colours the mark at the start of the first line. */
function onFirst(mark: string, paint: (text: string) => string): (line: string, index: number) => string {
  return (line, index) =>
    index === 0 && line.startsWith(mark) ? paint(mark) + line.slice(mark.length) : line;
}

/** Warnings with the same advice stand together, so that the advice is given once. */
function warnings(model: ReportModel, voice: Voice): string[] {
  const byHint = new Map<string, string[]>();
  const add = (subject: string, { text, hint }: Finding) => {
    const texts = byHint.get(hint) ?? [];
    byHint.set(hint, [...texts, subject === '' ? text : `${subject}: ${text}`]);
  };
  for (const finding of model.warnings) add('', finding);
  for (const benchmark of model.benchmarks) {
    for (const finding of benchmark.warnings) add(nameOf(benchmark), finding);
  }
  if (byHint.size === 0) return [];
  const lines = [...byHint].flatMap(([hint, texts]) => [
    ...texts.flatMap((text) => voice.wrap(text, 2, 4)),
    ...(hint === '' ? [] : voice.wrap(`→ ${hint}`, 4, 6).map(voice.style.dim)),
  ]);
  return [voice.paint('unsure', 'Warnings'), ...lines];
}

function verdict({ headline, policy, notRun }: ReportModel, voice: Voice): string[] {
  const mark = voice.ascii ? headline.ascii : headline.symbol;
  const lines = voice.wrap(`${mark} ${headline.sentence}`, 0, 2);
  return [
    ...notRun.flatMap(({ name, reason }) =>
      voice.wrap(`Not run: ${name} (${reason})`, 0, 2).map(voice.style.dim),
    ),
    ...(policy === '' ? [] : voice.wrap(`Judged by ${policy}`, 0, 2).map(voice.style.dim)),
    ...lines.map((line) => voice.style.bold(voice.paint(headline.tone, line))),
  ];
}
