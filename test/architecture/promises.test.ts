import { type Node, parseSync } from 'oxc-parser';
import { type Source, sourceFiles } from './source-files.ts';

/** Lines of the files that match, as `path:line text`. This file names what it forbids, so it is left out. */
function linesMatching(sources: readonly Source[], pattern: RegExp): string[] {
  return sources
    .filter(({ path }) => path !== 'test/architecture/promises.test.ts')
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
    );
}

const everything = sourceFiles('main', 'renderer', 'shared', 'scripts', 'test');

describe('nothing is silenced or owed', () => {
  test('no check is switched off', () => {
    const pattern = /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable|biome-ignore|\bas any\b/;
    expect(linesMatching(everything, pattern)).toEqual([]);
  });

  test('no test is left out', () => {
    const pattern =
      /\b(it|test|describe)(\.each)?\.(skip|only|todo|failing|fixme)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(/;
    expect(linesMatching(everything, pattern)).toEqual([]);
  });

  test('nothing is left for later', () => {
    expect(linesMatching(everything, /\b(TODO|FIXME|HACK|XXX)\b/)).toEqual([]);
  });

  test('a breach is seen', () => {
    const text = ['const a = b as any;', '// @ts-ignore', "it.skip('x', () => {});"].join('\n');
    expect(linesMatching([{ path: 'main/a.ts', text }], /as any|@ts-ignore|it\.skip/)).toHaveLength(3);
  });
});

test('a source file does one thing: none is over 400 lines', () => {
  const long = sourceFiles('main', 'renderer', 'shared', 'scripts')
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

/** Calls that read the clock, chance or the machine's own language; lint sees some of these, not all. */
function impurities({ path, text }: Source): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null && 'type' in value) {
      const what = impurity(value as Node);
      if (what !== undefined) found.push(`${path}: ${what}`);
      Object.values(value).forEach(visit);
    }
  };
  visit(parseSync(path, text).program);
  return found;
}

function impurity(node: Node): string | undefined {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return undefined;
  const { callee, arguments: args } = node;
  if (callee.type === 'Identifier') {
    if (callee.name === 'Date' && (node.type === 'CallExpression' || args.length === 0)) return 'Date without a time';
    return undefined;
  }
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  const { name } = callee.property;
  const owner = callee.object.type === 'Identifier' ? callee.object.name : '';
  if (owner === 'Date' && name === 'now') return 'Date.now';
  if (owner === 'Math' && name === 'random') return 'Math.random';
  if (owner === 'Intl' && args.length === 0) return `Intl.${name} without a language`;
  if (name.startsWith('toLocale') && args.length === 0) return `${name} without a language`;
  return undefined;
}

describe('shared/ knows no clock, no chance and no machine', () => {
  test('its code', () => {
    expect(sourceFiles('shared').flatMap(impurities)).toEqual([]);
  });

  test('a breach is seen', () => {
    const text =
      'const a = [new Date(), Date(), Date.now(), Math.random(), x.toLocaleString(), new Intl.NumberFormat()];';
    expect(impurities({ path: 'shared/a.ts', text })).toHaveLength(6);
    expect(impurities({ path: 'shared/a.ts', text: `new Date(0); new Intl.NumberFormat('en-GB');` })).toEqual([]);
  });
});
