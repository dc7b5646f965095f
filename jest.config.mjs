const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

// Packages that ship ES modules only; Jest runs in CommonJS mode, so these are compiled too.
const esmOnly = [
  '@electron/fuses',
  '@tanstack',
  'ccount',
  'character-entities',
  'commander',
  'decode-named-character-reference',
  'devlop',
  'escape-string-regexp',
  'longest-streak',
  'markdown-table',
  'mdast-util-',
  'micromark',
  'oxc-parser',
  'unist-util-',
  'uuid',
  'zwitch',
];

export default {
  testEnvironment: 'node',
  // Long enough for a busy machine: what hangs is stopped, and nothing is measured by it.
  testTimeout: 60_000,
  testMatch: ['shared', 'main', 'renderer', 'golden', 'architecture', 'scripts'].map(
    (folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`,
  ),
  // Not in the temporary folder, which `npm test` puts on a memory disk of its own each time.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  modulePathIgnorePatterns: ['<rootDir>/out/', '<rootDir>/release/'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json', 'node'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/helpers/empty-style.cjs' },
  transform: { '\\.(m?js|tsx?)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')}))`],
  restoreMocks: true,
};
