import type { Item, ItemOf, ReadPaper } from '../../document/read-paper.ts';
import { type NumberParts, readNumber, writeNumber } from '../printed-number.ts';
import { type CheckInput, type Found, type Rule, spotOf } from '../rule.ts';

const MINUTES = 'Practice: members, minutes and decision notices cite a report by its paragraph numbers.';

type Numbered = { readonly at: number; readonly item: ItemOf<'heading' | 'paragraph'>; readonly number: NumberParts };
type Walked = Numbered & { readonly fault: 'twice' | 'order' | null; readonly right: readonly number[] };

/** Headings and paragraphs that carry a decimal number, in order. */
function listNumbered(paper: ReadPaper): readonly Numbered[] {
  return paper.items.flatMap((item, at) => {
    if ((item.kind !== 'heading' && item.kind !== 'paragraph') || item.number === null) return [];
    const number = readNumber(item.number.text);
    return number === null || number.kind !== 'decimal' ? [] : [{ at, item, number }];
  });
}

/** An appendix numbers its own paragraphs from 1 again. */
function startsAfresh(item: Item): boolean {
  return item.kind === 'heading' && /^(appendix|annex|schedule)\b/i.test(item.text.words);
}

/**
 * Every decimal number with what is wrong about it. Two chains are followed: the numbers as printed, so that one mistake is said
 * once, and the numbers as they should be, which are the fix.
 */
function walkNumbers(paper: ReadPaper): readonly Walked[] {
  const numbered = listNumbered(paper);
  const shallow = (kind: string) => numbered.some((one) => one.item.kind === kind && one.number.parts.length === 1);
  // A paper may number its headings 1 to 9 and, apart from them, its paragraphs 1 to 36.
  const apart = shallow('heading') && shallow('paragraph');
  const fresh = paper.items.flatMap((item, at) => (startsAfresh(item) ? [at] : []));
  const chains = new Map<string, Chain>();
  return numbered.map((one) => {
    const part = fresh.filter((at) => at <= one.at).length;
    const name = `${part} ${apart && one.number.parts.length === 1 ? one.item.kind : 'paper'}`;
    const chain = chains.get(name) ?? new Chain();
    chains.set(name, chain);
    return { ...one, ...chain.take(one.number.parts) };
  });
}

class Chain {
  #printed: readonly number[] = [];
  #right: readonly number[] = [];
  readonly #seen = new Set<string>();

  take(parts: readonly number[]): Pick<Walked, 'fault' | 'right'> {
    const said = parts.join('.');
    const follows = isNext(this.#printed, parts) || isNext(this.#right, parts);
    const fault = this.#seen.has(said) ? 'twice' : follows ? null : 'order';
    this.#right = isNext(this.#right, parts) ? parts : nextAt(this.#right, parts.length);
    this.#printed = parts;
    this.#seen.add(said);
    return { fault, right: this.#right };
  }
}

/** Whether `next` may be printed after `before`: 2.4 and 3 and 2.3.1 after 2.3. An extract of a paper may begin anywhere. */
function isNext(before: readonly number[], next: readonly number[]): boolean {
  const same = next.findIndex((value, at) => value !== before[at]);
  if (before.length === 0) return true;
  if (same === -1) return false;
  const descends = same >= before.length;
  if (next[same] !== (descends ? 1 : (before[same] ?? 0) + 1)) return false;
  // 5.1 may follow 4.3, where headings carry no number, but not heading 4.
  const skips = !descends && same < next.length - 1 && before.length < next.length;
  return !skips && next.slice(same + 1).every((value) => value === 1);
}

/** The number after `before` at `depth`. */
function nextAt(before: readonly number[], depth: number): readonly number[] {
  if (depth > before.length) return [...before, ...Array.from({ length: depth - before.length }, () => 1)];
  return before.slice(0, depth).map((value, at) => (at === depth - 1 ? value + 1 : value));
}

const twice: Rule = {
  id: 'NUM-01',
  severity: 'warns',
  title: 'A number is used twice',
  why: 'A minute that cites the number could mean either text.',
  source: MINUTES,
  example: { bad: '2.4 …, 2.5 …, 2.5 …', good: '2.4 …, 2.5 …, 2.6 …' },
  reads: 'paper',
  find: ({ paper }) =>
    walkNumbers(paper).flatMap(({ fault, at, item, number, right }) =>
      fault === 'twice'
        ? [
            {
              spot: spotOf(at, item),
              message: `The number ${sayNumber(item)} is already used above.`,
              fix: { does: 'renumber', number: writeNumber(right, number.style) },
              about: sayNumber(item),
            },
          ]
        : [],
    ),
};

const order: Rule = {
  id: 'NUM-02',
  severity: 'warns',
  title: 'A number is out of order',
  why: 'A gap reads as text that was cut out, and a wrong section number sends the reader to another section.',
  source: MINUTES,
  example: { bad: '2.4 …, 2.6 …', good: '2.4 …, 2.5 …' },
  reads: 'paper',
  find: ({ paper }) =>
    walkNumbers(paper).flatMap(({ fault, at, item, number, right }) => {
      const should = writeNumber(right, number.style);
      return fault === 'order'
        ? [
            {
              spot: spotOf(at, item),
              message: `${sayNumber(item)} is printed where ${should} should follow.`,
              fix: { does: 'renumber', number: should },
              about: sayNumber(item),
            },
          ]
        : [];
    }),
};

const style: Rule = {
  id: 'NUM-03',
  severity: 'warns',
  title: 'The way of numbering changes',
  why: 'A reader takes a new style of number for a new kind of list.',
  source: MINUTES,
  example: { bad: 'headings 1, 2, then 3)', good: 'headings 1, 2, 3' },
  reads: 'paper',
  find: ({ paper }) => {
    const first = new Map<string, Numbered>();
    const styles = new Set<string>();
    return listNumbered(paper).flatMap((one): readonly Found[] => {
      const { item, number, at } = one;
      const group = `${item.kind} ${number.parts.length}`;
      const pattern = first.get(group);
      const isNew = !styles.has(`${group} ${number.style}`);
      styles.add(`${group} ${number.style}`);
      if (pattern === undefined) first.set(group, one);
      if (pattern === undefined || !isNew) return [];
      const should = writeNumber(number.parts, pattern.number.style);
      return [
        {
          spot: spotOf(at, item),
          message: `This ${item.kind} is numbered ${sayNumber(item)} where those above are numbered like ${sayNumber(pattern.item)}.`,
          fix: { does: 'renumber', number: should },
          about: number.style,
        },
      ];
    });
  },
};

/** Words that no council numbers: notes under tables, labels, lines that are no sentence. */
function needsNumber(item: ItemOf<'paragraph'>): boolean {
  const { words } = item.text;
  if (/^(note|notes|source|sources|key|\*|†|\(?figure|\(?table|image|photo)\b/i.test(words)) return false;
  return words.split(/\s+/).length >= 8 && /[.!?]["”’)]*$/.test(words.trim());
}

const unnumbered: Rule = {
  id: 'NUM-04',
  severity: 'warns',
  title: 'A paragraph has no number',
  why: 'Nobody can cite it in a question or a minute.',
  source: MINUTES,
  example: {
    bad: '2.3 Plans rose by a tenth. / The rise is steepest among the youngest children.',
    good: '2.3 Plans rose by a tenth. / 2.4 The rise is steepest among the youngest children.',
  },
  reads: 'paper',
  find: ({ paper }) => findUnnumbered(paper),
};

function findUnnumbered(paper: ReadPaper): readonly Found[] {
  let numbered = 0;
  let inSection = false;
  const bare: { readonly at: number; readonly item: ItemOf<'paragraph'> }[] = [];
  paper.items.forEach((item, at) => {
    if (item.kind === 'heading') inSection = false;
    if (item.kind !== 'paragraph') return;
    if (item.number !== null) {
      numbered += 1;
      inSection = true;
    } else if (inSection && needsNumber(item)) bare.push({ at, item });
  });
  if (numbered < 3 || bare.length === 0) return [];
  // Where unnumbered text is the habit of the paper it is said once, not at each paragraph.
  if (bare.length > Math.max(6, numbered / 3)) {
    const message = `${bare.length} paragraphs stand without a number among ${numbered} that have one.`;
    return [{ spot: null, message, severity: 'notes' }];
  }
  return bare.map(({ at, item }) => ({
    spot: spotOf(at, item),
    message: `This paragraph has no number, and the ones before it in the section have.`,
  }));
}

const double: Rule = {
  id: 'NUM-05',
  severity: 'warns',
  title: 'Two numbers stand before one text',
  why: 'The number of the paragraph and the number of what it is about run together.',
  source: MINUTES,
  example: { bad: '5.3. 1: Reduce waiting times.', good: '5.3 Indicator 1: reduce waiting times.' },
  reads: 'paper',
  find: ({ paper }) =>
    paper.items.flatMap((item, at): readonly Found[] => {
      if ((item.kind !== 'heading' && item.kind !== 'paragraph') || item.number === null) return [];
      const second = /^\(?\d{1,3}(\.\d{1,3})*[.:)](?=\s)/.exec(item.text.words)?.[0];
      if (second === undefined) return [];
      return [
        {
          spot: { ...spotOf(at, item), end: second.length },
          message: `The number ${sayNumber(item)} is followed by a second one, ${second}; say what the second one counts.`,
        },
      ];
    }),
};

const unlike: Rule = {
  id: 'NUM-06',
  severity: 'notes',
  title: 'A heading is not set like its sisters',
  why: 'A reader, and a screen reader, takes it for text of another rank.',
  source: 'Practice: one look and one style for each rank of heading.',
  example: { bad: '4.1.1 to 4.1.3 bold, 4.1.4 plain', good: '4.1.1 to 4.1.4 bold' },
  reads: 'paper',
  find: ({ paper }) => {
    const headings = listNumbered(paper).filter((one) => one.item.kind === 'heading' && one.item.look !== '');
    return headings.flatMap((one): readonly Found[] => {
      const sisters = headings.filter((other) => other.number.parts.length === one.number.parts.length);
      const alike = sisters.filter((other) => other.item.look === one.item.look).length;
      const others = sisters.filter((other) => other.item.look !== one.item.look);
      const isOdd = others.every((other) => other.item.look === others[0]?.item.look) && alike * 3 <= sisters.length;
      if (others.length < 2 || !isOdd) return [];
      const message = `Heading ${sayNumber(one.item)} is not set like the ${others.length} others of its rank.`;
      return [{ spot: spotOf(one.at, one.item), message }];
    });
  },
};

const list: Rule = {
  id: 'NUM-07',
  severity: 'warns',
  title: 'A list skips or repeats a letter or number',
  why: 'A recommendation is voted on by its letter; a gap reads as one that was taken out.',
  source: MINUTES,
  example: { bad: 'a), b), d)', good: 'a), b), c)' },
  reads: 'paper',
  find: ({ paper }) => findListFaults(paper),
};

function findListFaults(paper: ReadPaper): readonly Found[] {
  const before = new Map<string, NumberParts>();
  return paper.items.flatMap((item, at): readonly Found[] => {
    if (item.kind !== 'entry') return [];
    const name = `${item.list} ${item.level}`;
    for (const key of before.keys())
      if (key.startsWith(`${item.list} `) && Number(key.slice(item.list.length + 1)) > item.level) before.delete(key);
    const last = before.get(name) ?? null;
    const number = readNumber(item.marker, last);
    if (number === null || number.parts.length > 1) return [];
    before.set(name, number);
    const [value = 0] = number.parts;
    const should = (last?.parts[0] ?? value - 1) + 1;
    if (value === should || last === null) return [];
    const right = writeNumber([should], number.style);
    return [
      {
        spot: spotOf(at, item),
        message: `${item.marker} is printed where ${right} should follow.`,
        fix: { does: 'renumber', number: right },
        about: item.marker,
      },
    ];
  });
}

const captions: Rule = {
  id: 'NUM-08',
  severity: 'warns',
  title: 'Tables or figures are not numbered one after another',
  why: 'The text sends the reader to the wrong one.',
  source: MINUTES,
  example: { bad: 'Table 1, Table 2, Table 2', good: 'Table 1, Table 2, Table 3' },
  reads: 'paper',
  find: ({ paper }) => {
    const last = new Map<string, number>();
    return paper.items.flatMap((item, at): readonly Found[] => {
      if (startsAfresh(item)) last.clear();
      const caption = 'caption' in item ? item.caption : null;
      if (caption === null || !/^\d+$/.test(caption.number)) return [];
      const should = (last.get(caption.label) ?? 0) + 1;
      last.set(caption.label, Number(caption.number));
      if (Number(caption.number) === should) return [];
      return [
        {
          spot: { item: at, part: 'caption', row: 0, column: 0, start: 0, end: caption.text.length },
          message: `${caption.label} ${caption.number} stands where ${caption.label} ${should} should.`,
          fix: { does: 'renumber', number: String(should) },
          about: caption.number,
        },
      ];
    });
  },
};

const typed: Rule = {
  id: 'NUM-09',
  severity: 'notes',
  title: 'Numbers are typed by hand',
  why: 'They do not move when a paragraph is added, and a screen reader does not say them as a list.',
  source: 'GOV.UK, Publishing accessible documents: use the built-in lists of the word processor.',
  example: { bad: '“2.3” typed before the words', good: 'a multi-level list that Word counts' },
  reads: 'paper',
  find: ({ paper }: CheckInput) => {
    const numbers = paper.items.flatMap((item) =>
      (item.kind === 'heading' || item.kind === 'paragraph') && item.number !== null ? [item.number] : [],
    );
    const byHand = numbers.filter((number) => !number.native).length;
    if (byHand < 3) return [];
    return [
      {
        spot: null,
        message: `${byHand} of ${numbers.length} numbers of headings and paragraphs are typed by hand; use a numbered list style.`,
        about: 'typed',
      },
    ];
  },
};

function sayNumber(item: ItemOf<'heading' | 'paragraph'>): string {
  return item.number?.text ?? '';
}

/** Numbering: sequence, duplicates, style, paragraphs without a number. */
export const NUM: readonly Rule[] = [twice, order, style, unnumbered, double, unlike, list, captions, typed];
