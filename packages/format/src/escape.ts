import { plainText } from './plain-text.js';

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text with `& < > " '` as entities: safe between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML_ENTITIES[character] as string);
}

// GitHub finds mentions, issue numbers, links and emoji codes in the rendered text, where backslashes and
// entities are already undone (github/cmark-gfm#181); an empty comment parts the text without a trace.
const PART = '<!-- -->';

/**
 * The text as literal text inside a line of GitHub Markdown, also in a table cell: {@link plainText} on one
 * line without outer spaces, all markup escaped, HTML as entities; `@name`, `#1`, `GH-1`, `:tada:` and
 * addresses neither notify nor link nor draw. Not for code spans, where escapes show.
 */
export function escapeMarkdown(text: string): string {
  return (
    plainText(text)
      .trim()
      .replace(/[&<>]/g, (character) => HTML_ENTITIES[character] as string)
      .replace(/[\\`*_[\]|~#]/g, '\\$&')
      // What makes a list or a heading of a line it begins.
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d+)(?=[.)])/, '$1\\')
      .replace(/(@|\\#|\bGH-)(?=\w)/gi, `$1${PART}`)
      .replace(/:(?=\/\/|[\w+\\-]+:)/g, `:${PART}`)
      .replace(/\bwww(?=\.)/gi, `$&${PART}`)
      // Two of them would be a formula; a backslash does not prevent it outside of one.
      .replace(/\$/g, '<span>$</span>')
  );
}

/**
 * The text as one field of a CSV file: quoted where it holds a separator, a quote or a line break (RFC
 * 4180), and with an apostrophe before what a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab or
 * line break in front; OWASP, "CSV Injection"). Numbers, also with a sign, pass unchanged.
 */
export function csvField(text: string): string {
  const isNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text);
  // The full-width forms count as formulas in some locales.
  const guarded = !isNumber && /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
