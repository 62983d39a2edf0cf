import type { Annotation } from '../report/annotations.js';
import type { GitHub, Repository } from './client.js';

/** The API takes so many annotations with one request. */
const BATCH = 50;

/** A finished check of a commit. */
export interface Check {
  readonly name: string;
  readonly commit: string;
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'cancelled';
  readonly title: string;
  readonly summary: string;
  readonly detailsUrl: string;
  readonly annotations: readonly Annotation[];
}

/** Makes a check with all its annotations, which go in batches. @returns its address, where it has one */
export async function createCheck(github: GitHub, repository: Repository, check: Check): Promise<string> {
  const { name, commit, conclusion, title, summary, detailsUrl, annotations } = check;
  const batches = batchesOf(annotations);
  const output = (batch: readonly Annotation[]) => ({ title, summary, annotations: batch.map(toApi) });
  const { data } = await github.rest.checks.create({
    ...repository,
    name,
    head_sha: commit,
    status: 'completed',
    conclusion,
    details_url: detailsUrl,
    output: output(batches[0] ?? []),
  });
  for (const batch of batches.slice(1))
    await github.rest.checks.update({ ...repository, check_run_id: data.id, output: output(batch) });
  return data.html_url ?? '';
}

function batchesOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) =>
    items.slice(i * BATCH, (i + 1) * BATCH),
  );
}

function toApi({ path, line, level, title, message }: Annotation) {
  return { path, start_line: line, end_line: line, annotation_level: level, title, message };
}
