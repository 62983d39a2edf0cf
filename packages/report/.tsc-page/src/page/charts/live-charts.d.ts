/** Puts charts to zoom into in the place of a section's drawings, when the reader comes near. */
export declare function connectCharts(anchor: string, section: HTMLElement): void;
/** Draws anew when the reader changes between light and dark: what is drawn does not follow by itself. */
export declare function watchTheme(): void;
