import { listTexts, type PlacedText, type ReadPaper } from '../../document/read-paper.ts';
import { rememberWords } from '../remember-words.ts';
import { type CheckInput, type Found, type Rule, spotIn } from '../rule.ts';

const GUIDANCE =
  'GOV.UK, Publishing accessible documents: explain acronyms the first time they are used; members of several councils ask for it.';

/** Short forms that a reader of any council paper knows, and codes that are no acronyms. */
const KNOWN = new Set(
  'UK HM LGBT LGBTQ EU GB US USA NHS BBC VAT PAYE IT ICT HR PR AGM CV DIY DVD FAQ GP GPs ID PDF PIN TV URL USB UKIP MP MPs MBE OBE CBE PC QC KC AM PM BST GMT OK RSVP PO NB PS AD BC NI A4 A3 CO2 COVID ISBN LTD PLC TBC TBA TBD N/A NA II III IV VI VII VIII IX XI XII XIII XIV XV DIM'.split(
    ' ',
  ),
);

// Two to six letters of which most are capitals, an & or a digit among them: EHCP, DfE, SEN2, R&D, EHCPs.
const ACRONYM =
  /(?<![\p{L}\d’'&/.-])(?=[\p{L}\d&]*[A-Z][\p{L}\d&]*[A-Z])([A-Z](?:[A-Za-z]{0,2}[A-Z&]){1,5}[a-rt-z]?|[A-Z]{2,6}\d?)(s?)(?![\p{L}\d&])/gu;

type Use = { readonly text: PlacedText; readonly start: number; readonly end: number; readonly short: string };
type Definition = Use & { readonly long: string; readonly reversed: boolean };

/** Where prose defines and uses short forms, in reading order. */
type Ledger = { readonly uses: readonly Use[]; readonly definitions: readonly Definition[] };

const ledgers = new WeakMap<ReadPaper, Ledger>();

/** The acronyms of `paper`: read once for all the rules of the family. */
function readLedger(paper: ReadPaper): Ledger {
  const known = ledgers.get(paper);
  if (known !== undefined) return known;
  const uses: Use[] = [];
  const definitions: Definition[] = [];
  for (const text of listTexts(paper)) {
    if (text.part === 'alt' || isShouted(text.text.words)) continue;
    for (const match of text.text.words.matchAll(ACRONYM)) {
      const short = match[1] ?? '';
      if (isOrdinary(short, text, match.index)) continue;
      const use = { text, short, start: match.index, end: match.index + match[0].length };
      const definition = readDefinition(use, match[0]);
      if (definition !== null) definitions.push(definition);
      uses.push(use);
    }
  }
  const ledger = { uses, definitions };
  ledgers.set(paper, ledger);
  return ledger;
}

/** A line in capitals throughout holds no acronyms that can be told from its words. */
function isShouted(words: string): boolean {
  const letters = words.replace(/[^\p{L}]/gu, '');
  return letters.length > 6 && letters === letters.toUpperCase();
}

/** The day of a meeting stands in capitals where the format sets its line so, and may be all that the line says. */
const CALENDAR =
  /^(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)$/;

function isOrdinary(short: string, { text }: PlacedText, at: number): boolean {
  const { words } = text;
  // A postcode, a reference such as SEN/2024/3, part of a web address, a word in capitals for weight.
  if (/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}/.test(words.slice(at)) || /^[A-Z]+\/\d/.test(words.slice(at))) return true;
  if (
    text.marks.some(
      (mark) =>
        mark.kind === 'link' &&
        mark.start <= at &&
        mark.end > at &&
        /^https?:|www\./.test(words.slice(mark.start, mark.end)),
    )
  )
    return true;
  if (CALENDAR.test(short)) return true;
  // Mc and Mac are names; so is a word of which only one more letter is a capital (McAdam, iPad).
  return (
    /^(?:Mc|Mac|O’)[A-Z]/.test(short) ||
    /^(?:RECOMMENDED|RESOLVED|NOTE|NOTED|NOT|AND|OR|ALL|NO|YES|TO|OF|THE|FOR|ANY|BE|IS|ITEM|PART|TABLE|FIGURE|AGREE|AGREED|APPROVE|ENDORSE|THAT|IN|ON|BY|IF|MUST|ONLY|NEW|PAGE|DRAFT|FINAL|TITLE|DATE|FROM|RED|AMBER|GREEN)$/.test(
      short,
    )
  );
}

// "Dedicated Schools Grant (DSG)" and "DSG (Dedicated Schools Grant)".
function readDefinition(use: Use, printed: string): Definition | null {
  const { words } = use.text.text;
  const before = words.slice(0, use.start);
  const after = words.slice(use.end);
  if (/[([]["“‘']?$/.test(before) && /^["”’']?(?:[)\]]|,? or )/.test(after)) {
    const long = findLong(before.replace(/\s*[([]["“‘']?$/, ''), use.short);
    return long === null ? null : { ...use, long, reversed: false };
  }
  const bracketed = /^\s*\(([^()]{6,120})\)/.exec(after)?.[1];
  if (bracketed !== undefined && initialsOf(bracketed, use.short)) return { ...use, long: bracketed, reversed: true };
  const dashed = /^\s*(?:[-–—:=]|stands for|means)\s*((?:[\p{L}’'-]+ ){1,8}[\p{L}’'-]+)/u.exec(after)?.[1];
  const glossary = use.text.kind === 'table' || use.text.kind === 'entry' || printed === words.trim();
  return dashed !== undefined && glossary && initialsOf(dashed, use.short)
    ? { ...use, long: dashed, reversed: false }
    : null;
}

/** The words at the end of `before` that `short` stands for, or null. */
function findLong(before: string, short: string): string | null {
  const words = before.split(/\s+/).filter((word) => word !== '');
  const most = Math.min(words.length, short.length * 2 + 3);
  for (let count = 2; count <= most; count += 1) {
    const long = words
      .slice(-count)
      .join(' ')
      .replace(/^[("“‘]+/, '');
    if (initialsOf(long, short) && !/^(?:and|of|the|for|a|an|in|to)\b/i.test(long)) return long;
  }
  return null;
}

/** Whether the capitals of `short` are, in order, first letters of words of `long` (or of parts of them), the first of the first. */
function initialsOf(long: string, short: string): boolean {
  const letters = short.toLowerCase().replace(/&/g, '').split('');
  const starts = long
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[\s\-/–]+/);
  const [first = ''] = starts;
  if (first[0] !== letters[0]) return false;
  return follows(letters, starts);
}

function follows(letters: readonly string[], starts: readonly string[]): boolean {
  const [letter, ...rest] = letters;
  if (letter === undefined) return true;
  const [word, ...others] = starts;
  if (word === undefined) return false;
  if (word[0] === letter) {
    if (follows(rest, others)) return true;
    // "SEMH" from "social, emotional and mental health"; "DfE" from "department for education"; "NASEN" from "… special …".
    const inside = rest.findIndex((one, at) => !word.slice(1).includes(one) || at > 2);
    const taken = inside === -1 ? rest.length : inside;
    for (let count = 1; count <= taken; count += 1) if (follows(rest.slice(count), others)) return true;
  }
  return (
    follows(letters, others) &&
    (/^(?:and|of|the|for|in|to|with|on|by|at|a|an)$/.test(word) || starts.length > letters.length)
  );
}

function isAllowed(short: string, { facts }: CheckInput): boolean {
  if (KNOWN.has(short)) return true;
  return facts?.contents.acronyms.some((one) => one.short === short && one.known) ?? false;
}

/** Names of the council and of the things in the registers carry their own initials. */
function registerLong(short: string, { facts }: CheckInput): string | null {
  return facts?.contents.acronyms.find((one) => one.short === short)?.expansion ?? null;
}

const undefinedOne: Rule = {
  id: 'ACR-01',
  severity: 'warns',
  title: 'An acronym is never explained',
  why: 'Members and residents cannot look it up in the paper.',
  source: GUIDANCE,
  example: { bad: 'The HNB is overspent.', good: 'The high needs block (HNB) is overspent.' },
  reads: 'paper',
  find: (input) => {
    const { uses, definitions } = readLedger(input.paper);
    const defined = new Set(definitions.map((one) => one.short));
    const told = new Set<string>();
    return uses.flatMap((use): readonly Found[] => {
      if (defined.has(use.short) || told.has(use.short) || isAllowed(use.short, input)) return [];
      told.add(use.short);
      const long = registerLong(use.short, input);
      const times = uses.filter((one) => one.short === use.short).length;
      return [
        {
          spot: spotIn(use.text, use.start, use.end),
          message: `${use.short} is not explained${times > 1 ? ` (it is used ${times} times)` : ''}${long === null ? '' : `; it stands for “${long}”`}.`,
          about: use.short,
          ...(long === null ? {} : { fix: { does: 'expand acronym', short: use.short, long } as const }),
        },
      ];
    });
  },
};

const late: Rule = {
  id: 'ACR-02',
  severity: 'warns',
  title: 'An acronym is used before it is explained',
  why: 'Who reads from the top meets it without its meaning.',
  source: GUIDANCE,
  example: {
    bad: 'The DSG is short. … The Dedicated Schools Grant (DSG) …',
    good: 'The Dedicated Schools Grant (DSG) is short.',
  },
  reads: 'paper',
  find: (input) => {
    const { uses, definitions } = readLedger(input.paper);
    const told = new Set<string>();
    return definitions.flatMap((definition): readonly Found[] => {
      const [use] = uses.filter((one) => one.short === definition.short);
      if (use === undefined || told.has(use.short) || isAllowed(use.short, input)) return [];
      told.add(use.short);
      const isFirst = use.text === definition.text && use.start === definition.start;
      const isGlossary = definition.text.kind === 'table' || definition.text.kind === 'entry';
      const isLabel =
        use.text.part === 'label' ||
        use.text.part === 'question' ||
        use.text.kind === 'title' ||
        use.text.kind === 'heading';
      if (isFirst || isGlossary || isLabel) return [];
      return [
        {
          spot: spotIn(use.text, use.start, use.end),
          message: `${use.short} is used here, and explained only later as “${definition.long}”.`,
          fix: { does: 'expand acronym', short: use.short, long: definition.long },
          about: use.short,
        },
      ];
    });
  },
};

const again: Rule = {
  id: 'ACR-03',
  severity: 'notes',
  title: 'An acronym is explained twice',
  why: 'The reader looks for a difference between the two.',
  source: GUIDANCE,
  example: {
    bad: 'the high needs block (HNB) … the high needs block (HNB)',
    good: 'the high needs block (HNB) … the HNB',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const first = new Map<string, Definition>();
    return readLedger(paper).definitions.flatMap((one): readonly Found[] => {
      const before = first.get(one.short);
      if (before === undefined) first.set(one.short, one);
      if (before === undefined || fold(before.long) !== fold(one.long)) return [];
      if (one.text.kind === 'table') return [];
      return [
        {
          spot: spotIn(one.text, one.start, one.end),
          message: `${one.short} is already explained above.`,
          about: one.short,
        },
      ];
    });
  },
};

const meanings: Rule = {
  id: 'ACR-04',
  severity: 'warns',
  title: 'An acronym has two meanings',
  why: 'The reader cannot tell which is meant where it is used.',
  source: GUIDANCE,
  example: { bad: 'Education, Care and Health Plans (EHCPs)', good: 'education, health and care plans (EHCPs)' },
  reads: 'paper',
  find: (input) => {
    const first = new Map<string, string>();
    return readLedger(input.paper).definitions.flatMap((one): readonly Found[] => {
      const should = registerLong(one.short, input) ?? first.get(one.short) ?? null;
      if (!first.has(one.short)) first.set(one.short, one.long);
      if (should === null || fold(should) === fold(one.long)) return [];
      return [
        {
          spot: spotIn(one.text, one.start, one.end),
          message: `${one.short} is explained here as “${one.long}” and elsewhere as “${should}”.`,
          about: `${one.short} ${should}`,
        },
      ];
    });
  },
};

/** Two spellings of one long form: case, plural and small words do not count. */
const fold = rememberWords((long) =>
  long
    .toLowerCase()
    .replace(/[^\p{L}\d ]+/gu, ' ')
    .split(/\s+/)
    .filter((word) => !/^(?:and|of|the|for|a|an|in)$/.test(word))
    .map((word) => word.replace(/s$/, ''))
    .join(' '),
);

const spelled: Rule = {
  id: 'ACR-05',
  severity: 'notes',
  title: 'The long form stands before the acronym is given',
  why: 'The short form belongs beside the first mention of the long one.',
  source: GUIDANCE,
  example: {
    bad: 'the high needs block … the high needs block (HNB)',
    good: 'the high needs block (HNB) … the HNB',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const { definitions } = readLedger(paper);
    const texts = listTexts(paper).filter(
      (text) => text.part === 'text' && text.kind !== 'heading' && text.kind !== 'title' && text.kind !== 'field',
    );
    const told = new Set<string>();
    return definitions.flatMap((one): readonly Found[] => {
      if (one.reversed || told.has(one.short) || one.long.split(' ').length < 2) return [];
      told.add(one.short);
      const [earlier] = texts.filter(
        (text) => text.item < one.text.item && fold(text.text.words).includes(fold(one.long)),
      );
      if (earlier === undefined) return [];
      const start = earlier.text.words.toLowerCase().indexOf(one.long.toLowerCase());
      const spot = start === -1 ? spotIn(earlier) : spotIn(earlier, start, start + one.long.length);
      return [
        { spot, message: `“${one.long}” stands here in full, and ${one.short} is given only later.`, about: one.short },
      ];
    });
  },
};

const reversed: Rule = {
  id: 'ACR-06',
  severity: 'notes',
  title: 'An acronym is explained back to front',
  why: 'The words come first and the short form after them in brackets.',
  source: GUIDANCE,
  example: { bad: 'HNB (high needs block)', good: 'high needs block (HNB)' },
  reads: 'paper',
  find: ({ paper }) => {
    const { definitions } = readLedger(paper);
    const forward = definitions.filter((one) => !one.reversed).length;
    return definitions.flatMap((one): readonly Found[] =>
      one.reversed && forward > 0 && one.text.kind !== 'table'
        ? [
            {
              spot: spotIn(one.text, one.start, one.end),
              message: `${one.short} stands before its meaning; the others of this paper stand after it.`,
              about: one.short,
            },
          ]
        : [],
    );
  },
};

/** Acronyms: explained once, where they first stand, with one meaning. */
export const ACR: readonly Rule[] = [undefinedOne, late, again, meanings, spelled, reversed];
