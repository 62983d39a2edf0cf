import { defineConfig } from '@benchline/config';

export default defineConfig({ include: ['bench/**/*.bench.ts'], tolerance: 0.1 });
