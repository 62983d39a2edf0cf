const MARGIN = 5;

/** Precision against all people's labels together, recall averaged over people; index 0 belongs to every set. */
export function f1Of(labels, found) {
  const places = new Set([0, ...found]);
  const people = labels.map((label) => new Set([0, ...label]));
  const union = new Set(people.flatMap((label) => [...label]));
  const precision = hits(union, places).size / places.size;
  const recall =
    people.reduce((sum, label) => sum + hits(label, places).size / label.size, 0) / people.length;
  return (2 * precision * recall) / (precision + recall);
}

/** The labels that are found within the margin, each place counting once. */
function hits(label, places) {
  const open = new Set(places);
  const matched = new Set();
  for (const truth of [...label].sort((a, b) => a - b)) {
    const near = [...open].filter((place) => Math.abs(place - truth) <= MARGIN);
    if (near.length === 0) continue;
    near.sort((a, b) => Math.abs(a - truth) - Math.abs(b - truth));
    open.delete(near[0]);
    matched.add(truth);
  }
  return matched;
}

/** The overlap (Jaccard) of each person's segments with the found ones, weighted by length, averaged over people. */
export function coverOf(labels, found, count) {
  const segments = partsOf(found, count);
  const covers = labels.map((label) => {
    let sum = 0;
    for (const [from, to] of partsOf(label, count)) {
      const best = segments.map(([start, end]) => {
        const shared = Math.max(0, Math.min(to, end) - Math.max(from, start));
        return shared / (to - from + end - start - shared);
      });
      sum += (to - from) * Math.max(...best);
    }
    return sum / count;
  });
  return covers.reduce((a, b) => a + b, 0) / covers.length;
}

function partsOf(places, count) {
  const edges = [...new Set([0, ...places, count])].sort((a, b) => a - b);
  return edges.slice(1).map((edge, i) => [edges[i], edge]);
}
