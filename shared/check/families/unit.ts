import type { ItemOf, PlacedText, ReadPaper } from '../../document/read-paper.ts';
import { listTexts } from '../../document/read-paper.ts';
import { MONTH } from '../dates-in-text.ts';
import { findMatches, splitSentences } from '../in-text.ts';
import { findMoney, findPercents, type MoneyAt } from '../numbers-in-text.ts';
import { type Found, type FoundInText, type Rule, type Spot, spotIn, spotOfCell } from '../rule.ts';
import { listTables } from '../tables-in-paper.ts';

const STYLE = 'Practice: one unit, precision and year style throughout, so that figures can be compared at a glance.';

type Columned = { readonly spot: Spot; readonly words: string };

/** The body cells of a table, column by column. A cell that spans columns is left out. */
function listColumns(item: ItemOf<'table'>, at: number): readonly (readonly Columned[])[] {
  return Array.from({ length: item.columns }, (_, column) =>
    item.rows.flatMap((row, n): readonly Columned[] => {
      const cell = row.header ? undefined : row.cells.find((one) => one.column === column && one.across === 1);
      if (cell === undefined || cell.text.words.trim() === '') return [];
      const spot = spotOfCell(at, n, column, cell.text.words);
      return [{ spot, words: cell.text.words.trim() }];
    }),
  );
}

/** How a sum is written: its scale, and its decimals where they are not nought pence. */
function moneyStyle(money: MoneyAt): string {
  return money.unit === ''
    ? 'pounds'
    : `£${'0'}${money.decimals > 0 ? `.${'0'.repeat(money.decimals)}` : ''}${money.unit}`;
}

/** The only sum in a cell, when the cell says nothing else. */
function loneMoney(words: string): MoneyAt | null {
  const [money, more] = findMoney(words);
  return money !== undefined && more === undefined && money.words.length >= words.replace(/[()\s]/g, '').length - 2
    ? money
    : null;
}

const money: Rule = {
  id: 'UNIT-01',
  severity: 'warns',
  title: 'Sums in one table are written in different units or precision',
  why: 'The eye takes the longer number for the larger, and the column cannot be added up.',
  source: STYLE,
  example: { bad: '£526,045, £450k, £2.1m in one column', good: '£526k, £450k, £2,102k' },
  reads: 'paper',
  find: ({ paper }) =>
    listTables(paper).flatMap(({ item, at }): readonly Found[] => {
      const sums = listColumns(item, at).flatMap((cells) =>
        cells.flatMap((cell) => {
          const one = loneMoney(cell.words);
          return one === null || one.pence === 0 ? [] : [{ ...cell, style: moneyStyle(one), money: one }];
        }),
      );
      return sayOdd(sums, (cell, common) => `${cell.words} is written unlike ${common.words} in the same table.`);
    }),
};

/** The first cell whose style is not that of most; none when all agree or there are too few to say. */
function sayOdd<T extends Columned & { readonly style: string }>(
  cells: readonly T[],
  say: (odd: T, common: T) => string,
): readonly Found[] {
  const styles = Map.groupBy(cells, (cell) => cell.style);
  if (cells.length < 2 || styles.size < 2) return [];
  const [most] = [...styles.values()].toSorted((a, b) => b.length - a.length);
  const common = most?.[0];
  const odd = cells.find((cell) => cell.style !== common?.style);
  return common === undefined || odd === undefined
    ? []
    : [{ spot: odd.spot, message: say(odd, common), about: [...styles.keys()].join(' ') }];
}

const percents: Rule = {
  id: 'UNIT-02',
  severity: 'notes',
  title: 'Percentages in one table have different decimals',
  why: 'More decimals suggest more certainty than the figure has.',
  source: STYLE,
  example: { bad: '98.0%, 92%, 44.47%', good: '98.0%, 92.0%, 44.5%' },
  reads: 'paper',
  find: ({ paper }) =>
    listTables(paper).flatMap(({ item, at }) => {
      const cells = listColumns(item, at).flat();
      const shares = cells.flatMap((cell) => {
        const [one, more] = findPercents(cell.words);
        if (one === undefined || more !== undefined || one.words.length < cell.words.length) return [];
        return [{ ...cell, style: `${one.decimals}`, row: cell.spot.row }];
      });
      // A measure has its own precision: only the cells of one row, or of one column of one measure, are held to one another.
      const byRow = [...Map.groupBy(shares, (cell) => cell.row).values()].flatMap((row) =>
        sayOdd(row, (odd, common) => `${odd.words} stands beside ${common.words}: use the same decimals.`),
      );
      return byRow;
    }),
};

const prosePercents: Rule = {
  id: 'UNIT-03',
  severity: 'notes',
  title: 'A percentage is more exact than those around it',
  why: 'Two decimals in a sentence of rounded shares suggest a certainty the figure does not have.',
  source: STYLE,
  example: { bad: 'a rise of 18.42%, against about 12% elsewhere', good: 'a rise of 18%, against about 12% elsewhere' },
  reads: 'paper',
  find: ({ paper }) => {
    const texts = proseOf(paper);
    const all = texts.flatMap((text) => findPercents(text.text.words));
    const coarse = all.filter((one) => one.decimals <= 1).length;
    return texts.flatMap((text) =>
      findPercents(text.text.words).flatMap((one): readonly Found[] =>
        one.decimals >= 2 && coarse >= 1 && coarse >= all.length - coarse
          ? [
              {
                spot: spotIn(text, one.start, one.end),
                message: `${one.words} has ${one.decimals} decimals where other percentages have fewer.`,
              },
            ]
          : [],
      ),
    );
  },
};

/** Sentences of the paper, without tables and the words around it. */
function proseOf(paper: ReadPaper): readonly PlacedText[] {
  return listTexts(paper).filter(
    (text) => text.part === 'text' && (text.kind === 'paragraph' || text.kind === 'entry'),
  );
}

const separators: Rule = {
  id: 'UNIT-04',
  severity: 'notes',
  title: 'A number of four or more digits has no comma',
  why: 'Without it 2012 children read as a year.',
  source: 'GOV.UK style: use commas in numbers over 999.',
  example: { bad: '7000 calls', good: '7,000 calls' },
  reads: 'paper',
  find: ({ paper }) => [...findBareInTables(paper), ...findBareInProse(paper)],
};

const BARE = /(?<!\d )(?<![\p{L}\d.,/#:@£_-])(\d{4,7})(?![\p{L}\d/@:_]|[.,-]\d|-\p{L})/gu;

function findBareInProse(paper: ReadPaper): readonly Found[] {
  return proseOf(paper).flatMap((text) =>
    findMatches(text, BARE, (match) => {
      const [digits = ''] = match;
      const before = text.text.words.slice(0, match.index);
      const named =
        /(?:ref(?:erence)?|no\.?|number|paragraph|para|item|id|code|tel(?:ephone)?|phone|form|room|act|order|decision|directive|circular|minute|SI|BS|ISO)\.? ?:? ?$/i;
      if (digits.startsWith('0') || named.test(before)) return null;
      if (
        isYear(digits) &&
        !/^ (?:calls|children|pupils|people|plans|places|requests|cases|reviews|residents|homes|visits|jobs)\b/.test(
          text.text.words.slice(match.index + digits.length),
        )
      )
        return null;
      if (text.text.marks.some((mark) => mark.kind === 'link' && mark.start <= match.index && mark.end > match.index))
        return null;
      const right = group(digits);
      return { message: `Write ${right}.`, fix: { does: 'replace', with: right } };
    }).map(({ start, end, ...rest }) => ({ ...rest, spot: spotIn(text, start, end) })),
  );
}

function isYear(digits: string): boolean {
  return digits.length === 4 && Number(digits) >= 1800 && Number(digits) <= 2150;
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** In a table a number is a count when others of its row are; a row of years is left alone. */
function findBareInTables(paper: ReadPaper): readonly Found[] {
  return listTables(paper).flatMap(({ item, at }) =>
    item.rows.flatMap((row, n): readonly Found[] => {
      if (row.header) return [];
      const cells = row.cells.filter((cell) => /^\d[\d,]*$/.test(cell.text.words.trim()));
      const isCount = cells.some(
        ({ text }) => /,/.test(text.words) || (/^\d{1,7}$/.test(text.words.trim()) && !isYear(text.words.trim())),
      );
      return cells.flatMap((cell): readonly Found[] => {
        const digits = cell.text.words.trim();
        if (!isCount || !/^\d{4,7}$/.test(digits) || digits.startsWith('0') || cell.column === 0) return [];
        const right = group(digits);
        const spot = spotOfCell(at, n, cell.column, cell.text.words);
        return [{ spot, message: `Write ${right}.`, fix: { does: 'replace', with: right } }];
      });
    }),
  );
}

// A year pair must be two years that follow one another: 22-23, 2022/23, 2022-2023.
const YEARS = /(?<![\d./-])(20\d{2}|\d{2})( ?[-/–] ?)(20\d{2}|\d{2})(?![\d/-]|\.\d)/g;

const years: Rule = {
  id: 'UNIT-05',
  severity: 'notes',
  title: 'Financial years are written in different ways',
  why: 'A reader looks for a difference that is not there, and a search finds only some.',
  source: 'Product: financial years are written 2023/24 unless the template says otherwise.',
  example: { bad: '22-23, 2023/24', good: '2022/23, 2023/24' },
  reads: 'paper',
  find: ({ paper, template }) => {
    const seen = listTexts(paper)
      .filter((text) => text.part !== 'alt')
      .flatMap((text) => findYears(text));
    const wanted = template?.numbers.yearStyle ?? mostCommon(seen.map((one) => one.style));
    const told = new Set<string>();
    return seen.flatMap(({ text, start, end, style, year }): readonly Found[] => {
      if (wanted === null || style === wanted || told.has(style)) return [];
      told.add(style);
      const right = writeYear(year, wanted);
      const said = text.text.words.slice(start, end);
      const message = `Write the financial year ${said} as ${right}, as ${template === null ? 'the rest of the paper' : 'the format'} does.`;
      return [{ spot: spotIn(text, start, end), message, fix: { does: 'replace', with: right }, about: style }];
    });
  },
};

function findYears(text: PlacedText) {
  return [...text.text.words.matchAll(YEARS)].flatMap((match) => {
    const [whole, from = '', between = '', to = ''] = match;
    const [first, second] = [Number(from.slice(-2)), Number(to.slice(-2))];
    const before = text.text.words.slice(Math.max(0, match.index - 14), match.index);
    if ((first + 1) % 100 !== second || (from.length === 2 && (first < 10 || first > 49))) return [];
    // "aged 17-18", "paragraphs 14-15" and "1 to 2" are no years.
    if (
      from.length === 2 &&
      /(?:age[ds]?|ages of|between|paragraphs?|paras?|pages?|years?|items?|sections?|weeks?|numbers?|from|£)\s*(?:of )?$/i.test(
        before,
      )
    )
      return [];
    if (
      from.length === 2 &&
      /^ ?(?:year[- ]olds?|weeks|days|months|%|per ?cent)/i.test(text.text.words.slice(match.index + whole.length))
    )
      return [];
    const style = `${from.length === 4 ? '2022' : '22'}${between.trim() === '–' ? '-' : between.trim()}${to.length === 4 ? '2023' : '23'}`;
    return [{ text, start: match.index, end: match.index + whole.length, style, year: 2000 + first }];
  });
}

function writeYear(year: number, style: string): string {
  return style
    .replace('2022', String(year))
    .replace('2023', String(year + 1))
    .replace(/(?<!\d)22(?!\d)/, String(year).slice(-2))
    .replace(/(?<!\d)23(?!\d)/, String(year + 1).slice(-2));
}

function mostCommon(styles: readonly string[]): string | null {
  const groups = [...Map.groupBy(styles, (style) => style).entries()].toSorted((a, b) => b[1].length - a[1].length);
  return groups[0]?.[0] ?? null;
}

const shortYears: Rule = {
  id: 'UNIT-06',
  severity: 'notes',
  title: 'A year has two digits',
  why: '“March 24” is a day as much as a year.',
  source: 'Tendring’s cabinet report guidance: dates in full, day month year.',
  example: { bad: 'February 24, March ’23', good: 'February 2024, March 2023' },
  reads: 'text',
  find: (text) =>
    /^(?:cell|text|caption)$/.test(text.part)
      ? findMatches(
          text,
          new RegExp(`\\b(${MONTH}) ?([’'‘]?)(\\d{2})(?![\\d,:%]| \\d{4}|(?:st|nd|rd|th)\\b)`, 'g'),
          (match) => {
            const [whole, month = '', mark = '', year = ''] = match;
            const bare = text.text.words.slice(0, match.index);
            // "12 May 24" and "March 24" in a heading are years; "on March 24 the" is a day.
            if (
              mark === '' &&
              (text.part !== 'cell' || Number(year) < 10 || whole.length < text.text.words.trim().length) &&
              !/\d{1,2} $/.test(bare)
            )
              return null;
            return { message: `Write ${month} 20${year}.`, fix: { does: 'replace', with: `${month} 20${year}` } };
          },
        )
      : [],
};

const direction: Rule = {
  id: 'UNIT-07',
  severity: 'warns',
  title: 'A variance has no direction',
  why: 'The reader cannot tell an overspend from an underspend.',
  source: STYLE,
  example: { bad: 'a variance of £170k', good: 'an overspend of £170k against the plan' },
  reads: 'text',
  find: (text) =>
    text.part === 'text' || text.part === 'cell'
      ? splitSentences(text.text.words).flatMap(({ words, start }): readonly FoundInText[] => {
          const match =
            /(?:£[\d,.]+ ?(?:k|m|bn|million|thousand|billion)? variance|\bvariance of (?:around |about |approximately |some |c\.? ?)?(?:£[\d,.]+ ?(?:k|m|bn|million|thousand|billion)?|[\d.]+%))/i.exec(
              words,
            );
          const said =
            /\b(?:over|under|adverse|favourable|below|above|less|more|higher|lower|ahead|behind|overspen[dt]|underspen[dt]|worse|better|reduc\w+|increas\w+|saving|surplus|deficit than|unfavourable|positive|negative)\b|[-−+(]£/i;
          if (match === null || said.test(words)) return [];
          return [
            {
              start: start + match.index,
              end: start + match.index + match[0].length,
              message: 'The variance is neither over nor under, and neither side of it is given.',
            },
          ];
        })
      : [],
};

const exact: Rule = {
  id: 'UNIT-08',
  severity: 'notes',
  title: 'A sum is written to the pound where the others are in millions',
  why: 'It stands out for its length, not for its size.',
  source: STYLE,
  example: { bad: '£3,704,539 beside £17.7m', good: '£3.7m beside £17.7m' },
  reads: 'paper',
  find: ({ paper }) => {
    const sums = proseOf(paper).flatMap((text) => findMoney(text.text.words).map((one) => ({ text, ...one })));
    const scaled = sums.filter((one) => one.unit === 'm').length;
    const long = sums.filter((one) => one.unit === '' && one.pence >= 100_000_000);
    if (scaled < 1 || long.length === 0 || long.length > scaled) return [];
    return long.map(({ text, start, end, words }) => ({
      spot: spotIn(text, start, end),
      message: `${words} is written to the pound; ${scaled === 1 ? 'another sum is' : `${scaled} others are`} in millions.`,
    }));
  },
};

/** Units and precision: one way to write sums, shares, counts and years. */
export const UNIT: readonly Rule[] = [money, percents, prosePercents, separators, years, shortYears, direction, exact];
