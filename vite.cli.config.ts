import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
  version: string;
};

// Builds the command line as one file for Node that needs no node_modules.
export default defineConfig({
  publicDir: false,
  define: { 'import.meta.env.VITE_STUDIO_VERSION': JSON.stringify(version) },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/cli.ts',
    outDir: 'dist-cli',
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    sourcemap: false,
    rolldownOptions: {
      output: { entryFileNames: 'axvisor-studio.js', banner: '#!/usr/bin/env node' },
    },
  },
  plugins: [
    {
      name: 'executable',
      writeBundle({ dir = '' }, bundle) {
        for (const file of Object.keys(bundle)) chmodSync(join(dir, file), 0o755);
      },
    },
  ],
});
