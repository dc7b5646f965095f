import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Finding } from '../../shared/model/finding.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { parseTemplate } from '../../shared/template/parse-template.ts';
import type { Template } from '../../shared/template/template.ts';
import { readTextFile } from './read-text.ts';

const DEFINITION = 'template.yaml';
const MOST_MEGABYTES = 2;

/** The ids of the templates in `folder`: the folders that hold a definition, in alphabetical order. */
export function listTemplateIds(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(folder, entry.name)).includes(DEFINITION))
    .map((entry) => entry.name)
    .toSorted();
}

/** The template `id` in `folder`, or every mistake in it with its line. */
export function readTemplate(folder: string, id: string): Reply<Template> {
  if (!/^[a-z][a-z0-9-]*$/.test(id) || !listTemplateIds(folder).includes(id))
    return refuse('unknown-template', `There is no template ${id} in the templates folder.`);
  const text = readTextFile(join(folder, id, DEFINITION), MOST_MEGABYTES);
  return text.ok ? parseDefinition(text.value, `${id}/${DEFINITION}`, id) : text;
}

/** A template from the text of its definition; `name` is what the file is called in sentences, `id` the folder it lies in. */
export function parseDefinition(text: string, name: string, id: string): Reply<Template> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2', schema: 'core' });
  const [error] = yaml.errors;
  if (error !== undefined) {
    const said = error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? '';
    return refuse('bad-template', `${name}, line ${lines.linePos(error.pos[0]).line}: ${said}.`);
  }
  const data = unrollAliases(yaml);
  if (data === null)
    return refuse('bad-template', `${name}: it repeats parts of itself (aliases) far too often to be a template.`);
  const parsed = parseTemplate(data.value);
  const lineOf = (at: string): number => {
    const offset = offsetOf(yaml.contents, pathOf(at));
    return offset === null ? 1 : lines.linePos(offset).line;
  };
  if (!parsed.ok) {
    const said = parsed.findings.map(
      (finding: Finding) => `${name}, line ${lineOf(finding.at)}: ${finding.at} ${finding.message}`,
    );
    return refuse(
      'bad-template',
      `${said[0] ?? name}${said.length > 1 ? ` (and ${said.length - 1} more)` : ''}.`,
      said,
    );
  }
  if (parsed.template.id !== id)
    return refuse(
      'bad-template',
      `${name}, line ${lineOf('id')}: id is ${parsed.template.id}, and the folder is called ${id}.`,
    );
  return done(parsed.template);
}

/** The plain data of the definition, or null: an alias can be a bomb, and a definition of this size needs few. */
function unrollAliases(yaml: ReturnType<typeof parseDocument>): { readonly value: unknown } | null {
  try {
    return { value: yaml.toJS({ maxAliasCount: 100 }) as unknown };
  } catch {
    return null;
  }
}

/** `sections[2] (background).heading` as keys and places. */
function pathOf(at: string): readonly (string | number)[] {
  return [...at.replace(/ \([^)]*\)/g, '').matchAll(/\[(\d+)\]|[^.[\]]+/g)].map((match) =>
    match[1] === undefined ? match[0] : Number(match[1]),
  );
}

/** Where the node at `path` starts in the text; of a field that is missing, where the thing that lacks it starts. */
function offsetOf(node: unknown, path: readonly (string | number)[]): number | null {
  const here = isNode(node) ? (node.range?.[0] ?? null) : null;
  const [key, ...rest] = path;
  if (key === undefined) return here;
  if (isMap(node)) {
    const pair = node.items.find((item) => String(item.key) === key);
    if (pair === undefined) return here;
    if (rest.length === 0 && isNode(pair.key)) return pair.key.range?.[0] ?? here;
    return offsetOf(pair.value, rest) ?? here;
  }
  if (isSeq(node) && typeof key === 'number') return offsetOf(node.items[key], rest) ?? here;
  return here;
}
