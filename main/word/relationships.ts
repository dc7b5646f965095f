/** Numbers the relationships that docx names at random, in the order their part lists them. */
export function renameRelationships(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const renamed = new Map(parts);
  for (const [name, text] of parts) {
    const source = sourceOf(name);
    if (source === null) continue;
    const names = newNames(text);
    renamed.set(name, replaceIds(text, names));
    const used = parts.get(source);
    if (used !== undefined) renamed.set(source, replaceIds(used, names));
  }
  return renamed;
}

/** The part whose relationships `name` lists: `word/_rels/document.xml.rels` -> `word/document.xml`. */
function sourceOf(name: string): string | null {
  const match = /^(.*)_rels\/(.+)\.rels$/.exec(name);
  return match === null ? null : `${match[1]}${match[2]}`;
}

function newNames(relationships: string): ReadonlyMap<string, string> {
  const ids = [...relationships.matchAll(/ Id="([^"]*)"/g)].flatMap((match) => match[1] ?? []);
  const numbers = ids.flatMap((id) => (/^rId\d+$/.test(id) ? Number(id.slice(3)) : []));
  let last = Math.max(0, ...numbers);
  const names = new Map<string, string>();
  for (const id of ids) {
    if (/^rId\d+$/.test(id)) continue;
    last += 1;
    names.set(id, `rId${last}`);
  }
  return names;
}

function replaceIds(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/ (Id|r:id|r:embed|r:link)="([^"]*)"/g, (all, attribute: string, id: string) => {
    const name = names.get(id);
    return name === undefined ? all : ` ${attribute}="${name}"`;
  });
}
