/** What is read of a package's manifest. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export const root: string;
export const pnpmScript: string;
export function publishedPackages(): { readonly directory: string; readonly manifest: Manifest }[];
export function withSiblings(names: readonly string[]): string[];
export function packPackages(names: readonly string[], destination: string): Promise<Map<string, string>>;
export function entryPoints(manifest: Pick<Manifest, 'name' | 'exports'>): string[];
