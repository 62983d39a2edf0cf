import { registerMatchers } from './matchers/register.js';

registerMatchers();

export type { BenchmarkAssertion, BenchmarkMatchers } from './matchers/types.js';
