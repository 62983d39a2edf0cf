import { bench } from '@benchline/runner';

const { cases } = await import(process.env.BENCHLINE_CASES);
const only = (process.env.BENCHLINE_ONLY ?? '').split(',').filter((name) => name !== '');
for (const { name, fn } of cases) if (only.length === 0 || only.includes(name)) bench(name, fn);
