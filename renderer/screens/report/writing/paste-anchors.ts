import { Fragment, type Node, Slice } from 'prosemirror-model';

/** Every anchor in these documents. */
export function anchorsIn(docs: readonly Node[]): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const doc of docs)
    doc.descendants((node) => {
      const anchor: unknown = node.attrs['anchor'];
      if (typeof anchor === 'string') anchors.add(anchor);
      return !node.isTextblock;
    });
  return anchors;
}

/** What is pasted, without the anchors that stand in the report already: what was cut takes its own along, a copy has none. */
export function dropAnchors(pasted: Slice, known: ReadonlySet<string>): Slice {
  const drop = (content: Fragment): Fragment =>
    Fragment.fromArray(
      content.content.map((node) => {
        const isKnown = known.has(String(node.attrs['anchor'] ?? ''));
        if (node.isText || (!isKnown && node.isTextblock)) return node;
        const attrs = isKnown ? { ...node.attrs, anchor: null } : node.attrs;
        return node.type.create(attrs, drop(node.content), node.marks);
      }),
    );
  return new Slice(drop(pasted.content), pasted.openStart, pasted.openEnd);
}
