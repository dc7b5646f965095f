import type { RawTable } from './raw.ts';

/** What a committee paper calls the lines that say who, when and for whom; such a line is one wherever it stands. */
const KNOWN =
  /^(report )?(to|from|by|date|meeting( date)?|date of (the )?meeting|committee|cabinet member|portfolio holders?( holder)?|subject|title|report (title|subject|authors?|from|of)|authors?|lead (officer|member|director)|officer contact|contact( officer| details)?|name|post|job title|e-?mail( address)?|tel(ephone)?( number| no\.?)?|phone|address|wards?( affected)?|electoral divisions?(\(s\))?( affected)?|divisions?( affected)?|key decision|forward plan ref(erence)?|classification|status|purpose|outcome|voting arrangements|corporate director|(strategic |executive |service )?director|chief officer|exempt( information)?|public|decision type|decision maker|agenda item( no\.?)?|ref(erence)?( no\.?)?|executive summary|recommendations?|reasons? for recommendations?)$/i;

export function isKnownLabel(label: string): boolean {
  return KNOWN.test(label.replace(/\s*\(s\)/i, '').trim());
}

/** A line of the form `Label: value`, taken apart; null when it is none. Where the value begins is counted in the line. */
export function splitField(words: string, anyLabel: boolean): { readonly label: string; readonly from: number } | null {
  const match = /^([^:\t\n]{2,60}?)\s*(?::[^\S\n]*\n?|\t+)/.exec(words);
  const label = match?.[1] ?? '';
  if (match === null || !/^[A-Z]/.test(label) || label.split(/\s+/).length > 7 || label.endsWith('.')) return null;
  // `The Committee is asked to:` begins a sentence.
  if (/\b(is|are|was|were|will|that|asked|recommended|resolved)\b/i.test(label)) return null;
  return anyLabel || isKnownLabel(label) ? { label, from: match[0].length } : null;
}

/** Whether a table only lays out front matter: two columns, short labels in the first, one of them a usual one. */
export function isFrontMatterTable(table: RawTable): boolean {
  const labels = table.rows.map((row) => wordsOfCell(row.cells[0]).replace(/:$/, '').trim());
  const isPair = table.rows.every((row) => row.cells.length <= 2) && table.rows.some((row) => row.cells.length === 2);
  const short = labels.filter((label) => label.split(/\s+/).length <= 8);
  const known = labels.filter(isKnownLabel);
  return table.rows.length > 1 && isPair && short.length === labels.length && known.length * 3 >= labels.length;
}

function wordsOfCell(cell: RawTable['rows'][number]['cells'][number] | undefined): string {
  return (cell?.blocks ?? [])
    .map((block) => (block.kind === 'paragraph' ? block.text.words : ''))
    .join(' ')
    .trim();
}
