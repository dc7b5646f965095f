import { listTexts, type PlacedText, type ReadPaper } from '../../document/read-paper.ts';
import { isMarked, isProse, splitSentences } from '../in-text.ts';
import { findPercents } from '../numbers-in-text.ts';
import { type Found, type Rule, spotIn, spotOfCell } from '../rule.ts';
import { listStems, listYears, meet, stemOf } from '../shared-words.ts';
import { type FigureRow, listFigureRows, listTables, readCell, sayTopic, type TableAt } from '../tables-in-paper.ts';

const BOTH = 'Practice: the text and the table beside it say the same.';

type SentenceIn = { readonly text: PlacedText; readonly words: string; readonly start: number };

/** Every sentence of the prose of `paper`, with where it begins. */
function listSentences(paper: ReadPaper): readonly SentenceIn[] {
  return listTexts(paper)
    .filter(isProse)
    .flatMap((text) => splitSentences(text.text.words).map((sentence) => ({ text, ...sentence })));
}

/** What a table is called where it has a caption. */
function nameOf({ item }: TableAt): string {
  return item.caption === null ? 'a table' : `${item.caption.label} ${item.caption.number}`;
}

/** Whether a sentence of `years` may speak of a cell of `others`: one of them names none, or they share one. */
function shareYear(years: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return years.size === 0 || others.size === 0 || meet(years, others);
}

const COUNT =
  /(?<![\p{L}\d.,£/-])(\d{1,3}(?:,\d{3})+)(?![\d%]|[.,]\d| ?(?:per cent|%|m\b|k\b|bn\b))(?: ((?:[\p{L}’'-]+ ?){1,3}))?/gu;
const ROUGHLY =
  /\b(?:about|around|approximately|some|nearly|almost|roughly|over|more than|under|up to|circa|c\.?|by|of)\s*$/i;

const near: Rule = {
  id: 'FIG-04',
  severity: 'notes',
  title: 'A number nearly agrees with a table',
  why: 'Two values of one thing, a hair apart, are usually one fact taken on two days or copied wrongly.',
  source: BOTH,
  example: { bad: '7,294 open plans, beside 7,315 in the table', good: '7,315 open plans, as in the table' },
  reads: 'paper',
  find: ({ paper }) => {
    const tables = listTables(paper).map((table) => ({
      table,
      rows: listFigureRows(table),
      topic: listStems(sayTopic(table)),
    }));
    return listSentences(paper).flatMap(({ text, words, start }) =>
      [...words.matchAll(COUNT)].flatMap((match): readonly Found[] => {
        const value = Number((match[1] ?? '0').replaceAll(',', ''));
        const at = start + match.index;
        const nouns = listStems(match[2] ?? '');
        if (nouns.size === 0 || isMarked(text, 'figure', at, at + 1) || ROUGHLY.test(words.slice(0, match.index)))
          return [];
        for (const { table, rows, topic } of tables) {
          const cells = rows.flatMap((row) =>
            row.cells.map((cell) => ({ row, ...cell, number: readCell(cell.words) })),
          );
          if (!meet(nouns, topic) || cells.some((cell) => cell.number === value)) continue;
          const close = cells.find(
            (cell) =>
              cell.number !== null &&
              isNear(value, cell.number) &&
              !/[£%]/.test(cell.words) &&
              shareYear(listYears(words), listYears(`${cell.row.label} ${cell.heading}`)),
          );
          if (close === undefined) continue;
          const end = at + (match[1] ?? '').length;
          const message = `${match[1]} is close to ${close.words} in ${nameOf(table)} (${close.row.label}), and is not the same.`;
          return [{ spot: spotIn(text, at, end), message, about: close.words }];
        }
        return [];
      }),
    );
  },
};

/** Within half a per cent and not a rounding of the other. */
function isNear(typed: number, held: number): boolean {
  const apart = Math.abs(typed - held);
  const rounds = [10, 100, 1000].some((step) => typed % step === 0 && apart <= step / 2);
  return apart > 0 && apart <= held * 0.005 && !rounds;
}

const WITH = /\b(?:inc(?:l(?:uding|udes?|\.)?)?|includ(?:es|ed|ing|e)|with)\b\.? (?:the )?([\p{L}-]{5,})/giu;
const WITHOUT = /\b(?:exc(?:l(?:uding|udes?|\.)?)?|exclud(?:es|ed|ing|e)|without)\b\.? (?:the )?([\p{L}-]{5,})/giu;

// A note that says so makes the comparison a fair one.
const OWNED =
  /\bnot (?:directly |strictly )?(?:comparable|compared|like[- ]for[- ]like)|cannot be compared|counted differently/i;

/** The word that `words` says is both counted in and left out. */
function findUnlike(words: string): string | null {
  const within = new Set([...words.matchAll(WITH)].map((match) => stemOf(match[1] ?? '')));
  const outside = [...words.matchAll(WITHOUT)].map((match) => match[1] ?? '');
  return outside.find((word) => within.has(stemOf(word))) ?? null;
}

const unlike: Rule = {
  id: 'FIG-05',
  severity: 'notes',
  title: 'Like is not compared with like',
  why: 'A rate that counts more cases looks better or worse than one that counts fewer, whatever was done.',
  source: 'Code of Practice for Statistics, Value: comparisons say where figures are not comparable.',
  example: { bad: '67.1% including exceptions; England 44.5% excluding exceptions', good: 'both excluding exceptions' },
  reads: 'paper',
  find: ({ paper }) => {
    const rows = listTables(paper).flatMap(({ item, at }) =>
      OWNED.test(item.note.words)
        ? []
        : item.rows.flatMap((row, n): readonly Found[] => {
            if (row.header || !row.cells.slice(1).some((cell) => /\d/.test(cell.text.words))) return [];
            const word = findUnlike(row.cells.map((cell) => cell.text.words).join(' ; '));
            const cell = row.cells.find((one) => word !== null && one.text.words.includes(word));
            if (word === null || cell === undefined) return [];
            const spot = spotOfCell(at, n, cell.column, cell.text.words);
            return [{ spot, message: `One figure of this row counts ${word} and the one beside it does not.` }];
          }),
    );
    const said = listSentences(paper).flatMap(({ text, words, start }): readonly Found[] => {
      const word = findUnlike(words);
      if (word === null || !/\b(?:compar\w+|against|than|nationally|national|England)\b/.test(words)) return [];
      if (findPercents(words).length < 2) return [];
      const message = `One figure of this sentence counts ${word} and the one it is compared with does not.`;
      return [{ spot: spotIn(text, start, start + words.length), message }];
    });
    return [...rows, ...said];
  },
};

const CLAIM =
  /\b(?:no longer (?:\w+ ){0,2}?(?:delay\w*|wait\w*|late|backlogs?|overdue)|(?:no|zero) (?:delays|backlog|waiting list|overdue)\b|(?:has|have|been) (?:eliminated|cleared|ended) (?:the |all |every )?(?:\w+ )?(?:delays?|backlogs?|waits?|waiting)|(?:all|every) [^.,;]{3,60}? (?:on time|within (?:the )?(?:\w+ )?(?:deadline|days|weeks|months|target|time)))/i;
const IN_TIME = /\b(?:within|on time|in time|timel\w+|by the deadline|\d+[- ](?:week|day)s?)\b/i;
const LATE = /\b(?:late|overdue|backlogs?|waiting|delay\w*|outstanding|unresolved)\b/i;

const absolute: Rule = {
  id: 'FIG-06',
  severity: 'notes',
  title: 'A claim without exception is denied by a table',
  why: 'A member who turns to the table will ask about those who still wait.',
  source: BOTH,
  example: {
    bad: 'no longer waiting for plans, beside 67.1% within 20 weeks',
    good: 'two in three plans now come in time',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const rows = listTables(paper).flatMap((table) => listFigureRows(table).map((row) => ({ table, row })));
    return listSentences(paper).flatMap(({ text, words, start }): readonly Found[] => {
      const claim = CLAIM.exec(words);
      if (
        claim === null ||
        /\b(?:aim|want|ensure|until|should|will|would|target|must|expect\w*|if|plan to)\b/i.test(words)
      )
        return [];
      const about = listStems(words);
      const denied = rows.find(
        ({ row }) => meet(about, listStems(row.label.replace(LATE, ' '))) && sayDenial(row) !== null,
      );
      if (denied === undefined) return [];
      const message = `${nameOf(denied.table)} says otherwise: ${denied.row.label}, ${sayDenial(denied.row)}.`;
      const spot = spotIn(text, start + claim.index, start + claim.index + claim[0].length);
      return [{ spot, message, about: sayDenial(denied.row) ?? '' }];
    });
  },
};

/** The newest value of a row about time that says some are late, or null. */
function sayDenial({ label, cells }: FigureRow): string | null {
  const own = cells.filter(
    (cell) => !/\b(?:national|england|neighbours?|region|target|south|north|east|west)\b/i.test(cell.heading),
  );
  const last = own.findLast((cell) => readCell(cell.words) !== null);
  const value = last === undefined ? null : readCell(last.words);
  if (last === undefined || value === null) return null;
  if (IN_TIME.test(label) && last.words.endsWith('%') && !LATE.test(label)) return value < 99 ? last.words : null;
  return LATE.test(label) && value > 0 ? last.words : null;
}

const share: Rule = {
  id: 'FIG-07',
  severity: 'notes',
  title: 'A share differs from the row of that name',
  why: 'Either the two are counted in different ways, which has to be said, or one is wrong.',
  source: BOTH,
  example: { bad: '48% are in special schools, beside a row with 55.5%', good: '55.5% are in special schools' },
  reads: 'paper',
  find: ({ paper, meeting }) => {
    const rows = listTables(paper).flatMap((table) => {
      const topic = listStems(`${table.item.caption?.text ?? ''} ${table.item.note.words}`);
      return listFigureRows(table).map((row) => ({ table, row, topic }));
    });
    const shares = rows.filter(
      ({ row }) => row.cells.some((cell) => cell.words.endsWith('%')) && row.label.split(' ').length >= 2,
    );
    return listSentences(paper).flatMap(({ text, words, start }): readonly Found[] => {
      const [percent, ...more] = findPercents(words).filter((one) => !CHANGE.test(words.slice(0, one.start)));
      if (percent === undefined || more.some((one) => !COMPARED.test(words.slice(percent.end, one.start)))) return [];
      if (isMarked(text, 'figure', start + percent.start, start + percent.start + 1)) return [];
      const about = listStems(words);
      const years = listYears(words);
      const named = shares.filter(
        ({ row, topic }) =>
          isNamed(row.label, words) && [...about].some((stem) => topic.has(stem) && !listStems(row.label).has(stem)),
      );
      const [only] = named;
      if (only === undefined || named.length > 1) return [];
      const cells = only.row.cells.filter((cell) => {
        const of = listYears(cell.heading);
        // A sentence that names no year speaks of what has been, not of a projection.
        const isAhead = years.size === 0 && meeting !== null && Math.min(...of) > Number(meeting.slice(0, 4));
        return cell.words.endsWith('%') && shareYear(years, of) && !(of.size > 0 && isAhead);
      });
      const agrees = (words: string): boolean => {
        const value = readCell(words);
        return value !== null && Math.abs(value - percent.value) <= 0.5 / 10 ** percent.decimals + 1e-9;
      };
      if (cells.length === 0 || cells.some((cell) => agrees(cell.words))) return [];
      const values = cells
        .slice(0, 4)
        .map((cell) => cell.words)
        .join(', ');
      const message = `${percent.words} here; ${nameOf(only.table)} has ${values} for ${only.row.label}.`;
      return [{ spot: spotIn(text, start + percent.start, start + percent.end), message, about: values }];
    });
  },
};

const CHANGE =
  /\b(?:by|rise of|fall of|increase of|reduction of|growth of|drop of|up|down|target of|aim of|another|extra|further)\s*(?:about |around |some )?$/i;
const COMPARED = /\b(?:compar\w+|against|nationally|national|than)\b/i;

/** Whether `words` has the words of `label`, whatever their number and case. */
function isNamed(label: string, words: string): boolean {
  const fold = (some: string): string => (some.match(/[\p{L}’'-]+/gu) ?? []).map(stemOf).join(' ');
  return ` ${fold(words)} `.includes(` ${fold(label)} `);
}

// Stages that one case goes through: a table of one is no proof about another.
const STAGES: readonly (readonly string[])[] = [
  ['application', 'request', 'referral', 'enquiry'],
  ['assessment', 'inspection', 'survey'],
  ['plan', 'ehcp', 'permission', 'licence', 'permit', 'order', 'approval'],
  ['appeal', 'tribunal', 'complaint'],
  ['start', 'opening', 'admission'],
  ['completion', 'closure', 'discharge', 'exit'],
];

/** The stages that `words` names. */
function listStages(words: string): ReadonlySet<number> {
  const stems = new Set((words.match(/\p{L}+/gu) ?? []).map(stemOf));
  return new Set(STAGES.flatMap((names, stage) => (names.some((name) => stems.has(name)) ? [stage] : [])));
}

const MEASURED =
  /\b(?:number|growth|rate|rise|fall|increase|decrease|reduction|drop|level|volume)s? (?:in|of) (?:the |all |new )*(?:number of )?((?:[\p{L}’'-]+ ){0,2}?)(\p{L}+)(?= (?:for|of|to|in|from|is|are|was|were|has|have|by|\()|[,;.:)]|$)/iu;

const other: Rule = {
  id: 'FIG-08',
  severity: 'notes',
  title: 'A sentence cites a table about something else',
  why: 'The table does not show what it is cited for.',
  source: BOTH,
  example: { bad: 'growth in applications (Table 2), where Table 2 counts plans', good: 'growth in plans (Table 2)' },
  reads: 'paper',
  find: ({ paper }) => {
    const tables = listTables(paper);
    return listSentences(paper).flatMap(({ text, words, start }): readonly Found[] => {
      const cited = [...words.matchAll(/\bTable (\d+)\b/g)].map((match) => match[1]);
      // A sentence that a table follows at once is about that table.
      const isBeside = start + words.length >= text.text.words.trimEnd().length;
      const [table, more] = tables.filter(
        ({ item, at }) =>
          (item.caption?.label === 'Table' && cited.includes(item.caption.number)) ||
          (cited.length === 0 && isBeside && at === text.item + 1 && item.caption !== null),
      );
      const match = MEASURED.exec(words);
      if (match === null || table === undefined || more !== undefined) return [];
      const head = match[2] ?? '';
      const [stage] = listStages(head);
      const shown = listStages(
        `${sayTopic(table)} ${table.item.rows.flatMap((row) => row.cells.map((cell) => cell.text.words)).join(' ')}`,
      );
      if (stage === undefined || shown.size === 0 || shown.has(stage)) return [];
      const message = `${nameOf(table)} says nothing of ${head.toLowerCase()}: it is about “${table.item.caption?.text ?? ''}”.`;
      const spot = spotIn(text, start + match.index, start + match.index + match[0].length);
      return [{ spot, message, about: table.item.caption?.text ?? '' }];
    });
  },
};

const FALLS =
  /\b(?:number|count|level|volume)s? of ([^.,;:]+?) (?:(?:do|does|did|will|is|are|was|were|has|have) )?(?:not )?(?:be |been )?(?:reduc\w+|fall\w*|fell|declin\w+|decreas\w+)\b[^.]*\b(?:projected|forecast|planned)\b/i;

const trend: Rule = {
  id: 'FIG-11',
  severity: 'notes',
  title: 'A fall is spoken of where the projection rises',
  why: 'What is measured against cannot be reached: the projection goes the other way.',
  source: BOTH,
  example: {
    bad: 'plans not reducing to the level projected, where the projection rises',
    good: 'plans rising above the level projected',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const rows = listTables(paper).flatMap((table) =>
      listFigureRows(table).map((row) => ({ table, row, words: `${table.item.caption?.text ?? ''} ${row.label}` })),
    );
    return listSentences(paper).flatMap(({ text, words, start }): readonly Found[] => {
      const match = FALLS.exec(words);
      if (match === null) return [];
      const about = listStems(match[1] ?? '');
      const risen = rows.find(
        ({ row, words: named }) =>
          /\b(?:projected|projections?|forecasts?|planned)\b/i.test(
            `${named} ${row.cells.map((cell) => cell.heading).join(' ')}`,
          ) &&
          meet(about, listStems(named)) &&
          isRising(row),
      );
      if (risen === undefined) return [];
      const ends = [risen.row.cells[0], risen.row.cells.at(-1)].map((cell) => cell?.words ?? '');
      return [
        {
          spot: spotIn(text, start + match.index, start + match.index + match[0].length),
          message: `${nameOf(risen.table)} has ${risen.row.label} rise from ${ends.join(' to ')}.`,
          about: ends.join(' '),
        },
      ];
    });
  },
};

/** Whether every cell of a row holds a number above the one before it. */
function isRising({ cells }: FigureRow): boolean {
  const values = cells.map((cell) => readCell(cell.words));
  return (
    values.length >= 3 &&
    !cells.every((cell) => /^(?:19|20)\d{2}$/.test(cell.words)) &&
    values.every((value, at) => {
      const before = values[at - 1];
      return value !== null && (at === 0 || (before !== null && before !== undefined && value > before));
    })
  );
}

/** What sentences say against the tables of the paper. */
export const FIG_TABLES: readonly Rule[] = [near, unlike, absolute, share, other, trend];
