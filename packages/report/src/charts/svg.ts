import { escapeHtml } from '@benchline/format';

declare const safe: unique symbol;

/** SVG text that was made by {@link element} or {@link text}, so that every value in it is encoded. */
export type Svg = string & { readonly [safe]: true };

/** Attributes; numbers are written with one decimal at most, which is finer than any screen shows. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An element with encoded attributes around children that are safe already. */
export function element(name: string, attributes: Attributes, children: readonly Svg[] = []): Svg {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  const open = `<${name}${written.join('')}`;
  return (children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`) as Svg;
}

/** Character data. */
export function text(content: string): Svg {
  return escapeHtml(content) as Svg;
}

/** A label. */
export function label(x: number, y: number, content: string, attributes: Attributes = {}): Svg {
  return element('text', { x, y, ...attributes }, [text(content)]);
}

/** A coordinate as short as it can be. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

function attribute(value: string | number): string {
  return typeof value === 'number' ? coordinate(value) : escapeHtml(value);
}
