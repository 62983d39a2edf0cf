/**
 * A fixed piece of integer work that touches no memory: the machine's bare speed (xorshift32, Marsaglia 2003). About
 * 2.5 ns a round at 2.5 GHz, since each of its six steps waits for the one before.
 *
 * @returns the generator's state, which is never 0; using it keeps the loop from being removed
 */
export function integerWork(rounds: number): number {
  let x = 123456789;
  for (let i = 0; i < rounds; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  return x;
}
