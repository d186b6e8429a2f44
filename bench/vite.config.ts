import { defineConfig } from 'vite';

// Builds the benchmark for Node: the same modules as the page, without a page.
export default defineConfig({
  build: {
    ssr: 'bench/run.ts',
    outDir: 'node_modules/.cache/bench',
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
  },
});
