import { posix } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Zip } from '../files/open-zip.ts';
import { childOf, childrenOf, readXmlTree, textIn, type Xml } from './xml-tree.ts';

/** What a part points to, by the id of the pointer. */
export type Targets = ReadonlyMap<
  string,
  { readonly type: string; readonly target: string; readonly external: boolean }
>;

/** A Word file, its main part found and looked at; the other parts are read when they are wanted. */
export type WordPackage = {
  readonly zip: Zip;
  readonly main: string;
  readonly document: Xml;
  readonly xml: string;
  readonly targets: Targets;
  /** The root of the part that the main part points to by a kind of relationship (`styles`, `numbering`); null when it has none. */
  readonly part: (kind: string) => Reply<Xml | null>;
  /** The root of a part by its name. */
  readonly read: (name: string) => Reply<Xml>;
  readonly title: string;
  readonly author: string;
  readonly pages: number | null;
  /** What somebody's program noted in the file, by its name. */
  readonly properties: ReadonlyMap<string, string>;
  /** What the file would fetch from elsewhere, links in the text left aside. Nothing here ever does. */
  readonly external: readonly string[];
};

const WORD = /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(document|template)\.main\+xml$/;

/** The Word file in `zip`, or the sentence that says why it is none that is read. */
export function openWordPackage(zip: Zip): Reply<WordPackage> {
  if (!zip.has('[Content_Types].xml') || !zip.has('_rels/.rels')) return notWord(zip);
  const root = readTargets(zip, '');
  if (!root.ok) return root;
  const main = [...root.value.values()].find((one) => one.type.endsWith('/officeDocument') && !one.external)?.target;
  if (main === undefined || !zip.has(main)) return notWord(zip);
  const kind = kindOf(zip, main);
  if (!kind.ok) return kind;
  if (kind.value.includes('macroEnabled') || zip.names.some((name) => /vbaProject\.bin$/i.test(name)))
    return refuse('cannot-read', `${zip.fileName} carries macros: save it as a Word document (.docx) without them.`);
  if (!WORD.test(kind.value)) return notWord(zip);
  const targets = readTargets(zip, main);
  if (!targets.ok) return targets;
  const xml = zip.readXml(main);
  if (!xml.ok) return xml;
  const read = (name: string): Reply<Xml> => readPart(zip, name);
  const document = toTree(zip, main, xml.value);
  if (!document.ok) return document;
  if (document.value.name !== 'w:document' || childOf(document.value, 'w:body') === undefined) return notWord(zip);
  const core = readKnown(zip, root.value, 'core-properties');
  if (!core.ok) return core;
  const app = readKnown(zip, root.value, 'extended-properties');
  if (!app.ok) return app;
  const custom = readKnown(zip, root.value, 'custom-properties');
  if (!custom.ok) return custom;
  const pages = Number(textIn(childrenOf(app.value ?? undefined).find((one) => one.name.endsWith('Pages'))));
  return done({
    zip,
    main,
    document: document.value,
    xml: xml.value,
    targets: targets.value,
    part: (wanted) => readKnown(zip, targets.value, wanted),
    read,
    title: textIn(childOf(core.value ?? undefined, 'dc:title')).trim(),
    author: textIn(childOf(core.value ?? undefined, 'dc:creator')).trim(),
    pages: Number.isInteger(pages) && pages > 0 ? pages : null,
    properties: new Map(
      childrenOf(custom.value ?? undefined).map((one) => [one.attributes['name'] ?? '', textIn(one).trim()]),
    ),
    external: [...targets.value.values()]
      .filter((one) => one.external && !one.type.endsWith('/hyperlink'))
      .map((one) => one.target),
  });
}

function notWord(zip: Zip): Reply<never> {
  return refuse('cannot-read', `${zip.fileName} is not a Word paper (.docx).`);
}

function readKnown(zip: Zip, targets: Targets, kind: string): Reply<Xml | null> {
  const name = [...targets.values()].find((one) => one.type.endsWith(`/${kind}`) && !one.external)?.target;
  return name === undefined || !zip.has(name) ? done(null) : readPart(zip, name);
}

function readPart(zip: Zip, name: string): Reply<Xml> {
  const xml = zip.readXml(name);
  return xml.ok ? toTree(zip, name, xml.value) : xml;
}

function toTree(zip: Zip, name: string, xml: string): Reply<Xml> {
  const tree = readXmlTree(xml);
  return tree.ok ? done(tree.root) : refuse('cannot-read', `${zip.fileName}: its part ${name} ${tree.why}.`);
}

/** The kind of content of a part: by its own name, or by its extension. */
function kindOf(zip: Zip, name: string): Reply<string> {
  const types = readPart(zip, '[Content_Types].xml');
  if (!types.ok) return types;
  const own = childrenOf(types.value, 'ct:Override').find(
    (one) => one.attributes['PartName']?.toLowerCase() === `/${name}`.toLowerCase(),
  );
  const usual = childrenOf(types.value, 'ct:Default').find((one) =>
    name.endsWith(`.${one.attributes['Extension'] ?? ''}`),
  );
  return done((own ?? usual)?.attributes['ContentType'] ?? '');
}

/** What the part `name` points to; the package itself when it is empty. */
export function readTargets(zip: Zip, name: string): Reply<Targets> {
  const folder = name === '' ? '' : posix.dirname(name);
  const rels = relsOf(name);
  if (!zip.has(rels)) return done(new Map());
  const root = readPart(zip, rels);
  if (!root.ok) return root;
  return done(
    new Map(
      childrenOf(root.value, 'rel:Relationship').map((one) => {
        const { Id = '', Type = '', Target = '', TargetMode } = one.attributes;
        const external = TargetMode === 'External';
        const target = external
          ? Target
          : posix.normalize(Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target));
        return [Id, { type: Type, target, external }];
      }),
    ),
  );
}

/** The part that holds the pointers of `name`. */
export function relsOf(name: string): string {
  return posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`).replace(/^\.\//, '');
}
