import { posix } from 'node:path';
import { type Node, parseSync } from 'oxc-parser';
import type { Source } from './source-files.ts';

type Table = Readonly<Record<string, readonly string[]>>;

/** Every module a file names: static, re-exported, dynamic and type-only imports alike. */
export function importsOf({ path, text }: Source): string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} could not be parsed: ${errors[0]?.message}`);
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      const { source } = value as Node & { readonly source?: unknown };
      // Import and export declarations, import() and the type import('…') all keep the module in `source`.
      if (isLiteral(source)) found.add(source.value);
      else if (value.type === 'ImportExpression') found.add('(computed)');
      Object.values(value).forEach(visit);
    }
  };
  visit(program);
  return [...found].sort();
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const isLiteral = (value: unknown): value is { readonly value: string } =>
  isNode(value) && value.type === 'Literal' && typeof value.value === 'string';

/** One line for every import that the table does not allow. */
export function breaches(sources: readonly Source[], table: Table): string[] {
  return sources.flatMap((source) => {
    const rule = ruleFor(source.path, table);
    if (rule === undefined) return [`${source.path} is in no folder of the import table`];
    const allowed = table[rule.key] ?? [];
    return importsOf(source)
      .map((module) => targetOf(module, source.path))
      .filter((target) => !isInside(target, rule.folder) && !allowed.some((entry) => allows(entry, target)))
      .map(
        (target) => `${source.path} imports ${target}; ${rule.folder} may import: ${allowed.join(', ') || 'nothing'}`,
      );
  });
}

/** The rule for a path, and the folder that counts as the file's own. */
function ruleFor(path: string, table: Table): { readonly key: string; readonly folder: string } | undefined {
  const fitting = Object.keys(table).flatMap((key) => {
    if (!key.endsWith('/*')) return isInside(path, key) ? [{ key, folder: key }] : [];
    const base = key.slice(0, -2);
    const [child] = isInside(path, base) ? path.slice(base.length + 1).split('/') : [];
    return child === undefined ? [] : [{ key, folder: `${base}/${child}` }];
  });
  return fitting.sort((a, b) => b.key.length - a.key.length)[0];
}

/** A relative import as a path from the top of the repository, another as its package's name or `node:`. */
function targetOf(module: string, from: string): string {
  if (module.startsWith('.')) return posix.join(posix.dirname(from), module);
  if (module.startsWith('node:')) return 'node:';
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}

const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const allows = (entry: string, target: string): boolean =>
  entry.endsWith('/*') ? target.startsWith(entry.slice(0, -1)) : isInside(target, entry);
