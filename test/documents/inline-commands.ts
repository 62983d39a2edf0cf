/** A command that a document names in a sentence or a table, or in a block that is not executed. */
export interface NamedCommand {
  /** From 1. */
  readonly line: number;
  readonly command: string;
}

const fence = /^ *(`{3,})(\w*)/;

/**
 * The commands that a Markdown document names without their being executed: in code within a line, anywhere, and in blocks
 * of commands below `<!-- not executed: … -->`.
 */
export function namedCommands(markdown: string): NamedCommand[] {
  const named: NamedCommand[] = [];
  let block: { readonly ticks: string; readonly isListed: boolean } | null = null;
  let isSkipped = false;
  for (const [index, text] of markdown.split('\n').entries()) {
    const line = index + 1;
    const [, ticks, language = ''] = fence.exec(text) ?? [];
    if (block !== null) {
      if (text.trim() === block.ticks) block = null;
      else if (block.isListed) named.push({ line, command: text.replace(/(^| )# .*$/, '').trim() });
    } else if (ticks !== undefined) {
      block = { ticks, isListed: isSkipped && /^(?:sh|console)$/.test(language) };
      isSkipped = false;
    } else {
      if (text.trim() !== '') isSkipped = text.startsWith('<!-- not executed:');
      for (const [, command = ''] of text.matchAll(/`([^`]+)`/g)) named.push({ line, command });
    }
  }
  return named.filter(({ command }) => command !== '');
}

/** What is there to be named. */
export interface KnownCommands {
  /** Scripts that `npm run` finds from where a document is. */
  readonly scripts: ReadonlySet<string>;
  /** The commands of `benchline`, each with its flags. */
  readonly commands: ReadonlyMap<string, ReadonlySet<string>>;
  /** Flags that may be named alone, of whatever program. */
  readonly otherFlags: ReadonlySet<string>;
}

/** What a command names that is not there; `null` where all is, or where it is no command of ours. */
export function wrongIn(command: string, { scripts, commands, otherFlags }: KnownCommands): string | null {
  const script = /^npm (?:run )?([\w:-]+)/.exec(command)?.[1];
  if (script !== undefined) {
    const isOurs = command.startsWith('npm run') || /^(?:test|start)$/.test(script);
    return !isOurs || scripts.has(script) ? null : `there is no script "${script}"`;
  }
  const [, name, rest = ''] = /^(?:npx )?benchline +([a-z][a-z-]*)(.*)$/.exec(command) ?? [];
  if (name !== undefined) {
    const flags = commands.get(name);
    if (flags === undefined) return `there is no command "${name}"`;
    return wrongFlag(rest, (flag) => flags.has(flag), `benchline ${name}`);
  }
  if (!command.startsWith('--')) return null;
  const all = new Set([...commands.values()].flatMap((flags) => [...flags]));
  return wrongFlag(command, (flag) => all.has(flag) || otherFlags.has(flag), 'any command');
}

function wrongFlag(text: string, isKnown: (flag: string) => boolean, of: string): string | null {
  const flags = [...text.matchAll(/(?:^|\s)(--[a-z][a-z-]*)/g)].map(([, flag = '']) => flag);
  const unknown = flags.find((flag) => !isKnown(flag));
  return unknown === undefined ? null : `${of} does not have ${unknown}`;
}
