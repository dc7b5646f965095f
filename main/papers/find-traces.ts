import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { openZip } from '../files/open-zip.ts';
import { findIn, readXmlTree } from './xml-tree.ts';

/** What a Word file still tells of how it was written, as a sentence names it. */
type LeftInside = 'tracked changes' | 'comments' | 'hidden text';

/** Elements that keep what was struck, put in, said beside the text, or hidden in it. */
const TELLING: { readonly [kind in LeftInside]: readonly string[] } = {
  'tracked changes': ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'],
  comments: ['w:comment'],
  'hidden text': ['w:vanish'],
};

/** Parts with words in them: the text, notes, heads and feet of pages, and what stands beside it. */
const WORDS = /^word\/(document|comments|footnotes|endnotes|header|footer)[^/]*\.xml$/i;

/** What of all this stands in any part of the Word file `bytes`. */
export function findTraces(bytes: Uint8Array, fileName: string): Reply<readonly LeftInside[]> {
  const zip = openZip(bytes, fileName);
  if (!zip.ok) return zip;
  const found = new Set<LeftInside>();
  for (const name of zip.value.names.filter((one) => WORDS.test(one))) {
    const xml = zip.value.readXml(name);
    if (!xml.ok) return xml;
    const tree = readXmlTree(xml.value);
    if (!tree.ok) return refuse('cannot-read', `${fileName}: its part ${name} ${tree.why}.`);
    for (const [kind, elements] of Object.entries(TELLING) as [LeftInside, readonly string[]][])
      if (elements.some((element) => findIn(tree.root, element) !== undefined)) found.add(kind);
  }
  return done([...found]);
}
