import { preset } from '../../tsup.preset.js';

// Two entries: what checks documents needs zod, which those who only make and judge values should not have to load.
export default preset({ entry: { index: 'src/index.ts', read: 'src/read/index.ts' } });
