/** What a reader of a document does, in order. */
export type Step =
  | { readonly kind: 'file'; readonly line: number; readonly path: string; readonly text: string }
  | {
      readonly kind: 'command';
      readonly line: number;
      readonly command: string;
      readonly exitCodes: readonly number[];
    }
  | { readonly kind: 'skipped'; readonly line: number; readonly reason: string };

const fence = /^( *)(`{3,})(\w*)(?: +file=(\S+))? *$/;
const skip = /^<!-- not executed: (.+) -->$/;

/**
 * The steps of a Markdown document: blocks of `sh` and `console` are commands, a line each; a block whose first line ends
 * with `file=path` is that file. A comment `# exit 1`, or `# exit 0 or 3`, says how a command ends. A block below the HTML comment
 * `not executed: why` is left to the reader.
 */
export function markdownSteps(markdown: string): Step[] {
  const steps: Step[] = [];
  const lines = markdown.split('\n');
  let skipped: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at] as string;
    skipped = skip.exec(text)?.[1] ?? (text.trim() === '' ? skipped : fence.test(text) ? skipped : undefined);
    const opened = fence.exec(text);
    if (opened === null) continue;
    const [, , ticks, language, path] = opened as unknown as [string, string, string, string, string?];
    const end = lines.indexOf(ticks, at + 1);
    if (end < 0) throw new Error(`The block of line ${at + 1} does not end`);
    const block = lines.slice(at + 1, end);
    const line = at + 1;
    at = end;
    if (skipped !== undefined) steps.push({ kind: 'skipped', line, reason: skipped });
    else if (path !== undefined) steps.push({ kind: 'file', line, path, text: `${block.join('\n')}\n` });
    else if (language === 'sh' || language === 'console') steps.push(...commands(block, line + 1));
    skipped = undefined;
  }
  return steps;
}

function commands(block: readonly string[], firstLine: number): Step[] {
  return block.flatMap((text, index) => {
    const exitCodes = (/ # exit (\d+(?: or \d+)*)/.exec(text)?.[1] ?? '0').split(' or ').map(Number);
    const command = text.replace(/(^| )# .*$/, '').trim();
    return command === '' ? [] : [{ kind: 'command' as const, line: firstLine + index, command, exitCodes }];
  });
}
