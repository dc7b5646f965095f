import { dropTypedBullets, mendWordLists } from './paste-lists.ts';
import { settleHardSpaces } from './paste-spaces.ts';
import { inlineOf, mendTables, wordsOf } from './paste-tables.ts';
import { mendWord } from './paste-word.ts';

/** Pasted markup made fit for a report, and what was left out of it, a sentence each. */
export type Cleaned = { readonly html: string; readonly notes: readonly string[] };

/** More markup than this is pasted as its words alone. */
const MOST_MARKUP = 8_000_000;

/** What is dropped with everything inside it. */
const DROPPED =
  'script, style, iframe, frame, object, embed, applet, link, meta, base, svg, math, template, noscript, title, audio, video, canvas, input, button, select, textarea, source, map, area';

const PICTURES = 'img, picture, v\\:shape, v\\:imagedata';

// Control characters that no document can hold.
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\uFEFF\uFFFE\uFFFF]/g;

/**
 * Markup from Word, Outlook or a page, as only what a report can hold. It is read in a document of its own in which nothing runs
 * and nothing is fetched; pictures are left out, for theirs would be fetched from elsewhere.
 */
export function cleanMarkup(html: string, holds: 'text' | 'line'): Cleaned {
  const notes: string[] = [];
  if (html.length > MOST_MARKUP) {
    const words = new DOMParser().parseFromString(html.slice(0, MOST_MARKUP), 'text/html').body.textContent;
    return {
      html: asParagraphs(words),
      notes: ['So much was pasted that only its first words were taken, without their form.'],
    };
  }
  const page = new DOMParser().parseFromString(html.replace(UNPRINTABLE, ''), 'text/html');
  const { body } = page;
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  const pictures = body.querySelectorAll(PICTURES);
  // A picture of a pixel or two is there to tell its sender that it was looked at: nobody misses it.
  const seen = [...pictures].filter((one) => Number(one.getAttribute('width') ?? 99) > 2);
  for (const picture of pictures) picture.remove();
  if (seen.length > 0)
    notes.push(
      seen.length === 1
        ? 'A picture was left out: insert it from its file, with words for those who cannot see it.'
        : `${seen.length} pictures were left out: insert each from its file, with words for those who cannot see it.`,
    );
  dropComments(body);
  mendWord(body);
  mendWordLists(body);
  dropTypedBullets(body);
  // What comes from a text of a report has its spaces as they were typed there.
  if (body.querySelector('[data-pm-slice]') === null) settleHardSpaces(body);
  mendTables(body, notes);
  tellLinks(body, notes);
  for (const element of body.querySelectorAll('*')) keepLooks(element);
  return { html: holds === 'line' ? lineOf(body) : body.innerHTML, notes };
}

/** All of it as one line, for what holds no more: what stood one under the other still does. */
function lineOf(body: HTMLElement): string {
  for (const table of body.querySelectorAll('table')) {
    const rows = [...table.rows].map((row) => {
      const line = table.ownerDocument.createElement('p');
      line.textContent = [...row.cells].map(wordsOf).join(', ');
      return line;
    });
    table.replaceWith(...rows);
  }
  return `<p>${inlineOf(body)}</p>`;
}

/** Plain words as paragraphs, line by line. */
function asParagraphs(words: string): string {
  const page = document.implementation.createHTMLDocument('');
  for (const line of words.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const paragraph = page.createElement('p');
    paragraph.textContent = line.trim();
    page.body.append(paragraph);
  }
  return page.body.innerHTML;
}

function dropComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode() !== null) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** Links that no report may carry stay as their words, and are told of. */
function tellLinks(body: HTMLElement, notes: string[]): void {
  let refused = 0;
  for (const link of body.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (/^(https?:|mailto:)/i.test(href.trim())) continue;
    link.removeAttribute('href');
    // A link within the pasted page is no loss.
    if (!href.startsWith('#')) refused += 1;
  }
  if (refused > 0)
    notes.push(
      refused === 1
        ? 'A link that leads neither to a web page nor to an address was pasted as its words.'
        : `${refused} links that lead neither to a web page nor to an address were pasted as their words.`,
    );
}

/** Attributes the editor reads. No handler and no address but a link's is kept. */
const KEPT = new Set([
  'href',
  'data-figure',
  'data-style',
  'data-seen',
  'data-kept',
  'data-bound',
  'data-anchor',
  'data-to',
  'data-footnote',
  'data-box',
  'data-pm-slice',
  'data-caption',
  'data-note',
  'data-row',
  'data-align',
  'data-share',
  'data-picture',
  'data-from',
  'data-language',
]);

function keepLooks(element: Element): void {
  const style = element.getAttribute('style') ?? '';
  for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
  const weight = /font-weight\s*:\s*([a-z0-9]+)/i.exec(style)?.[1] ?? '';
  const slant = /font-style\s*:\s*(italic|normal)/i.exec(style)?.[1] ?? '';
  const tag = element.localName;
  // A page may say that its `b` is not bold at all.
  if ((tag === 'b' && /^(normal|[1-4]00)$/i.test(weight)) || (tag === 'i' && slant === 'normal'))
    return element.replaceWith(...element.childNodes);
  if (tag !== 'span') return;
  if (/^(bold(er)?|[5-9]00)$/i.test(weight)) wrapWords(element, 'strong');
  if (slant === 'italic') wrapWords(element, 'em');
}

function wrapWords(element: Element, tag: 'strong' | 'em'): void {
  const wrap = element.ownerDocument.createElement(tag);
  wrap.append(...element.childNodes);
  element.append(wrap);
}
