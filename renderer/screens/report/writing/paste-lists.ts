const MARKER = /^\s*(?:\(?(?:\d+|[a-z]|[ivxlc]+)[.)]|\d+(?:\.\d+)*)\s*/i;

/** Word writes its lists as paragraphs that only look like one, with the level in their style: they become lists again. */
export function mendWordLists(body: HTMLElement): void {
  for (const first of body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4')) {
    if (levelOf(first) === null || levelOf(first.previousElementSibling) !== null) continue;
    const run: HTMLElement[] = [];
    for (
      let next: Element | null = first;
      next instanceof HTMLElement && levelOf(next) !== null;
      next = next.nextElementSibling
    )
      run.push(next);
    first.before(makeList(run, 1));
    for (const one of run) one.remove();
  }
}

function levelOf(element: Element | null): number | null {
  const style = element?.getAttribute('style') ?? '';
  if (!/mso-list\s*:/i.test(style) || /mso-list\s*:\s*(none|skip)/i.test(style)) return null;
  return Number(/level(\d)/i.exec(style)?.[1] ?? 1);
}

function makeList(run: readonly HTMLElement[], level: number): HTMLElement {
  const [first] = run;
  const list = document.implementation.createHTMLDocument('').createElement(isCounted(first) ? 'ol' : 'ul');
  let at = 0;
  while (at < run.length) {
    const one = run[at];
    if (one === undefined) break;
    const item = list.ownerDocument.createElement('li');
    const paragraph = list.ownerDocument.createElement('p');
    item.append(paragraph);
    takeWords(one, paragraph);
    list.append(item);
    at += 1;
    const deeper: HTMLElement[] = [];
    while (at < run.length && (levelOf(run[at] ?? null) ?? 1) > level) {
      const next = run[at];
      if (next !== undefined) deeper.push(next);
      at += 1;
    }
    if (deeper.length > 0) item.append(makeList(deeper, level + 1));
  }
  return list;
}

/** The marker that Word prints before the words of an item. */
function markerOf(item: HTMLElement | undefined): HTMLElement | null {
  const spans = [...(item?.querySelectorAll<HTMLElement>('span') ?? [])];
  return spans.find((span) => /mso-list\s*:\s*ignore/i.test(span.getAttribute('style') ?? '')) ?? null;
}

function isCounted(item: HTMLElement | undefined): boolean {
  return MARKER.test(markerOf(item)?.textContent ?? '');
}

function takeWords(from: HTMLElement, to: HTMLElement): void {
  markerOf(from)?.remove();
  to.append(...from.childNodes);
}

const TYPED_BULLET = /^\s*[·•▪◦‣●○■□]\s+/;

/** Takes away the bullet that stands as a sign in front of the words of an item: the list has its own. */
export function dropTypedBullets(body: HTMLElement): void {
  for (const item of body.querySelectorAll('li')) {
    if (!TYPED_BULLET.test(item.textContent ?? '')) continue;
    const walk = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT);
    for (
      let left = TYPED_BULLET.exec(item.textContent ?? '')?.[0].length ?? 0;
      left > 0 && walk.nextNode() !== null;
    ) {
      const text = walk.currentNode.nodeValue ?? '';
      walk.currentNode.nodeValue = text.slice(left);
      left -= text.length;
    }
  }
}
