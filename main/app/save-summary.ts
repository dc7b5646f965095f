import { extname } from 'node:path';
import { composeSummary, type SummaryLine, writeSummaryText } from '../../shared/check/summary.ts';
import type { Block, Line, ListItem } from '../../shared/document/document.ts';
import { never } from '../../shared/model/never.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { saveFile } from '../files/safe-save.ts';
import { writeWord } from '../word/write-word.ts';
import type { Checked } from './check-paper.ts';
import type { Deps } from './deps.ts';
import { SUMMARY_STYLE } from './summary-style.ts';

/** Writes the page about a check to `path`: a Word file when it ends in .docx, plain text when in .txt. */
export function saveSummary(deps: Deps, checked: Checked, path: string): Reply<null> {
  const { today } = deps.readClock();
  const lines = composeSummary(checked.title, checked.findings, today);
  const ending = extname(path).toLowerCase();
  if (ending !== '.docx' && ending !== '.txt')
    return refuse('bad-request', 'A summary is written to a file that ends in .docx or .txt.');
  const bytes =
    ending === '.txt'
      ? Buffer.from(writeSummaryText(lines), 'utf8')
      : writeWord(toDocument(lines, checked.title, today));
  const saved = saveFile(path, bytes, deps.makeId());
  return saved.ok ? done(null) : saved;
}

/** A page of Clerkwell's own, of no council. */
export function toDocument(lines: readonly SummaryLine[], title: string, day: string): Parameters<typeof writeWord>[0] {
  const edge = { left: [], centre: [], right: [] };
  return {
    title: `Check of “${title}”`,
    subject: 'Check of a committee paper',
    author: 'Clerkwell',
    language: 'en-GB',
    keywords: '',
    day,
    part: 'whole',
    style: SUMMARY_STYLE,
    header: edge,
    footer: { ...edge, right: [{ kind: 'text', text: 'Page ' }, { kind: 'page' }] },
    numberings: {},
    blocks: lines.map(toBlock),
    footnotes: [],
    figures: [],
  };
}

function toBlock(line: SummaryLine): Block {
  switch (line.kind) {
    case 'title':
      return { kind: 'title', text: line.text };
    case 'heading':
      return { kind: 'heading', level: 2, number: null, text: line.text, anchor: null };
    case 'paragraph':
      return { kind: 'paragraph', number: null, indent: 0, text: [{ kind: 'text', text: line.text }], anchor: null };
    case 'item':
      return { kind: 'list', items: [toItem([{ kind: 'text', text: line.text }])] };
    case 'finding': {
      const text = [
        {
          kind: 'text' as const,
          text: line.place.endsWith('?') ? `${line.place} ` : `${line.place}: `,
          bold: true as const,
        },
        { kind: 'text' as const, text: `${line.text} ` },
        { kind: 'text' as const, text: line.why, italic: true as const },
      ];
      return { kind: 'list', items: [toItem(text)] };
    }
    default:
      return never(line);
  }
}

function toItem(text: Line): ListItem {
  return { number: null, level: 0, indent: 6, text, anchor: null };
}
