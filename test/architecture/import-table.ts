const UI = [
  '@fluentui/react-components',
  '@fluentui/react-icons',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'chart.js',
  'chartjs-plugin-datalabels',
  'cmdk',
  'mdast',
  'mdast-util-from-markdown',
  'mdast-util-gfm-table',
  'micromark-extension-gfm-table',
  'minisearch',
  'react',
  'react-dom',
  'zustand',
];

/** What the texts of a report are edited with: only a screen knows of it. */
const EDITOR = [
  'prosemirror-commands',
  'prosemirror-inputrules',
  'prosemirror-keymap',
  'prosemirror-model',
  'prosemirror-schema-list',
  'prosemirror-state',
  'prosemirror-tables',
  'prosemirror-transform',
  'prosemirror-view',
];

/**
 * What each folder may import besides itself: folders, packages, and `node:` for Node's own modules. A trailing `/*` means
 * every folder inside. The longest key that fits a file is its rule; a file that no key fits is a breach.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'shared/model': ['zod', 'decimal.js'],
  'shared/rules': ['shared/model', 'decimal.js'],
  'shared/changes': ['shared/model', 'shared/rules', 'zod'],
  'shared/template': ['shared/model', 'zod'],
  'shared/document': [],
  'shared/compare': ['shared/document', 'diff'],
  'shared/deck': ['shared/document'],
  'shared/compose': ['shared/model', 'shared/rules', 'shared/template', 'shared/document'],
  // A fix is a change: what the check offers, a person may do.
  'shared/check': [
    'shared/model',
    'shared/rules',
    'shared/changes',
    'shared/template',
    'shared/document',
    // What a figure of the file prints, so that a typed one is known.
    'shared/compose',
  ],
  // A report's life: who must clear what, what moved since, what goes on into the next paper.
  'shared/clearing': [
    'shared/model',
    'shared/rules',
    'shared/changes',
    'shared/template',
    'shared/document',
    'shared/compare',
    'shared/check',
    'zod',
  ],
  'shared/intake': ['shared/model', 'shared/changes', 'shared/template', 'shared/document'],
  // Sheets go out and come back in: what comes back is a change.
  'shared/sheets': ['shared/model', 'shared/rules', 'shared/changes', 'decimal.js', 'zod'],
  'shared/api': [
    'shared/model',
    'shared/rules',
    'shared/changes',
    'shared/template',
    'shared/document',
    'shared/compose',
    'shared/clearing',
    'shared/sheets',
    'zod',
  ],

  'main/store': ['shared/model', 'shared/changes', 'shared/rules', 'better-sqlite3', 'node:'],
  'main/files': [
    'shared/model',
    'shared/changes',
    'shared/sheets',
    'shared/template',
    'shared/clearing',
    'nspell',
    'saxes',
    'yaml',
    'zod',
    'node:',
  ],
  'main/word': ['shared/document', 'shared/compare', 'main/files', 'node:'],
  'main/slides': ['shared/document', 'shared/deck', 'main/word', 'node:'],
  // A workbook is a package of parts like a paper, written by the same writer.
  'main/sheets': [
    'shared/model',
    'shared/rules',
    'shared/sheets',
    'main/files',
    'main/word',
    'papaparse',
    'saxes',
    'node:',
  ],
  'main/pictures': ['shared/model', 'node:'],
  // A copy with comments is zipped by the one writer of zips.
  'main/papers': ['shared/model', 'shared/document', 'shared/rules', 'main/files', 'main/word', 'saxes', 'node:'],
  'main/app': [
    'shared/*',
    'main/store',
    'main/files',
    'main/papers',
    'main/pictures',
    'main/sheets',
    'main/slides',
    'main/word',
    'uuid',
    'zod',
    'node:',
  ],
  'main/cli': ['main/app', 'shared/api', 'shared/clearing', 'shared/changes', 'shared/model', 'commander', 'node:'],
  // The desk does without Electron: what only Electron can do it asks of the screen.
  'main/desk': ['main/app', 'shared/api', 'shared/changes', 'shared/document', 'shared/model', 'zod', 'node:'],
  'main/shell': ['main/app', 'main/desk', 'shared/api', 'shared/document', 'shared/model', 'electron', 'zod', 'node:'],
  'main/index.ts': ['main/*', 'shared/api', 'shared/document', 'electron', 'node:'],
  'main/desk-worker.ts': ['main/desk', 'shared/api', 'node:'],
  'main/paper-worker.ts': ['main/app', 'node:'],
  'main/sheet-worker.ts': ['main/app', 'node:'],
  'main/check-worker.ts': ['main/app', 'node:'],
  'main/copy-worker.ts': ['main/app', 'node:'],
  'main/cli.ts': ['main/*', 'shared/api', 'node:'],

  'renderer/bridge.ts': ['shared/api'],
  'renderer/state': ['renderer/bridge.ts', 'shared/*', ...UI],
  // The contract's views are what main has worked out for the screens: parts may show them, and compute nothing.
  'renderer/parts': ['renderer/state', 'shared/api', 'shared/model', 'shared/document', 'shared/rules', 'unpdf', ...UI],
  // Each folder inside is a screen of its own, and screens do not know each other.
  'renderer/screens/*': ['renderer/state', 'renderer/parts', 'shared/*', ...UI, ...EDITOR],
  renderer: ['renderer/*', 'shared/*', ...UI],
};
