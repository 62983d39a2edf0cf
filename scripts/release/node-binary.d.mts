export function nodeBinary(major: 20 | 22 | 24): Promise<string | null>;
