/** The version of the document formats that this package writes. Readers take this one and every older one. */
export const SCHEMA_VERSION = 1;
