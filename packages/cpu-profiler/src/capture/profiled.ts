import { type WithCpuProfileOptions, withCpuProfile } from './with-cpu-profile.js';

/** A decorator of methods, as ECMAScript has it (stage 3; TypeScript without `experimentalDecorators`). */
export type MethodDecorator = <This, Parameters extends unknown[], Value>(
  method: (this: This, ...parameters: Parameters) => Value,
  context: ClassMethodDecoratorContext<This, (this: This, ...parameters: Parameters) => Value>,
) => (this: This, ...parameters: Parameters) => Value;

/**
 * Profiles each call of a method: `@profiled({ onProfile })`. See {@link withCpuProfile}.
 *
 * @throws BenchlineError `option-invalid`
 */
export function profiled(options: WithCpuProfileOptions = {}): MethodDecorator {
  return (method) => withCpuProfile(method, options);
}
