import { ALL_RULES } from '../../shared/check/all-rules.ts';
import { checkPaper } from '../../shared/check/check-paper.ts';
import { FAMILIES, type Family, familyOf, type Rule } from '../../shared/check/rule.ts';
import { FAULTS } from '../corpus/all-faults.ts';
import type { Fault } from '../corpus/fault.ts';

/** How far a check of words and registers can go in each family, as the catalogue of the five papers judges it. */
const AUTOMATABLE: { readonly [F in Family]: 'fully' | 'mostly' | 'partly' } = {
  NUM: 'fully',
  REF: 'fully',
  FIG: 'mostly',
  SUM: 'fully',
  UNIT: 'fully',
  DATE: 'mostly',
  SIGN: 'fully',
  PLH: 'fully',
  TXT: 'partly',
  ACR: 'fully',
  TERM: 'mostly',
  IMP: 'mostly',
  REC: 'mostly',
  GOV: 'fully',
  A11Y: 'fully',
  REG: 'fully',
};
const COLUMNS = ['faults', 'found', 'missed', 'unseen', 'false alarms'] as const;
/** Of some faults: how many there are, are found, are missed by the rule that should find them, are seen by no rule; and what is said of the clean twins. */
type Counts = { readonly [C in (typeof COLUMNS)[number]]: number };

/** What the check finds of the faults of five published papers, made again: a row for each family that has any, then the totals. */
export function measureCheck(): readonly { readonly name: string; readonly counts: Counts }[] {
  const families = Object.entries(FAMILIES).flatMap(([key, name]) => {
    const family = key as Family;
    const faults = FAULTS.filter((fault) => fault.family === family);
    return faults.length === 0 ? [] : [{ family, name: `${family} ${name}`, counts: countFaults(faults) }];
  });
  const totals = (['fully', 'mostly', 'partly'] as const).map((how) => ({
    name: `All that can be found ${how}`,
    counts: addUp(families.filter((one) => AUTOMATABLE[one.family] === how).map((one) => one.counts)),
  }));
  return [...families, ...totals, { name: 'All', counts: addUp(families.map((one) => one.counts)) }];
}

function countFaults(faults: readonly Fault[]): Counts {
  const seen = faults.filter((fault) => fault.rules.length > 0);
  const found = seen.filter(({ bad, rules }) =>
    checkPaper(bad, ALL_RULES).some((one) => rules.some((rule) => rule === one.code)),
  ).length;
  return {
    faults: faults.length,
    found,
    missed: seen.length - found,
    unseen: faults.length - seen.length,
    'false alarms': faults.reduce((count, { good }) => count + checkPaper(good, ALL_RULES).length, 0),
  };
}

function addUp(all: readonly Counts[]): Counts {
  const sum = (column: keyof Counts) => all.reduce((total, one) => total + one[column], 0);
  return {
    faults: sum('faults'),
    found: sum('found'),
    missed: sum('missed'),
    unseen: sum('unseen'),
    'false alarms': sum('false alarms'),
  };
}

/** The parts of `docs/clerks-check.md` that are made: the table, what cannot be seen, and every rule. Tables are padded as they are printed. */
export function writeCheckPage(): string {
  return [
    '## What it finds',
    writeTable(),
    '## What it cannot see',
    ...FAULTS.filter((fault) => fault.rules.length === 0).map(({ id, what }) => `- ${id}: ${what}.`),
    '## The rules',
    ...Object.entries(FAMILIES).flatMap(([key, name]) => {
      const rules = ALL_RULES.filter((rule) => familyOf(rule) === key);
      return rules.length === 0 ? [] : [`### ${name} (${key})`, ...rules.map(writeRule)];
    }),
  ]
    .join('\n\n')
    .replace(/\n\n(?=- )/g, '\n')
    .replace(/(?<=^## What it cannot see)\n/m, '\n\n');
}

/** The table by itself, in Markdown that reads well on a terminal too. */
export function writeTable(): string {
  const rows = measureCheck().map(({ name, counts }) => [name, ...COLUMNS.map((column) => String(counts[column]))]);
  const all = [['Family', ...COLUMNS], ...rows];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? [];
  const lines = all.map(
    (row) =>
      `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function writeRule({ id, severity, title, why, source, example }: Rule): string {
  return [
    `**${id}** ${title} (${severity})`,
    `- Why: ${why}`,
    `- Source: ${source}`,
    `- Not: ${oneLine(example.bad)}`,
    `- But: ${oneLine(example.good)}`,
  ].join('\n');
}

function oneLine(words: string): string {
  return words.replace(/\s*\n\s*/g, ' / ');
}
