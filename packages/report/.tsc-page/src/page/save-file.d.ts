/** Hands a text to the reader as a file. */
export declare function saveFile(name: string, type: string, text: string): void;
