import type { Change } from '../changes/change.ts';
import type { Item, ReadText } from '../document/read-paper.ts';
import type { Source } from '../model/library.ts';
import type { Officer } from '../model/people.ts';
import { fold } from './fold.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import { findOfficer } from './find-officer.ts';

/** What the programme holds that the lines of a list may name, and where the ids of new records come from. */
export type Known = {
  readonly officers: readonly Officer[];
  readonly sources: readonly Source[];
  readonly makeId: () => string;
};

/** What the parts that a report fills in as forms became, and the items of the paper that are left. */
export type TakenLists = {
  readonly rest: readonly Item[];
  readonly changes: readonly Change[];
  /** The sources that the programme gains, and those that the report names. */
  readonly newSources: readonly Change[];
  readonly sourceIds: readonly string[];
  readonly fields: { readonly [key: string]: string };
  readonly matched: readonly { readonly heading: string; readonly to: string }[];
  readonly left: readonly string[];
};

type Into = { readonly reportId: string; readonly authorId: string; readonly template: Template };

/** What one part became; null where its text is no list of such things, and stays text. */
type Taken = Partial<Pick<TakenLists, 'changes' | 'newSources' | 'sourceIds' | 'fields' | 'left'>> | null;

const APPENDICES = /^(?:list of )?(?:appendi(?:x|ces)|annex(?:es)?)(?: and annexes)?$/i;
const SOURCES = /^(?:list of )?(?:background|source) (?:papers?|documents?)(?: list)?$/i;
const CONTACTS =
  /^(?:lead |report )?(?:officer |officers[’'] )?contacts?(?: (?:officers?|details|information|points?|for (?:enquiries|further information)))?$/i;

/** The parts of the template that are lists or forms, and how papers head them. */
const LISTS = [
  { holds: 'appendices', called: APPENDICES },
  { holds: 'sources', called: SOURCES },
  { holds: 'contacts', called: CONTACTS },
  { holds: 'fields', called: CONTACTS },
] as const;

/**
 * Takes the lists of appendices and background papers, and whom to ask, out of `items`, where the template has a part for them and
 * their lines are certain. What is not stays where it was.
 */
export function takeLists(items: readonly Item[], into: Into, known: Known): TakenLists {
  const rest: Item[] = [];
  const took: Taken[] = [];
  const matched: { heading: string; to: string }[] = [];
  let at = 0;
  while (at < items.length) {
    const item = items[at];
    if (item === undefined) break;
    const section = item.kind === 'heading' ? findPart(item.text.words, into.template) : undefined;
    const under = section === undefined ? null : readUnder(items, at);
    const isFree = section !== undefined && !matched.some(({ to }) => to === section.heading);
    const taken = isFree && under !== null ? takePart(section, under, into, known) : null;
    if (taken === null || section === undefined || under === null || item.kind !== 'heading') {
      rest.push(item);
      at += 1;
      continue;
    }
    took.push(taken);
    matched.push({ heading: item.text.words, to: section.heading });
    at += under.length + 1;
  }
  return {
    rest,
    matched,
    changes: took.flatMap((one) => one?.changes ?? []),
    newSources: took.flatMap((one) => one?.newSources ?? []),
    sourceIds: took.flatMap((one) => one?.sourceIds ?? []),
    fields: Object.assign({}, ...took.map((one) => one?.fields ?? {})) as TakenLists['fields'],
    left: took.flatMap((one) => one?.left ?? []),
  };
}

/** What stands under the heading at `at`; null where headings stand under it. */
function readUnder(items: readonly Item[], at: number): readonly Item[] | null {
  const head = items[at];
  const found = items.findIndex((one, place) => place > at && one.kind === 'heading');
  const next = items[found];
  if (head?.kind === 'heading' && next?.kind === 'heading' && next.level > head.level) return null;
  return items.slice(at + 1, found === -1 ? items.length : found);
}

function findPart(heading: string, { sections }: Template): TemplateSection | undefined {
  const said = heading
    .replace(/\s+/g, ' ')
    .replace(/[\s:.]+$/, '')
    .trim();
  return sections.find(
    (section) =>
      (section.holds !== 'fields' || section.purpose === 'contacts') &&
      LISTS.some(
        ({ holds, called }) => section.holds === holds && (called.test(said) || fold(said) === fold(section.heading)),
      ),
  );
}

function takePart(section: TemplateSection, items: readonly Item[], into: Into, known: Known): Taken {
  if (section.holds === 'appendices') return takeAppendices(items, into);
  if (section.holds === 'sources') return takeSources(items, known);
  return section.holds === 'contacts' || section.holds === 'fields' ? takeContact(section, items, into, known) : null;
}

function takeContact(
  section: Extract<TemplateSection, { holds: 'contacts' | 'fields' }>,
  items: readonly Item[],
  { authorId }: Into,
  { officers }: Known,
): Taken {
  const officer = findOfficer(wordsIn(items), officers);
  // A part without fields prints the author: who else is named there stays text.
  if (officer === undefined || (section.holds === 'contacts' && officer.id !== authorId)) return null;
  const named = section.holds === 'fields' ? section.fields.filter((field) => field.from === 'officer') : [];
  return {
    fields: Object.fromEntries(named.map((field) => [field.key, officer.id])),
    left: [`how to reach ${officer.name}: the paper prints what the file says`],
  };
}

/** Where a part says that there is none of what it lists. */
const NONE =
  /^\W*(?:none|nil|n\/a|not applicable|there (?:are|is) none|no (?:background|source|appendi|annex)[^.;]*)\W*$/i;
/** `Appendix A:` before the title of one. */
const NUMBERED = /^(?:appendix|annex|enclosure|attachment)\s+(?:\d{1,2}|[a-z]|[ivx]{1,4})\b\s*[:.)–—-]*\s*/i;
const LONGEST_TITLE = 300;

function takeAppendices(items: readonly Item[], { reportId }: Into): Taken {
  const lines = linesOf(items);
  const titles = lines?.map(({ words }) => words.replace(NUMBERED, '')).filter((title) => title !== '');
  if (lines === null || titles === undefined || titles.length !== lines.length) return null;
  return {
    changes: titles.map((title, order) => ({ does: 'add', kind: 'appendix', record: { reportId, title, order } })),
    left:
      titles.length === 0
        ? []
        : [titles.length === 1 ? 'the file of the appendix' : `the files of ${titles.length} appendices`],
  };
}

function takeSources(items: readonly Item[], { sources, makeId }: Known): Taken {
  const lines = linesOf(items);
  if (lines === null) return null;
  const newSources: Change[] = [];
  const sourceIds = lines.map((line) => {
    const held = findSource(line, sources);
    if (held !== undefined) return held.id;
    const id = makeId();
    const url = linkOf(line);
    newSources.push({ does: 'add', kind: 'source', record: { id, title: line.words, url, background: true } });
    return id;
  });
  return { newSources, sourceIds: [...new Set(sourceIds)] };
}

/** The source of the programme that a line names: by its address, or by its title with nothing after it but who published it, and when. */
function findSource(line: ReadText, sources: readonly Source[]): Source | undefined {
  const [said, url] = [fold(line.words), linkOf(line)];
  return sources.find((source) => {
    const title = fold(source.title);
    const after = said.startsWith(title) ? said.slice(title.length).trim() : null;
    return (url !== '' && source.url === url) || after === '' || (after !== null && /^[([].*[)\]]\.?$/.test(after));
  });
}

function linkOf({ marks }: ReadText): string {
  const hrefs = marks.flatMap((mark) => (mark.kind === 'link' ? [mark.href] : []));
  const [href = ''] = hrefs;
  return hrefs.length === 1 && /^https:\/\/[^\s<>"]{1,1990}$/.test(href) ? href : '';
}

/** The lines of a list, each one thing; none where it says that there is none, and null where anything else than such lines stands there. */
function linesOf(items: readonly Item[]): readonly ReadText[] | null {
  const lines: ReadText[] = [];
  for (const item of items) {
    if (item.kind !== 'entry' && item.kind !== 'paragraph' && item.kind !== 'field') return null;
    const words = (item.kind === 'field' ? `${item.label}: ${item.text.words}` : item.text.words)
      .replace(/\s+/g, ' ')
      .trim();
    if (words === '' || (item.kind === 'paragraph' && words.endsWith(':'))) continue;
    // Several sentences are text about the list.
    if (words.length > LONGEST_TITLE || /[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(words)) return null;
    lines.push({ words, marks: item.text.marks });
  }
  const [only] = lines;
  return lines.length === 1 && only !== undefined && NONE.test(only.words) ? [] : lines;
}

function wordsIn(items: readonly Item[]): string {
  return items
    .map((item) => {
      if (item.kind === 'field') return `${item.label}: ${item.text.words}`;
      if (item.kind === 'table') return item.rows.flatMap((row) => row.cells.map((cell) => cell.text.words)).join('\n');
      return 'text' in item ? item.text.words : '';
    })
    .join('\n');
}
