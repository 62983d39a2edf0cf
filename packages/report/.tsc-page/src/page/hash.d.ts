/** The part of a link that leads to a benchmark. */
export declare function hashOf(id: string): string;
/** The same link, however much of it was encoded on its way. */
export declare function canonicalHash(hash: string): string;
