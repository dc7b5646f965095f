import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

type Bundle = Readonly<Record<string, { readonly type: string; readonly moduleIds?: readonly string[] }>>;
type Emit = { readonly emitFile: (file: { type: 'asset'; fileName: string; source: string }) => string };

// Which packages went into a bundle: the list of licences and the bill of materials are made from it (scripts/build).
const notePackages = {
  name: 'note-packages',
  generateBundle(this: Emit, _options: unknown, bundle: Bundle): void {
    const ids = Object.values(bundle).flatMap((part) => part.moduleIds ?? []);
    const folders = ids.flatMap(
      (id) => /^.*?(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [],
    );
    const source = JSON.stringify([...new Set(folders)].toSorted());
    this.emitFile({ type: 'asset', fileName: 'packages.json', source });
  },
};

// The dictionary of UK English stands beside the program as it is: it is read, not run.
const bringDictionary = {
  name: 'bring-dictionary',
  generateBundle(this: Emit): void {
    for (const name of ['index.aff', 'index.dic', 'license'])
      this.emitFile({
        type: 'asset',
        fileName: `dictionary/${name}`,
        source: readFileSync(at(`node_modules/dictionary-en-gb/${name}`), 'utf8'),
      });
  },
};

// One file per face with everything inside; only what is native, and Electron itself, stays outside.
const main = {
  plugins: [notePackages, bringDictionary],
  build: {
    outDir: 'out/main',
    externalizeDeps: false,
    rolldownOptions: {
      input: {
        index: at('main/index.ts'),
        'desk-worker': at('main/desk-worker.ts'),
        'paper-worker': at('main/paper-worker.ts'),
        'sheet-worker': at('main/sheet-worker.ts'),
        'check-worker': at('main/check-worker.ts'),
        'copy-worker': at('main/copy-worker.ts'),
      },
      external: ['better-sqlite3'],
      output: { format: 'es' as const },
    },
  },
};

// A sandboxed preload can require nothing, and Electron loads it as CommonJS.
const preload = {
  plugins: [notePackages],
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
  plugins: [react(), notePackages],
  build: {
    outDir: at('out/renderer'),
    minify: true,
    rolldownOptions: { input: { index: at('renderer/index.html'), print: at('renderer/print.html') } },
  },
};

export default defineConfig({ main, preload, renderer });
