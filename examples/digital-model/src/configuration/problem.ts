/** One thing that is wrong with a configuration. */
export interface ConfigurationProblem {
  /** Where: for example `lines[2].length`; empty for the document itself. */
  readonly path: string;
  /** What is wrong, as a phrase. */
  readonly message: string;
}

/** A configuration that cannot be used. It carries every problem found, not only the first. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly ConfigurationProblem[];

  constructor(source: string, problems: readonly ConfigurationProblem[]) {
    const lines = problems.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}`);
    super(`${source} is not a valid model configuration:\n${lines.join('\n')}`);
    this.problems = problems;
  }
}
