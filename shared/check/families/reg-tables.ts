import { type ItemOf, listTexts, type ReadRow } from '../../document/read-paper.ts';
import { isProse } from '../in-text.ts';
import { sayNames, wordsOf } from '../named-in-paper.ts';
import { type CheckInput, type Found, type FoundInText, type Rule, spotIn, spotOfCell } from '../rule.ts';

type Table = { readonly item: ItemOf<'table'>; readonly at: number; readonly titles: readonly string[] };

/** Tables with a header, and the title of each column in small letters; a column under a merged title has none. */
function tablesOf({ paper }: CheckInput): readonly Table[] {
  return paper.items.flatMap((item, at): readonly Table[] => {
    const [first] = item.kind === 'table' ? item.rows : [];
    if (item.kind !== 'table' || first === undefined || item.columns < 2) return [];
    const titles = Array.from({ length: item.columns }, (_, column) => {
      const cell = first.cells.find((one) => one.column === column && one.across === 1);
      return cell?.text.words.trim().toLowerCase() ?? '';
    });
    return [{ item, at, titles }];
  });
}

function bodyOf({ item }: Table): readonly { readonly row: ReadRow; readonly n: number }[] {
  return item.rows
    .map((row, n) => ({ row, n }))
    .slice(1)
    .filter(({ row }) => !row.header);
}

function wordsAt(row: ReadRow, column: number): string | null {
  const cell = row.cells.find((one) => one.column === column && one.across === 1 && one.down === 1);
  return cell === undefined ? null : cell.text.words.trim();
}

// What a row of a register is held by.
const OWED =
  /^(?:.*\b)?(?:owner|lead|lead officer|responsible|status|rag|rating|due|deadline|target|baseline|mitigations?|score)\b/;
const REGISTER =
  /^(?:.*\b)?(?:risks?|conditions?|actions?|milestones?|measures?|indicators?|workstreams?|mitigations?)\b/;

const emptyCells: Rule = {
  id: 'REG-13',
  severity: 'warns',
  title: 'Cells of a table are empty',
  why: 'The reader cannot tell nothing from not known, and somebody who listens to the table hears only “blank”.',
  source: 'GOV.UK, Publishing accessible documents: no empty cells; say “none” or “not known”.',
  example: { bad: 'an owner’s cell left blank', good: '“none yet”, “not collected”' },
  reads: 'paper',
  find: (input) =>
    tablesOf(input).flatMap((table): readonly Found[] => {
      const body = bodyOf(table).filter(({ row }) => row.cells.length === table.item.columns && isRecord(row));
      const gaps = table.titles.flatMap((title, column) => {
        const cells = body.map(({ row, n }) => ({ n, words: wordsAt(row, column) }));
        const blank = cells.filter((cell) => cell.words === '');
        const owed = OWED.test(title) && table.titles.some((one) => REGISTER.test(one));
        const many = blank.length >= 2 && blank.length * 4 >= cells.length && blank.length < cells.length;
        return column > 0 && title !== '' && blank.length > 0 && (owed || many) ? [{ title, column, blank }] : [];
      });
      const [first] = gaps;
      if (first === undefined) return [];
      const count = gaps.reduce((sum, gap) => sum + gap.blank.length, 0);
      const message = `${count} ${count === 1 ? 'cell is' : 'cells are'} empty under ${sayNames(gaps.map((gap) => `“${gap.title}”`))}: say “none” or “not known”.`;
      return [{ spot: spotOfCell(table.at, first.blank[0]?.n ?? 0, first.column, ''), message, about: String(count) }];
    }),
};

/** A row with a name that is no total and no heading across the table. */
function isRecord(row: ReadRow): boolean {
  const name = row.cells[0]?.text.words.trim() ?? '';
  const filled = row.cells.filter((cell) => cell.text.words.trim() !== '').length;
  return name !== '' && filled >= 2 && !/^(?:(?:sub|grand)[- ]?)?totals?\b|\btotal$/i.test(name);
}

type Form = { readonly is: RegExp; readonly name: string; readonly needs: Readonly<Record<string, RegExp>> };
const OWNER = /owner|lead|responsib|officer|by whom|who/;
const DAY = /date|due|deadline|when|by\b|timescale|timeline|review|month/;
const STATUS = /status|rag\b|rating|progress|update|position|met\b/;
const FORMS: readonly Form[] = [
  {
    is: /^(?:key |strategic |project |programme )?risks?(?: description| title)?$/,
    name: 'risk',
    needs: {
      'a score': /score|rating|likelihood|probability|impact|rag\b|level|severity/,
      'an owner': OWNER,
      'a mitigation': /mitigat|action|control|response|manag|reduc/,
    },
  },
  {
    is: /^(?:grant |funding )?conditions?$/,
    name: 'condition',
    needs: { 'a status': STATUS, 'an owner': OWNER, 'a day': DAY },
  },
];

const columns: Rule = {
  id: 'REG-14',
  severity: 'warns',
  title: 'A table of risks or conditions has no column for what members ask first',
  why: 'Who owns it, how bad it is and what is being done are the three questions of every committee.',
  source: 'HM Treasury, The Orange Book: each risk has an owner, a rating and a response.',
  example: { bad: 'Risk | Description', good: 'Risk | Score | Owner | Mitigation' },
  reads: 'paper',
  find: (input) =>
    input.paper.from === 'programme'
      ? []
      : tablesOf(input).flatMap(({ item, at, titles }): readonly Found[] => {
          const form = FORMS.find((one) => titles.slice(0, 3).some((title) => one.is.test(title)));
          if (form === undefined || item.rows.length < 3) return [];
          const missing = Object.entries(form.needs).flatMap(([what, words]) =>
            titles.some((title) => words.test(title)) ? [] : [what],
          );
          if (missing.length < 2) return [];
          const message = `No ${form.name} has ${missing.length < 2 ? missing.join('') : `${missing.slice(0, -1).join(', ')} or ${missing.at(-1) ?? ''}`} in this table.`;
          return [{ spot: spotOfCell(at, 0, 0, item.rows[0]?.cells[0]?.text.words ?? ''), message }];
        }),
};

const products: Rule = {
  id: 'REG-15',
  severity: 'warns',
  title: 'A score in the table is not what its scale gives',
  why: 'Either the score or the scale is another one, and the colour is wrong with it.',
  source: 'HM Treasury, The Orange Book: risks are rated on one scale, stated with them.',
  example: { bad: 'a score of 30 on a 5 × 5 scale', good: 'a score of 20: 4 × 5' },
  reads: 'paper',
  find: (input) => {
    const size = /\b([3-7]) ?(?:x|×|by) ?([3-7])\b(?= ?(?:risk|scoring|matrix|scale|grid))/.exec(wordsOf(input.paper));
    return tablesOf(input).flatMap((table): readonly Found[] => {
      const score = table.titles.findIndex((title) => /\bscore$|^score\b|^risk rating$/.test(title));
      if (score === -1 || !table.titles.some((title) => /risk|likelihood/.test(title))) return [];
      const [likelihood, impact] = [/^(?:likelihood|probability)/, /^(?:impact|severity)/].map((words) =>
        table.titles.findIndex((title) => words.test(title)),
      );
      const rows = bodyOf(table).map(({ row, n }) => ({
        n,
        score: countIn(row, score),
        product: (countIn(row, likelihood ?? -1) ?? Number.NaN) * (countIn(row, impact ?? -1) ?? Number.NaN),
      }));
      const multiplies = rows.filter((row) => row.score === row.product).length * 2 > rows.length;
      return rows.flatMap((row): readonly Found[] => {
        if (row.score === null) return [];
        const spot = spotOfCell(table.at, row.n, score, String(row.score));
        if (multiplies && !Number.isNaN(row.product) && row.score !== row.product)
          return [{ spot, message: `The score is ${row.score}; likelihood times impact is ${row.product}.` }];
        if (size === null || isProduct(row.score, Number(size[1]), Number(size[2]))) return [];
        return [
          { spot, message: `A ${size[1] ?? ''} by ${size[2] ?? ''} matrix cannot give a score of ${row.score}.` },
        ];
      });
    });
  },
};

function countIn(row: ReadRow, column: number): number | null {
  const words = wordsAt(row, column) ?? '';
  return /^\d{1,3}$/.test(words) ? Number(words) : null;
}

function isProduct(score: number, most: number, other: number): boolean {
  for (let one = 1; one <= most; one += 1)
    if (score % one === 0 && score / one >= 1 && score / one <= other) return true;
  return false;
}

const WHEN =
  /\b(?:19|20)\d{2}\b|\b\d{2}\/\d{2}\b|\b(?:per|a|each|every|this|last|next|full|over the|in|over \w+|\w+) (?:year|month|quarter|term|annum)s?\b|\bannual(?:ly)?\b|\byearly\b|\bmonthly\b|\b(?:since|by) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\bQ[1-4]\b|\bone-off\b|\brecurring\b/i;
const AGAINST =
  /\b(?:from £|against|compared|instead of|rather than|baseline|budget of|than|per (?:child|place|pupil|head|case))\b/i;

const savings: Rule = {
  id: 'REG-16',
  severity: 'notes',
  title: 'A saving has neither a period nor a baseline',
  why: 'A sum saved once is not a sum saved each year, and nobody can tell from what it was saved.',
  source: 'CIPFA: a saving is stated against a budget and for a year.',
  example: { bad: 'It saved £20k.', good: 'It saved £20k in 2023/24 against a budget of £180k.' },
  reads: 'text',
  find: (text) => {
    const { words } = text.text;
    if (!(isProse(text) || text.part === 'cell') || WHEN.test(words) || AGAINST.test(words)) return [];
    const match =
      /\b(?:sav(?:ed|es|ings?(?: of)?)) (?:of )?(?:around |about |approximately |some |over )?£[\d.,]*\d ?(?:k|m|million)?\b|£[\d.,]*\d ?(?:k|m|million)? (?:of )?(?:\w+ )?sav(?:ed|ings?)\b/i.exec(
        words,
      );
    if (match === null) return [];
    const start = match.index;
    return [
      { start, end: start + match[0].length, message: 'Say over what time this is saved and against what.' },
    ] satisfies readonly FoundInText[];
  },
};

const DATED =
  /\b(?:19|20)\d{2}\b|\b(?:january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|weeks?|months?|days?|years?|terms?)\b|\d{1,2}\/\d{1,2}|\bin may\b/i;
const DELAYED =
  /\b(?:(?:project|scheme|school|building|opening|work|milestone|action|programme|area)s?)\b[^.;:?]{0,60}?\b(?:is|are|was|were|has been|have been)(?: now| also| slightly| all| both)* delayed\b/i;

const undated: Rule = {
  id: 'REG-17',
  severity: 'notes',
  title: 'Something is said to be delayed, without a day',
  why: 'Members ask by how long: from which day, to which.',
  source: 'Practice of monitoring reports: the day first planned and the day now expected stand beside one another.',
  example: { bad: 'Two schools are delayed.', good: 'Two schools are delayed from September 2024 to April 2025.' },
  reads: 'paper',
  find: ({ paper }) =>
    listTexts(paper)
      .filter((text) => isProse(text) && !DATED.test(text.text.words))
      .flatMap((text): readonly Found[] => {
        const match = DELAYED.exec(text.text.words);
        if (match === null || /\b(?:if|should|unless|risk that|may|might|could|where)\b/i.test(text.text.words))
          return [];
        const spot = spotIn(text, match.index, match.index + match[0].length);
        return [{ spot, message: 'Say which day was planned and which is expected now.' }];
      }),
};

/** Registers that a paper holds only as its own tables and words. */
export const REG_TABLES: readonly Rule[] = [emptyCells, columns, products, savings, undated];
