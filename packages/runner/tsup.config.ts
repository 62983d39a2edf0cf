import { preset } from '../../tsup.preset.js';

// Files of their own: measuring processes start from the child, and load the doctor's benchmarks.
export default preset(
  { entry: { index: 'src/index.ts', child: 'src/isolate/child.ts', 'doctor-aa': 'src/doctor/aa.bench.ts' } },
  { index: 'src/index.ts' },
);
