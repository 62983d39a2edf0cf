import type { DifferentialFlameNode, FlameNode } from '@benchline/schema';

/** The runner's own files, in a project's dependencies and in its repository. */
const HARNESS = /(?:^|\/)(?:node_modules\/@benchline|packages)\/runner\/(?:src|dist)\//;
/** The runner's calls are near the root; below them is the benchmark. */
const DEEPEST = 24;

const selfFields = ['selfValue'] as const;
const differentialFields = ['baselineSelfValue', 'currentSelfValue', 'deltaSelfValue'] as const;

/**
 * The tree without the ten or so calls by which every benchmark is called: its own code starts below the root. The little
 * time that they take themselves is the root's, so that the whole stays the whole.
 */
export function withoutHarness(root: FlameNode): FlameNode {
  return { ...liftInto(root, selfFields, 0), name: 'all' };
}

/** As {@link withoutHarness}, of two profiles. */
export function differentialWithoutHarness(root: DifferentialFlameNode): DifferentialFlameNode {
  return { ...liftInto(root, differentialFields, 0), name: 'all' };
}

interface Tree {
  readonly file: string;
  readonly category?: FlameNode['category'];
  readonly children: readonly this[];
}

/** Replaces each child that leads to the benchmark by what it calls. */
function liftInto<Node extends Tree>(node: Node, fields: readonly (keyof Node)[], depth: number): Node {
  if (depth > DEEPEST || !node.children.some((child) => leadsThrough(child, depth))) return node;
  const sums = fields.map((field) => node[field] as number);
  const children = node.children.flatMap((child) => {
    if (!leadsThrough(child, depth)) return [child];
    const lifted = liftInto(child, fields, depth + 1);
    fields.forEach((field, index) => {
      sums[index] = (sums[index] as number) + (lifted[field] as number);
    });
    return lifted.children;
  });
  return { ...node, ...Object.fromEntries(fields.map((field, index) => [field, sums[index]])), children };
}

/** Whether a file is of the runner itself. */
export function isHarness(file: string): boolean {
  return HARNESS.test(file.replaceAll('\\', '/'));
}

/** The runner's own code, or Node's on the way to it. */
function leadsThrough(node: Tree, depth: number): boolean {
  if (isHarness(node.file)) return true;
  const isOfNode = node.category === 'node' || node.category === 'native';
  return isOfNode && depth < DEEPEST && node.children.some((child) => leadsThrough(child, depth + 1));
}
