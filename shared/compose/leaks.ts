import { type Block, type Document, linesOf, type Table } from '../document/document.ts';
import { plainLine } from '../document/inline.ts';
import type { Finding } from '../model/finding.ts';
import { type Amount, readAmounts, sameAmount } from './amounts.ts';

/** So many words in a row are a passage and not a turn of phrase. */
const PASSAGE = 8;

type Text = { readonly at: string; readonly text: string };

/**
 * Where the public part of a paper gives away what only the exempt part may hold: the same passage, the same fact, the same
 * number, or a number that a public total and its public parts leave over.
 */
export function findLeaks(open: Document, exempt: Document): readonly Finding[] {
  const secret = secretsOf(exempt);
  const shown = textsOf(open);
  return dropDoubles([
    ...findPassages(shown, secret),
    ...findFacts(open, exempt),
    ...findNumbers(shown, secret),
    ...findDerived(open, secret),
  ]);
}

/** What the exempt part says that the public part may not. */
export function listSecrets(exempt: Document): readonly string[] {
  return secretsOf(exempt).map(({ text }) => text);
}

/** What the public part says. */
export function listShown(open: Document): readonly string[] {
  return open.blocks.flatMap((block) =>
    block.kind === 'heading' || block.kind === 'title' ? [block.text] : wordsOf(block),
  );
}

function secretsOf(exempt: Document): readonly Text[] {
  return textsOf(exempt).filter((one) => !isShared(one, exempt));
}

/** Headings, the title and the notice stand in both parts: only the text under them is the secret. */
function isShared({ at }: Text, exempt: Document): boolean {
  const first = exempt.blocks.findIndex((block) => block.kind === 'heading');
  // A part without a section is nothing but that.
  return first < 0 || Number(at) < first;
}

function textsOf(document: Document): readonly Text[] {
  return document.blocks.flatMap((block, at) =>
    block.kind === 'heading' || block.kind === 'title' ? [] : wordsOf(block).map((text) => ({ at: String(at), text })),
  );
}

function wordsOf(block: Block): readonly string[] {
  const lines = linesOf(block).map(plainLine);
  if (block.kind === 'table') return [...lines, block.note];
  if (block.kind !== 'chart') return lines;
  const points = block.spec.series.flatMap((series) =>
    series.values.map((value) =>
      value === null ? '' : `${block.spec.number.prefix}${value}${block.spec.number.suffix}`,
    ),
  );
  return [block.spec.headline, block.spec.alt, block.note, ...points];
}

/** A run of words of the exempt part that stands in the public part too. */
function findPassages(shown: readonly Text[], secret: readonly Text[]): readonly Finding[] {
  const runs = new Map<string, Text>();
  for (const one of secret) for (const run of runsOf(one.text)) runs.set(run, one);
  return shown.flatMap((one) => {
    const run = runsOf(one.text).find((each) => runs.has(each));
    return run === undefined ? [] : [stop('exempt-text', `says what only the exempt part may: “${run} …”`)];
  });
}

function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}£%.,'’-]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - PASSAGE + 1))
    .map((_, at) => words.slice(at, at + PASSAGE).join(' '));
}

/** A count below a hundred is everybody's: eight conditions may be told in both parts. */
const SMALL_COUNT = /^-?\d{1,2}$/;

/** A fact of the file that both parts print, in whatever words and precision. */
function findFacts(open: Document, exempt: Document): readonly Finding[] {
  const secret = new Set(exempt.figures.map((use) => use.key));
  return open.figures
    .filter((use) => secret.has(use.key) && use.exact !== null && !SMALL_COUNT.test(use.exact))
    .map((use) => stop('exempt-figure', `prints ${use.text} (${use.source}), which the exempt part holds`));
}

/** A number that was typed in both. */
function findNumbers(shown: readonly Text[], secret: readonly Text[]): readonly Finding[] {
  const hidden = secret.flatMap((one) => readAmounts(one.text));
  return shown
    .flatMap((one) => readAmounts(one.text))
    .filter((amount) => hidden.some((one) => sameAmount(one, amount)))
    .map((amount) => stop('exempt-figure', `prints ${amount.text}, a number of the exempt part`));
}

/** A total less its parts, or one total less another, that comes to a number of the exempt part. */
function findDerived(open: Document, secret: readonly Text[]): readonly Finding[] {
  const hidden = secret.flatMap((one) => readAmounts(one.text));
  if (hidden.length === 0) return [];
  return open.blocks.flatMap((block) => (block.kind === 'table' ? derivedFrom(block, hidden) : []));
}

function derivedFrom(table: Table, hidden: readonly Amount[]): readonly Finding[] {
  const amount = (row: Table['rows'][number], column: number): Amount | null => {
    const cell = row.cells[column];
    return cell === undefined ? null : (readAmounts(plainLine(cell.text))[0] ?? null);
  };
  const found = table.columns.flatMap((_, column) => {
    const parts = table.rows.filter((row) => !row.total).flatMap((row) => amount(row, column) ?? []);
    const totals = table.rows.filter((row) => row.total).flatMap((row) => amount(row, column) ?? []);
    return totals.flatMap((total) => {
      const left = total.value - parts.reduce((sum, part) => sum + part.value, 0);
      const coarse = Math.max(total.step, ...parts.map((part) => part.step));
      return (
        hidden.find(
          (one) =>
            one.unit === total.unit && one.value !== 0 && Math.abs(one.value - left) <= Math.max(coarse, one.step),
        ) ?? []
      );
    });
  });
  const { caption } = table;
  const name = caption.place === 'none' ? `the table “${caption.text}”` : `${caption.label} ${caption.number}`;
  return found.map((one) =>
    stop(
      'exempt-derivable',
      `lets ${one.text} be worked out: in ${name} it is the total less the parts that are shown`,
    ),
  );
}

function stop(code: string, message: string): Finding {
  return { code, at: 'public part', message: `the public part ${message}`, severity: 'stops' };
}

function dropDoubles(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((one) => {
    const key = `${one.code} ${one.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
