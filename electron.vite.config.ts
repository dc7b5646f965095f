import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

// One file per face with everything inside; only what is native, and Electron itself, stays outside.
const main = {
  build: {
    outDir: 'out/main',
    externalizeDeps: false,
    rolldownOptions: {
      input: { index: at('main/index.ts'), 'paper-worker': at('main/paper-worker.ts') },
      external: ['better-sqlite3'],
      output: { format: 'es' as const },
    },
  },
};

// A sandboxed preload can require nothing, and Electron loads it as CommonJS.
const preload = {
  build: {
    outDir: 'out/preload',
    externalizeDeps: false,
    rolldownOptions: {
      input: at('main/shell/preload.ts'),
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs' },
    },
  },
};

const renderer = {
  root: at('renderer'),
  plugins: [react()],
  build: { outDir: at('out/renderer'), minify: true, rolldownOptions: { input: at('renderer/index.html') } },
};

export default defineConfig({ main, preload, renderer });
