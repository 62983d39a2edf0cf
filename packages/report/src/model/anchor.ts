import { createHash } from 'node:crypto';

const SLUG_LENGTH = 40;

/**
 * The name of a benchmark's section: readable, and told apart by a hash of its id, so that a link to it holds in every
 * later report. Only lower-case letters, digits and hyphens are in it, so that it needs no encoding anywhere.
 */
export function anchorOf(id: string): string {
  const slug = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '');
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 10);
  return `benchmark-${slug === '' ? '' : `${slug}-`}${hash}`;
}
