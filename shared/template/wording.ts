import { nearest } from '../model/nearest.ts';
import { line } from '../model/text.ts';

/** What a template's own words may leave open, in curly brackets: `Report to the {committee}`. */
export const PLACEHOLDERS = {
  title: 'the title of the report',
  committee: 'the committee that takes it',
  'meeting date': 'the day of the meeting, in the date pattern of the template',
  'meeting time': 'the time of the meeting',
  'meeting place': 'where it is held',
  council: 'the name of the council',
  programme: 'the name of the programme',
  'as at': 'the day the data is taken as at',
  'author name': 'who wrote it',
  'author post': 'the post of its author',
  'author email': 'the e-mail address of its author',
  'author phone': 'the telephone number of its author',
  'author address': 'the address of its author',
  paragraphs: 'the paragraphs of the schedule that exempt text falls under, as "paragraph 3" or "paragraphs 3 and 5"',
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

/** Of an officer who was chosen for a field. */
export const OFFICER_PLACEHOLDERS = ['name', 'post', 'email', 'phone', 'address', 'portfolio'] as const;
type OfficerPlaceholder = (typeof OFFICER_PLACEHOLDERS)[number];
/** Of the head and foot of a page, beside those of the paper. */
const EDGE_PLACEHOLDERS = ['page', 'pages'] as const;
/** Of a source in the list of sources. */
const SOURCE_PLACEHOLDERS = ['source', 'publisher', 'date'] as const;
/** Of an appendix in the list of appendices. */
const APPENDIX_PLACEHOLDERS = ['appendix', 'note'] as const;

const OPEN = /\{([^{}]*)\}/g;

/** A field of the front matter named in words, `{field wards}`, or one thing of the officer chosen for it: `{field director post}`. */
const FIELD = /^field ([a-z][a-z0-9-]*)(?: (name|post|email|phone|address|portfolio))?$/;

/** What `{…}` with `inside` names: the key of a field, and what of its officer; null where it names no field. */
export function fieldNamed(inside: string): { readonly key: string; readonly of: OfficerPlaceholder | null } | null {
  const [, key, of] = FIELD.exec(inside) ?? [];
  return key === undefined ? null : { key, of: (of as OfficerPlaceholder | undefined) ?? null };
}

/** The keys of the fields that `text` names. */
export function fieldsNamedIn(text: string): readonly string[] {
  return [...text.matchAll(OPEN)].flatMap(([, inside = '']) => fieldNamed(inside)?.key ?? []);
}

/** `text` as words and, between them, what stands in curly brackets. */
export function splitWording(text: string): readonly { readonly open: boolean; readonly text: string }[] {
  return text.split(/(\{[^{}]*\})/).flatMap((part) => {
    if (part === '') return [];
    return [part.startsWith('{') ? { open: true, text: part.slice(1, -1) } : { open: false, text: part }];
  });
}

function wordingOf(known: readonly string[], mayNameFields: boolean, most: number) {
  return line(most).superRefine((value, context) => {
    for (const [, inside = ''] of value.matchAll(OPEN)) {
      if (known.includes(inside) || (mayNameFields && FIELD.test(inside))) continue;
      const meant = nearest(inside, known);
      const advice = meant === null ? `known are {${known.join('}, {')}}` : `did you mean {${meant}}?`;
      context.addIssue({ code: 'custom', message: `leaves {${inside}} open, which is not known here; ${advice}` });
    }
    if (/[{}]/.test(value.replace(OPEN, '')))
      context.addIssue({ code: 'custom', message: 'has a curly bracket that is not closed' });
  });
}

const paperWords = Object.keys(PLACEHOLDERS);

/** Words of the template's own that may leave parts of the paper open. */
export function wording(most = 1000) {
  return wordingOf(paperWords, true, most);
}

/** Words at the head or foot of a page: `Page {page} of {pages}`. */
export function edgeWording() {
  return wordingOf([...paperWords, ...EDGE_PLACEHOLDERS], true, 200);
}

/** How an officer is printed: `{name}, {post}`. */
export function officerWording() {
  return wordingOf(OFFICER_PLACEHOLDERS, false, 200);
}

/** How a source is printed: `{source} ({publisher}, {date})`. */
export function sourceWording() {
  return wordingOf(SOURCE_PLACEHOLDERS, false, 200);
}

/** How an appendix is printed after its number: `{appendix}`. */
export function appendixWording() {
  return wordingOf(APPENDIX_PLACEHOLDERS, false, 200);
}
