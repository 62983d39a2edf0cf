/** A colour of the page's style, in the theme of the moment. */
export declare function colour(name: string): string;
/** The same colour, faint. */
export declare function faint(name: string, alpha: number): string;
