/**
 * What launches of unchanged code scatter by, as logarithms. Each noise makes the launches of one run of one benchmark,
 * and draws what that benchmark is like (its spread, its modes) once.
 */
export const noises = {
  Gaussian: (random) => {
    const spread = 0.01 + 0.02 * random.next();
    return (launches) => list(launches, () => spread * random.nextNormal());
  },
  'heavy tail (t with 3 degrees)': (random) => {
    const spread = 0.01 + 0.01 * random.next();
    return (launches) => list(launches, () => spread * studentT3(random));
  },
  'spikes (every tenth launch 20 to 50 % slow)': (random) => {
    const spike = () => (random.next() < 0.1 ? Math.log(1.2 + 0.3 * random.next()) : 0);
    return (launches) => list(launches, () => 0.01 * random.nextNormal() + spike());
  },
  'process effects (two modes 5 to 15 % apart)': (random) => {
    const gap = 0.05 + 0.1 * random.next();
    const share = 0.2 + 0.6 * random.next();
    return (launches) =>
      list(launches, () => 0.005 * random.nextNormal() + (random.next() < share ? gap : 0));
  },
};

/** The same, with runs that lie apart as well: half as far as launches do, and as far as launches do. */
export const moods = {
  'runs half as far apart as launches': (random) => withMood(random, 0.03, 0.015),
  'runs as far apart as launches': (random) => withMood(random, 0.03, 0.03),
};

function withMood(random, launchSpread, runSpread) {
  return (launches) => {
    const mood = runSpread * random.nextNormal();
    return list(launches, () => mood + launchSpread * random.nextNormal());
  };
}

function list(length, draw) {
  return Array.from({ length }, draw);
}

function studentT3(random) {
  const squares = random.nextNormal() ** 2 + random.nextNormal() ** 2 + random.nextNormal() ** 2;
  return random.nextNormal() / Math.sqrt(squares / 3);
}
