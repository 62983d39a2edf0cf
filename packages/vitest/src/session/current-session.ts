import { inject } from 'vitest';
import { SESSION_KEY, type Session } from './session.js';

/** The session of this test's project; `null` where the reporter is not set up. */
export function currentSession(): Session | null {
  const provided = (inject as (key: string) => unknown)(SESSION_KEY);
  return (provided as Session | undefined) ?? null;
}
