import type { Random } from '@benchline/stats';

/**
 * The orders in which sides take their turns, for as many rounds as there are sides: a cyclic Latin square over a random
 * permutation. Each side stands once at every place, so what the place does (caches left by the one before, drift within
 * a round) cancels; with two sides it is AB BA or BA AB.
 */
export function turnOrders(sides: number, random: Random): number[][] {
  const permutation = random.shuffle(Array.from({ length: sides }, (_, side) => side));
  return permutation.map((_, shift) =>
    permutation.map((_, place) => permutation[(place + shift) % sides] as number),
  );
}
