import { listTexts, type PlacedText, type ReadPaper } from '../../document/read-paper.ts';
import { isProse } from '../in-text.ts';
import { type Facts, type Found, type Rule, spotIn } from '../rule.ts';
import { rememberWords } from '../remember-words.ts';
import { stemOf } from '../shared-words.ts';
import { listTables } from '../tables-in-paper.ts';

const ONE_NAME = 'Practice: a body, post, plan or workstream has one name, as its register has it.';

const NAME = /(?<![\p{L}’'-])[A-Z][\p{L}’'-]*(?:(?: (?:and|of|for|&)){0,2} [A-Z][\p{L}’'-]*)+/gu;
const LEADS =
  /^(?:The|A|An|In|This|That|These|Those|Our|For|At|Each|All|Both|When|While|Since|With|From|To|On|By|As|If|It|Its|Their|Under|Through|However|And|But|Some|Many|Most) /;
const LINK = /^(?:and|of|for|the|&)$/;

type NameIn = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Its words without those that only join them. */
  readonly parts: readonly string[];
};
type NameAt = NameIn & { readonly text: PlacedText };

function partsOf(words: string): readonly string[] {
  return words
    .replaceAll('’', "'")
    .split(' ')
    .filter((word) => !LINK.test(word));
}

/** Every name of two or more capitalised words. */
const namesIn = rememberWords((said): readonly NameIn[] =>
  [...said.matchAll(NAME)].flatMap((match): readonly NameIn[] => {
    let words = match[0];
    let start = match.index;
    for (let lead = LEADS.exec(words); lead !== null; lead = LEADS.exec(words)) {
      words = words.slice(lead[0].length);
      start += lead[0].length;
    }
    words = words.replace(/[’']s?$/, '');
    const parts = partsOf(words);
    return parts.length < 2 ? [] : [{ start, end: start + words.length, words, parts }];
  }),
);

function findNames(text: PlacedText): readonly NameAt[] {
  return namesIn(text.text.words).map((name) => ({ ...name, text }));
}

// These words tell two posts or bodies apart: leaving one out names another.
const APART =
  /^(?:north\w*|south\w*|east\w*|west\w*|central|mid|upper|lower|great\w*|deputy|assistant|interim|acting|senior|chief|joint|vice|corporate|executive|lead|principal|junior|infants?|primary|secondary|higher|further|early|adults?|schools?|children\w*|young|youth|special|post|pre|new|old|national|regional|local|area|district|county|city|borough|town|parish|first|second|third|fourth|one|two|three|i+v?|shadow|sub|strategic|operational|finance|legal|independent|internal|external|public|private|draft|final|annual|revised|amended|\d+)$/i;

/** Whether `b` is what a slip would make of `a`: one word in another number or with another ending, or words left out of its middle. */
function isSlip(a: readonly string[], b: readonly string[]): boolean {
  return hasOneWordAlike(a, b) || (a.length < b.length ? leavesOut(b, a) : leavesOut(a, b));
}

function hasOneWordAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  const unlike = a.flatMap((word, at) => (word === b[at] ? [] : [at]));
  const [at, more] = unlike;
  // The last word of a name has a plural when there are several of them.
  if (at === undefined || more !== undefined || at === a.length - 1) return false;
  const [one = '', two = ''] = [a[at], b[at]];
  if (one.toLowerCase() === two.toLowerCase() || APART.test(one) || APART.test(two)) return false;
  if (stemOf(one) === stemOf(two)) return true;
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  return short.length >= 6 && long.length - short.length <= 2 && long.startsWith(short);
}

function leavesOut(long: readonly string[], short: readonly string[]): boolean {
  if (short.length < 3 || long.length - short.length > 2 || long.length === short.length) return false;
  if (long[0] !== short[0] || long.at(-1) !== short.at(-1)) return false;
  const left: string[] = [];
  let at = 0;
  for (const word of long)
    if (word === short[at]) at += 1;
    else left.push(word);
  return at === short.length && !left.some((word) => APART.test(word));
}

/** Names in the sentences of the paper and the cells of its tables; sources and front matter carry names of others. */
function listNames(paper: ReadPaper): readonly NameAt[] {
  return listTexts(paper)
    .filter((text) => isProse(text) || text.kind === 'field' || text.part === 'cell' || text.part === 'caption')
    .flatMap(findNames);
}

const alike: Rule = {
  id: 'TERM-01',
  severity: 'notes',
  title: 'Two names are all but the same',
  why: 'The reader cannot tell whether two things are meant or one.',
  source: ONE_NAME,
  example: { bad: 'Parent Carers Together … Parent Carer Together', good: 'Parent Carers Together, both times' },
  reads: 'paper',
  find: ({ paper, facts }) => {
    const known = facts === null ? new Set<string>() : new Set(listRegistered(facts));
    const groups = [
      ...Map.groupBy(
        listNames(paper).filter((one) => one.parts.length > 2),
        (one) => one.words,
      ).values(),
    ];
    return groups.flatMap((group, n): readonly Found[] => {
      const [one] = group;
      if (one === undefined || known.has(one.words)) return [];
      const other = groups.find(([first], m) => {
        if (first === undefined || m === n || !isSlip(one.parts, first.parts)) return false;
        const count = groups[m]?.length ?? 0;
        // The rarer of the two is the slip; where both are as rare, the later. Two that are each used often are two things.
        return count > group.length ? group.length === 1 || count > 3 : count === group.length && count === 1 && m < n;
      });
      const right = other?.[0];
      if (right === undefined || other?.some((name) => group.some((here) => here.text === name.text))) return [];
      return [
        {
          spot: spotIn(one.text, one.start, one.end),
          message: `“${one.words}” is called “${right.words}” elsewhere in the paper.`,
          about: right.words,
        },
      ];
    });
  },
};

/** The names that the registers hold. */
function listRegistered({ programme, contents }: Facts): readonly string[] {
  return [
    programme.name,
    ...contents.workstreams.map((one) => one.name),
    ...contents.bodies.map((one) => one.name),
    ...contents.committees.map((one) => one.name),
    ...contents.officers.map((one) => one.post),
  ];
}

const registered: Rule = {
  id: 'TERM-02',
  severity: 'notes',
  title: 'A name is unlike the one in the registers',
  why: 'Who follows a workstream or a post from paper to paper loses it under a second name.',
  source: ONE_NAME,
  example: { bad: 'the Buildings and Lift workstream', good: 'the Buildings and Lifts workstream, as registered' },
  reads: 'paper',
  find: ({ paper, facts }) => {
    if (facts === null) return [];
    const names = listRegistered(facts).map((name) => ({ name, parts: partsOf(name) }));
    const exact = new Set(names.map(({ name }) => name));
    const slips = listNames(paper).flatMap((one): readonly Found[] => {
      const right = exact.has(one.words) ? undefined : names.find(({ parts }) => isSlip(one.parts, parts));
      return right === undefined ? [] : [sayRight(one, right.name)];
    });
    const told = new Set(slips.map(({ spot }) => JSON.stringify(spot)));
    const drifted = [...findWorkstreams(paper)].flatMap((one): readonly Found[] => {
      const right = findWorkstream(facts, one.words);
      return right === null ? [] : [sayRight(one, right)];
    });
    return [...slips, ...drifted.filter(({ spot }) => !told.has(JSON.stringify(spot)))];
  },
};

type Called = Pick<NameAt, 'text' | 'start' | 'end' | 'words'>;

function sayRight(one: Called, right: string): Found {
  return {
    spot: spotIn(one.text, one.start, one.end),
    message: `“${one.words}” is called “${right}” in the registers.`,
    fix: { does: 'replace', with: right },
    about: right,
  };
}

/** What the paper calls workstreams: `the Roofs workstream`, and the column of a table headed Workstream. */
function* findWorkstreams(paper: ReadPaper): Generator<Called> {
  const texts = listTexts(paper);
  for (const text of texts.filter(isProse))
    for (const match of text.text.words.matchAll(
      /\bthe ([A-Z][\p{L}’'-]*(?:(?: (?:and|of|for|&))? [A-Z][\p{L}’'-]*)*) (?:workstream|work stream)\b/gu,
    )) {
      const start = match.index + 4;
      const words = match[1] ?? '';
      yield { text, start, end: start + words.length, words };
    }
  for (const { item, at } of listTables(paper)) {
    const header = item.rows
      .find((row) => row.header)
      ?.cells.find((cell) => /^work ?streams?$/i.test(cell.text.words.trim()));
    if (header === undefined) continue;
    for (const text of texts)
      if (
        text.item === at &&
        text.part === 'cell' &&
        text.column === header.column &&
        item.rows[text.row]?.header === false
      ) {
        const { words } = text.text;
        yield { text, start: 0, end: words.length, words };
      }
  }
}

/** The only workstream that `words` may mean when it is no name of one; null when it is a name, or may be several or none. */
function findWorkstream({ contents }: Facts, words: string): string | null {
  const plain = words.trim().toLowerCase();
  const { workstreams } = contents;
  if (workstreams.some((one) => plain.includes(one.name.toLowerCase()) || plain === one.code.toLowerCase()))
    return null;
  const stems = new Set(partsOf(words).map(stemOf));
  const [only, more] = workstreams.filter((one) => partsOf(one.name).some((part) => stems.has(stemOf(part))));
  return only === undefined || more !== undefined ? null : only.name;
}

const MAKES =
  'Recovery|Improvement|Transformation|Action|Delivery|Implementation|Reform|Turnaround|Intervention|Reduction';

const another: Rule = {
  id: 'TERM-07',
  severity: 'notes',
  title: 'The paper’s plan has another name once',
  why: 'The reader takes it for a second plan.',
  source: ONE_NAME,
  example: {
    bad: 'risks to the Recovery Plan, in a paper on the Library Renewal Plan',
    good: 'risks to the Library Renewal Plan',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const texts = listTexts(paper).filter(isProse);
    const names = texts
      .flatMap(findNames)
      .filter((one) => /^(?:Plan|Programme|Strategy)$/.test(one.parts.at(-1) ?? ''));
    const counts = [...Map.groupBy(names, (one) => one.words).values()].toSorted((a, b) => b.length - a.length);
    const main = counts[0]?.[0];
    const uses = main === undefined ? 0 : countSaid(texts, main, paper);
    if (main === undefined || uses < 3) return [];
    return counts.slice(1).flatMap((group): readonly Found[] => {
      const [one] = group;
      const short = new RegExp(`^(?:${MAKES}) (?:Plan|Programme|Strategy)$`);
      if (one === undefined || group.length > 1 || !short.test(one.words)) return [];
      const before = one.text.text.words.slice(0, one.start);
      if (!/\bthe $/.test(before) || /^ (?:\(|for\b|of\b|20)/.test(one.text.text.words.slice(one.end))) return [];
      // A short form of a longer name is no other name.
      const [adjective = ''] = one.parts;
      if (names.some((name) => name.words !== one.words && name.parts.includes(adjective))) return [];
      return [
        {
          spot: spotIn(one.text, one.start, one.end),
          message: `The ${one.words} is named only here; the paper is about the ${main.words}.`,
          about: main.words,
        },
      ];
    });
  },
};

/** How many of `texts` speak of `name`, in full or by the acronym given beside it. */
function countSaid(texts: readonly PlacedText[], name: NameAt, paper: ReadPaper): number {
  const initials = name.parts.map((part) => part[0]).join('');
  const isDefined = listTexts(paper).some((one) => one.text.words.includes(`${name.words} (${initials})`));
  const short = new RegExp(`\\b${initials}\\b`);
  return texts.filter(({ text: { words } }) => words.includes(name.words) || (isDefined && short.test(words))).length;
}

const meant: Rule = {
  id: 'TERM-06',
  severity: 'warns',
  title: 'A name has the letters of an acronym and is not what it stands for',
  why: 'The reader cannot tell which of the two the acronym means.',
  source: ONE_NAME,
  example: {
    bad: 'Safety Valve Intervention Programme (SVIP) … the Safety Valve Intervention Plan',
    good: 'Safety Valve Intervention Programme (SVIP) … the SVIP',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const names = listTexts(paper)
      .filter((text) => isProse(text) || text.kind === 'heading')
      .flatMap(findNames);
    const defined = names.filter((one) => {
      const initials = one.parts.map((part) => part[0]).join('');
      return one.parts.length > 2 && new RegExp(`^ \\(${initials}\\)`).test(one.text.text.words.slice(one.end));
    });
    const told = new Set<string>();
    return names.flatMap((one): readonly Found[] => {
      const long = defined.find(
        ({ parts }) =>
          parts.length === one.parts.length &&
          parts.every((part, at) =>
            at < parts.length - 1 ? part === one.parts[at] : part[0] === one.parts[at]?.[0],
          ) &&
          stemOf(parts.at(-1) ?? '') !== stemOf(one.parts.at(-1) ?? ''),
      );
      if (long === undefined || told.has(one.words) || defined.includes(one)) return [];
      told.add(one.words);
      const short = long.parts.map((part) => part[0]).join('');
      return [
        {
          spot: spotIn(one.text, one.start, one.end),
          message: `“${one.words}” shortens to ${short} too, which stands for “${long.words}” here.`,
          about: long.words,
        },
      ];
    });
  },
};

/** Names that drift within the paper and from the registers. */
export const TERM_NAMES: readonly Rule[] = [alike, registered, meant, another];
