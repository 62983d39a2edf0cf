import { BenchlineError } from '@benchline/schema';

/** The format of files that `import` and `export` exchange. @throws BenchlineError `option-invalid` for any other */
export function requireDigitalModel(command: 'import' | 'export', format: string): void {
  if (format === 'digital-model') return;
  throw new BenchlineError({
    code: 'option-invalid',
    message: `benchline ${command} does not know the format "${format}".`,
    hint: 'It knows digital-model.',
  });
}
