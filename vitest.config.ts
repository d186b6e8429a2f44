import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// `unit` and `page` need nothing but this folder; `shared` compares with the
// recorded answers in the folder that STUDIO_SHARED names (default ../shared).

// Slow machines, not slow code: what must be fast is measured by `npm run bench`.
const testTimeout = 60_000;

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['src/{state,views}/**', 'src/**/*.shared.test.ts'],
          testTimeout,
          // No module of these stages has a state of its own, so that test files can share a worker: several times as fast.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          setupFiles: ['src/state/test-setup.ts'],
          include: ['src/{state,views}/**/*.test.{ts,tsx}'],
          exclude: ['src/**/*.shared.test.ts'],
          testTimeout,
          pool: 'threads',
        },
      },
      {
        extends: true,
        test: { name: 'shared', include: ['src/**/*.shared.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
});
