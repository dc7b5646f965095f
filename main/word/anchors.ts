import type { Block } from '../../shared/document/document.ts';

/** The bookmark's name for each anchor that a block of the paper carries. */
export type Anchors = ReadonlyMap<string, string>;

/** Word refuses a longer name. */
const LONGEST = 40;

/**
 * Names a bookmark for every anchor in `blocks`: Word allows letters, digits and underscores, and each name once,
 * capitals or not.
 */
export function nameAnchors(blocks: readonly Block[]): Anchors {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const anchor of blocks.flatMap(anchorsOf)) {
    if (anchor === null || names.has(anchor)) continue;
    const name = freeName(anchor, taken);
    taken.add(name.toLowerCase());
    names.set(anchor, name);
  }
  return names;
}

function anchorsOf(block: Block): readonly (string | null)[] {
  if ('caption' in block) return [block.caption.anchor];
  if (block.kind === 'list') return block.items.map((item) => item.anchor);
  if (block.kind === 'box') return block.blocks.flatMap(anchorsOf);
  if (block.kind === 'fields') return block.rows.flatMap((row) => row.content.flatMap(anchorsOf));
  return 'anchor' in block ? [block.anchor] : [];
}

function freeName(anchor: string, taken: ReadonlySet<string>): string {
  const plain = `to_${anchor.replace(/[^A-Za-z0-9]+/g, '_')}`;
  let name = plain.slice(0, LONGEST);
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
    name = `${plain.slice(0, LONGEST - 1 - String(copy).length)}_${copy}`;
  }
  return name;
}
