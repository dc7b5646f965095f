/** What Word and Outlook put on the clipboard beside the words: remarks, struck words, notes kept apart, empty lines, typed numbers. */
export function mendWord(body: HTMLElement): void {
  for (const one of body.querySelectorAll(
    'del, [style*="mso-element:comment-list" i], .MsoCommentReference, .msocomanchor',
  ))
    one.remove();
  for (const kind of ['footnote', 'endnote']) placeNotes(body, kind);
  for (const heading of body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')) dropNumber(heading);
  for (const quote of body.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote')) {
    const block = body.ownerDocument.createElement('blockquote');
    block.append(...quote.childNodes);
    quote.replaceWith(block);
  }
  for (const line of body.querySelectorAll('p, div'))
    if (
      line.textContent.trim() === '' &&
      line.querySelector('img, table, hr') === null &&
      line.closest('td, th') === null
    )
      line.remove();
}

/** Word keeps its notes at the end and marks their places: each goes to where its mark stands. */
function placeNotes(body: HTMLElement, kind: string): void {
  const id = new RegExp(`mso-${kind}-id\\s*:\\s*([\\w-]+)`, 'i');
  const isMark = (link: Element): boolean => id.test(link.getAttribute('style') ?? '');
  const kept = `[style*="mso-element:${kind}" i]`;
  for (const mark of [...body.querySelectorAll('a')].filter(isMark)) {
    // The mark that stands before the note's own words leads back, and is no note.
    if (mark.closest(kept) !== null) continue;
    const name = id.exec(mark.getAttribute('style') ?? '')?.[1] ?? '';
    const note = [...body.querySelectorAll(kept)].find((one) => one.id === name);
    const words = note === undefined ? '' : wordsOf(note, isMark);
    if (words === '') {
      mark.remove();
      continue;
    }
    const placed = body.ownerDocument.createElement('span');
    placed.setAttribute('data-footnote', '');
    placed.textContent = words;
    mark.replaceWith(placed);
  }
  for (const list of body.querySelectorAll(kept)) list.remove();
}

function wordsOf(note: Element, isMark: (link: Element) => boolean): string {
  for (const mark of [...note.querySelectorAll('a')].filter(isMark)) mark.remove();
  return note.textContent.replace(/[ \t\r\n]+/g, ' ').trim();
}

/** A heading's number is the format's own: what Word counted or its author typed before a tab goes. */
function dropNumber(heading: HTMLElement): void {
  const spans = [...heading.querySelectorAll<HTMLElement>('span')];
  const styled = (what: RegExp) => spans.find((span) => what.test(span.getAttribute('style') ?? ''));
  styled(/mso-list\s*:\s*ignore/i)?.remove();
  heading.setAttribute('style', (heading.getAttribute('style') ?? '').replace(/mso-list\s*:[^;]*;?/gi, ''));
  const tab = styled(/mso-tab-count/i);
  if (tab === undefined || !/^\s*\d+(\.\d+)*\.?\s/.test(heading.textContent)) return;
  const before = heading.ownerDocument.createRange();
  before.setStart(heading, 0);
  before.setEndAfter(tab);
  if (/^\s*\d+(\.\d+)*\.?\s*$/.test(before.toString())) before.deleteContents();
}
