import { defineConfig } from '@benchline/config';

// Our own functions, measured with ourselves. The other programs of this folder measure claims and print ratios.
export default defineConfig({ include: ['bench/**/*.bench.ts'], tolerance: 0.1 });
