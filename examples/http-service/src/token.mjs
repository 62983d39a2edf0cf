import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a request bears the token (`Authorization: Bearer …`). Digests are compared, in constant time, so that neither
 * the time nor the length tells anything about the token.
 *
 * @param {string | undefined} header
 * @param {string} token
 */
export function bearsToken(header, token) {
  const given = /^Bearer (.+)$/i.exec(header ?? '')?.[1];
  if (given === undefined) return false;
  return timingSafeEqual(digest(given), digest(token));
}

/** @param {string} text */
function digest(text) {
  return createHash('sha256').update(text).digest();
}
