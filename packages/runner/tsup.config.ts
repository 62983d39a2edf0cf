import { preset } from '../../tsup.preset.js';

// The child is a file of its own: measuring processes start from it.
export default preset({ entry: { index: 'src/index.ts', child: 'src/isolate/child.ts' } });
