import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Two projects: `unit` needs nothing but this folder; `shared` compares with the
// recorded answers in the folder that STUDIO_SHARED names (default ../shared).
export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: ['src/**/*.shared.test.ts'],
          // Slow machines, not slow code: what must be fast is measured by `npm run bench`.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'shared', include: ['src/**/*.shared.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
});
