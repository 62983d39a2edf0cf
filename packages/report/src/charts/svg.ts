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

/** Many dots as one path, each relative to the one before, which takes half the room. */
export function dots(points: readonly (readonly [x: number, y: number])[]): Svg {
  let path = '';
  let [atX, atY] = [0, 0];
  for (const [x, y] of points) {
    const [nextX, nextY] = [Math.round(x * 10), Math.round(y * 10)];
    const y10 = (nextY - atY) / 10;
    path += `m${(nextX - atX) / 10}${y10 < 0 ? '' : ' '}${y10}h0`;
    [atX, atY] = [nextX, nextY];
  }
  return element('path', { class: 'dots', d: path });
}

/** A coordinate as short as it can be. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

function attribute(value: string | number): string {
  return typeof value === 'number' ? coordinate(value) : escapeHtml(value);
}
