import { type Operation, repeat } from './operation.js';
import { readRetainedBytes } from './retained-size.js';

/** Long enough that the collections after it are not most of the time. */
const ROUND_MS = 25;
const MOST_OPERATIONS = 8192;
/** A round that retains this much is large enough, however short it is. */
const PLAIN_GROWTH_BYTES = 2 ** 18;

/**
 * Finds how many operations make a round, by doubling. It warms up on the way: code is compiled, caches fill.
 * @returns operations a round
 */
export async function calibrateRound(operation: Operation): Promise<number> {
  let before = await readRetainedBytes();
  let operations = 1;
  let agreed = false;
  for (;;) {
    const start = performance.now();
    await repeat(operation, operations);
    const elapsedMs = performance.now() - start;
    const after = await readRetainedBytes();
    const growthBytes = after - before;
    before = after;
    const enough = elapsedMs >= ROUND_MS || growthBytes >= PLAIN_GROWTH_BYTES;
    // Once may be the machine, which stood still for a moment, or the compiler, which kept something.
    if (operations >= MOST_OPERATIONS || (enough && agreed)) return operations;
    if (!enough) operations *= 2;
    agreed = enough;
  }
}

/**
 * Runs rounds and reads what is alive before the first and after each.
 * @returns bytes, one more than there are rounds
 */
export async function measureRounds(
  operation: Operation,
  operationsPerRound: number,
  rounds: number,
): Promise<Float64Array> {
  // Made at the start, so that the readings themselves retain nothing.
  const retainedBytes = new Float64Array(rounds + 1);
  retainedBytes[0] = await readRetainedBytes();
  for (let round = 1; round <= rounds; round++) {
    await repeat(operation, operationsPerRound);
    retainedBytes[round] = await readRetainedBytes();
  }
  return retainedBytes;
}
