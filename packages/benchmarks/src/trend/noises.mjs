/** Noise without a change, as histories show it. Each takes a seeded source of chance and a count. */
export const noises = {
  normal: (random, count) => Array.from({ length: count }, () => random.nextNormal()),
  't(3)': (random, count) => Array.from({ length: count }, () => studentT3(random)),
  'lognormal with spikes': (random, count) =>
    Array.from(
      { length: count },
      () => Math.exp(0.5 * random.nextNormal()) * (random.next() < 0.05 ? 2 + 3 * random.next() : 1),
    ),
  'autocorrelated (.5)': (random, count) => {
    let value = random.nextNormal() / Math.sqrt(0.75);
    return Array.from({ length: count }, () => {
      value = 0.5 * value + random.nextNormal();
      return value;
    });
  },
};

function studentT3(random) {
  const squares = random.nextNormal() ** 2 + random.nextNormal() ** 2 + random.nextNormal() ** 2;
  return random.nextNormal() / Math.sqrt(squares / 3);
}
