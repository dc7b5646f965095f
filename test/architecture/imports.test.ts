import { MAY_IMPORT } from './import-table.ts';
import { breaches, importsOf } from './imports.ts';
import { sourceFiles } from './source-files.ts';

test('every import follows the table', () => {
  expect(breaches(sourceFiles('main', 'renderer', 'shared'), MAY_IMPORT)).toEqual([]);
});

test('every kind of import is seen', () => {
  const text = `
    import a from 'one';
    import type { B } from './two.ts';
    export * from './three.ts';
    import './four.css';
    type F = import('./five.ts').F;
    const six = await import('./six.ts');
    const seven = await import(name);
  `;
  expect(importsOf({ path: 'main/a.ts', text })).toEqual([
    '(computed)',
    './five.ts',
    './four.css',
    './six.ts',
    './three.ts',
    './two.ts',
    'one',
  ]);
});

describe('a breach is seen', () => {
  const seen = (path: string, text: string): string[] => breaches([{ path, text }], MAY_IMPORT);

  test('between folders, with what the folder may import', () => {
    expect(seen('main/word/w.ts', `import type { S } from '../store/s.ts';`)).toEqual([
      'main/word/w.ts imports main/store/s.ts; main/word may import: shared/document, shared/compare, main/files, node:',
    ]);
  });

  test.each([
    ['main/word/w.ts', '../../shared/model/risk.ts'],
    ['main/store/s.ts', '../../shared/document/document.ts'],
    ['shared/model/a.ts', 'node:fs'],
    ['shared/rules/a.ts', 'electron'],
    ['shared/document/a.ts', 'zod'],
    ['shared/model/a.ts', '../rules/b.ts'],
    ['main/cli/a.ts', '../shell/b.ts'],
    ['renderer/screens/risks/a.tsx', '../papers/b.tsx'],
    ['renderer/parts/a.tsx', '../screens/risks/b.tsx'],
    ['renderer/bridge.ts', 'electron'],
    ['main/drawer/a.ts', './b.ts'],
  ])('%s may not import %s', (path, module) => {
    expect(seen(path, `import '${module}';`)).toHaveLength(1);
  });

  test.each([
    ['main/word/deep/w.ts', '../page.ts'],
    ['main/app/a.ts', '../../shared/compose/compose.ts'],
    ['renderer/screens/risks/a.tsx', './b.tsx'],
    ['renderer/screens/risks/a.tsx', '../../parts/table.tsx'],
    ['renderer/app.tsx', './screens/risks/risks.tsx'],
    ['main/cli.ts', './cli/run-cli.ts'],
    ['renderer/app.tsx', 'react-dom/client'],
  ])('%s may import %s', (path, module) => {
    expect(seen(path, `import '${module}';`)).toEqual([]);
  });
});
