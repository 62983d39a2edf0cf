/** A colour of the page's style, in the theme of the moment. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** The same colour, faint. */
export function faint(name: string, alpha: number): string {
  return `color-mix(in srgb, ${colour(name)} ${Math.round(alpha * 100)}%, transparent)`;
}
