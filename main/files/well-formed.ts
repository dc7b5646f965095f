/** One tag, with what its attributes may hold; comments and instructions stand apart. */
const TAG = /<(?:\?[^>]*\?|!--[\s\S]*?--|(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/y;

/** Whether an XML parser would take `xml`: every element closed in turn, one root, and no entity but XML's own. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next === -1 ? xml.length : next);
    if (badText(text) || (open.length === 0 && text.replace('\uFEFF', '').trim() !== '')) return false;
    if (next === -1) break;
    TAG.lastIndex = next;
    const found = TAG.exec(xml);
    if (found === null) return false;
    const [all, close, name, attributes = '', empty] = found;
    if (badText(attributes)) return false;
    if (name !== undefined) {
      if (close === '/' && open.pop() !== name) return false;
      if (close === '' && open.length === 0) roots += 1;
      if (close === '' && empty === '') open.push(name);
    }
    at = next + all.length;
  }
  return open.length === 0 && roots === 1;
}

function badText(text: string): boolean {
  return /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/i.test(
    text,
  );
}
