import type { Prose } from '../model/prose.ts';
import { isDay, type Day } from '../model/units.ts';
import { writeDate } from '../rules/days.ts';
import { listFields } from '../template/fields.ts';
import type { TemplateField } from '../template/template.ts';
import type { Paper } from './paper.ts';
import { sayOfficer } from './officer-words.ts';

/** What the author typed into the field `key`, without spaces around it; empty when nothing. */
export function typedIn(paper: Paper, key: string): string {
  return paper.snapshot.report.fields[key]?.trim() ?? '';
}

/**
 * What is written in a field that holds text of several paragraphs: the section of the same key. A line that was typed there while
 * the format had one is its text until somebody writes.
 */
export function bodyOfField(paper: Paper, key: string): Prose {
  const written = paper.contents.sections.find((one) => one.reportId === paper.snapshot.report.id && one.key === key);
  const typed = typedIn(paper, key);
  return written?.body ?? (typed === '' ? [] : [{ kind: 'paragraph', text: [typed], anchor: null }]);
}

/** What the author typed as the field prints it, item by item where it is a list. Empty when nothing usable was typed. */
export function printTyped(paper: Paper, field: TemplateField): readonly string[] {
  const typed = typedIn(paper, field.key);
  if (typed === '') return [];
  if (field.from === 'date')
    return [isDay(typed) ? writeDate(typed as Day, field.prints ?? paper.template.numbers.date) : typed];
  if (field.from === 'officer') {
    const officer = paper.contents.officers.find((one) => one.id === typed);
    return [officer === undefined ? typed : sayOfficer(officer, field.prints ?? '{name}, {post}')];
  }
  if (field.from === 'yes or no') return [sayYesOrNo(field, typed)];
  if (field.from !== 'list') return [typed];
  return typed
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function sayYesOrNo(field: TemplateField, typed: string): string {
  const [yes, no] = field.words;
  const plain = typed.toLowerCase();
  if (plain === 'yes' || plain === yes.toLowerCase()) return yes;
  return plain === 'no' || plain === no.toLowerCase() ? no : typed;
}

/** The field `key` in one line, as a wording or a condition sees it; of an officer chosen for it, what `of` asks for. */
export function printField(paper: Paper, key: string, of: string | null = null): string {
  const officer = of === null ? undefined : paper.contents.officers.find(({ id }) => id === typedIn(paper, key));
  if (officer !== undefined) return sayOfficer(officer, `{${of}}`);
  const field = listFields(paper.template).find((one) => one.key === key);
  return field === undefined ? typedIn(paper, key) : printTyped(paper, field).join(field.between);
}
