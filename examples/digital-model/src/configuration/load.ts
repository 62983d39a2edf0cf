import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import type { ModelConfiguration } from './model.js';
import { ConfigurationError } from './problem.js';
import { validateConfiguration } from './validate.js';

/**
 * Reads a model configuration from a YAML file.
 *
 * @param path - the file's path
 * @throws ConfigurationError when the file is no YAML or no valid model; a missing file rejects as `readFile` does
 */
export async function loadConfiguration(path: string): Promise<ModelConfiguration> {
  return parseConfiguration(await readFile(path, 'utf8'), path);
}

/**
 * Reads a model configuration from YAML text.
 *
 * @param yaml - the text
 * @param source - the name to use in errors
 * @throws ConfigurationError when the text is no YAML or no valid model
 */
export function parseConfiguration(yaml: string, source = 'the configuration'): ModelConfiguration {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message }) => ({ path: '', message: message.trimEnd() }));
    throw new ConfigurationError(source, problems);
  }
  return validateConfiguration(document.toJS(), source);
}
