import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: true,
    // Both hosts show the page in a browser of this year or last.
    target: 'es2023',
    sourcemap: false,
    // The polyfill would be an inline script, which the page's policy forbids.
    modulePreload: { polyfill: false },
    // A file turned into a data: address would be refused where the policy lists only files.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
  },
});
