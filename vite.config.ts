import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 4000, assetsInlineLimit: 0 },
  server: { port: 5173 },
  preview: { port: 4173 },
});
