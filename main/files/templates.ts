import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isNode, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Finding } from '../../shared/model/finding.ts';
import { nearest } from '../../shared/model/nearest.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { parseTemplate } from '../../shared/template/parse-template.ts';
import type { Template } from '../../shared/template/template.ts';
import { readTextFile } from './read-text.ts';

const DEFINITION = 'template.yaml';
const MOST_MEGABYTES = 0.5;

/** The ids of the templates in `folder`: the folders that hold a definition, in alphabetical order. None where it cannot be read. */
export function listTemplateIds(folder: string): readonly string[] {
  return foldersIn(folder)
    .filter((name) => existsSync(join(folder, name, DEFINITION)))
    .toSorted();
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}

/** The template `id` in the first of `places` that has it, or every mistake in it with its line. */
export function readTemplate(places: string | readonly string[], id: string): Reply<Template> {
  const folders = [places].flat();
  const folder = folders.find((one) => /^[a-z][a-z0-9-]*$/.test(id) && listTemplateIds(one).includes(id));
  if (folder === undefined) {
    const meant = nearest(id, folders.flatMap(listTemplateIds));
    const advice = meant === null ? '' : ` Did you mean ${meant}?`;
    return refuse('unknown-template', `There is no template ${id} in the templates folder.${advice}`);
  }
  return readTemplateFolder(join(folder, id));
}

/** The template that lies in `folder` itself, or every mistake in it with its line. */
export function readTemplateFolder(folder: string): Reply<Template> {
  const id = basename(folder);
  if (!existsSync(join(folder, DEFINITION)))
    return refuse('unknown-template', `${folder} holds no ${DEFINITION}, so it is not a template.`);
  const text = readTextFile(join(folder, DEFINITION), MOST_MEGABYTES);
  if (!text.ok) return text;
  const parsed = parseOnce(folder, text.value, id);
  if (!parsed.ok || parsed.value.carrier === undefined) return parsed;
  return existsSync(join(folder, parsed.value.carrier))
    ? parsed
    : refuse('bad-template', `${id}/${DEFINITION}: carrier names ${parsed.value.carrier}, which is not in the folder.`);
}

type Parsed = { readonly text: string; readonly reply: Reply<Template> };
const parsedBefore = new Map<string, Parsed>();

/** A definition is read again with every preview, and parsed again only when its words have changed. */
function parseOnce(folder: string, text: string, id: string): Reply<Template> {
  const before = parsedBefore.get(folder);
  if (before?.text === text) return before.reply;
  const reply = parseDefinition(text, `${id}/${DEFINITION}`, id);
  parsedBefore.set(folder, { text, reply });
  return reply;
}

/**
 * Copies the template in `from` to the new folder `to`, with the folder's name as its id. Nothing is written where something is
 * already, and a name that cannot be an id is refused.
 */
export function copyTemplate(from: string, to: string): Reply<string> {
  const id = basename(to);
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(id))
    return refuse(
      'bad-request',
      `${id} cannot be a template’s name: use small letters, digits and hyphens, a letter first.`,
    );
  if (existsSync(to) && readdirSync(to).length > 0)
    return refuse('file-exists', `${to} is not empty; a new template is only written into a folder of its own.`);
  const text = readTextFile(join(from, DEFINITION), MOST_MEGABYTES);
  if (!text.ok) return text;
  try {
    mkdirSync(to, { recursive: true });
    for (const entry of readdirSync(from, { withFileTypes: true }))
      if (entry.isFile() && entry.name !== DEFINITION) copyFileSync(join(from, entry.name), join(to, entry.name));
    writeFileSync(join(to, DEFINITION), text.value.replace(/^id:.*$/m, `id: ${id}`));
  } catch (error) {
    return refuse('cannot-write', `${to} cannot be written: ${sayError(error)}.`);
  }
  return done(to);
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message.replace(/,.*$/, '') : String(error);
}

/** A template from the text of its definition; `name` is what the file is called in sentences, `id` the folder it lies in. */
export function parseDefinition(text: string, name: string, id: string): Reply<Template> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    version: '1.2',
    schema: 'core',
    logLevel: 'error',
  });
  const [error] = yaml.errors;
  if (error !== undefined) {
    const said = error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? '';
    return refuse('bad-template', `${name}, line ${lines.linePos(error.pos[0]).line}: ${said}.`);
  }
  const twice = findKeyTwice(yaml);
  if (twice !== null)
    return refuse(
      'bad-template',
      `${name}, line ${lines.linePos(twice.at).line}: ${twice.key} stands twice in one map.`,
    );
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

/** The first key that stands twice in one map. The parser's own search compares each key with every other, which a long file drags out. */
function findKeyTwice(yaml: ReturnType<typeof parseDocument>): { readonly key: string; readonly at: number } | null {
  let found: { readonly key: string; readonly at: number } | null = null;
  visit(yaml, {
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const said = String(key);
        if (seen.has(said)) {
          found = { key: said.slice(0, 60), at: isNode(key) ? (key.range?.[0] ?? 0) : 0 };
          return visit.BREAK;
        }
        seen.add(said);
      }
      return undefined;
    },
  });
  return found;
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
