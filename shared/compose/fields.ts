import type { Block, Flow, Line } from '../document/document.ts';
import { never } from '../model/never.ts';
import { isDay } from '../model/units.ts';
import { nameOfField } from '../template/fields.ts';
import type { TemplateField } from '../template/template.ts';
import { holds } from './conditions.ts';
import { bodyOfField, printTyped, typedIn } from './field-words.ts';
import { type Paper, words } from './paper.ts';
import { composeFlow } from './prose.ts';
import { composeRecommendationFlow } from './recommendations.ts';
import { spokenAlso } from './spoken.ts';
import { fillWording } from './wording.ts';

type FieldsLook = {
  readonly as: 'lines' | 'table' | 'text';
  readonly name: string;
  readonly end: string;
  readonly fields: readonly TemplateField[];
};

/** Fields of the front matter as lines, as a table of two columns, or as text under headings of their own. */
export function composeFields(paper: Paper, look: FieldsLook): readonly Block[] {
  const fields = look.fields
    .filter((field) => field.from !== 'section heading' && holds(paper, field.when))
    .map((field) => ({ field, content: composeContent(paper, field) }))
    .filter(({ field, content }) => field.blank !== 'leave out' || content.length > 0 || field.from === 'heading only');
  const label = (field: TemplateField): string => (field.label === '' ? '' : `${field.label}${look.end}`);
  switch (look.as) {
    case 'table':
      return [
        {
          kind: 'fields',
          name: look.name,
          rows: fields.map(({ field, content }) => ({
            label: label(field),
            ...spokenAlso(paper, field.also),
            content: content.length === 0 ? [textOf(words(paper.written.nothing))] : content,
          })),
        },
      ];
    case 'text':
      return fields.flatMap(({ field, content }): readonly Block[] => [
        ...(field.label === ''
          ? []
          : [
              {
                kind: 'heading' as const,
                level: paper.headingLevel(2),
                number: null,
                text: field.label,
                ...spokenAlso(paper, field.also),
                anchor: null,
              },
            ]),
        ...content,
      ]);
    case 'lines':
      return fields.flatMap(({ field, content }): readonly Block[] => asLine(paper, field, label(field), content));
    default:
      return never(look.as);
  }
}

/** What the author writes at length, and what a committee is asked. */
const WRITTEN: readonly TemplateField['from'][] = ['text', 'section', 'list', 'recommendations'];

/** A line holds the first paragraph of a field; what is more stands under it. A field without a label is a paragraph. */
function asLine(paper: Paper, field: TemplateField, label: string, content: readonly Flow[]): readonly Block[] {
  if (label === '') return content;
  const [first, ...rest] = content;
  const lead = first?.kind === 'paragraph' && first.number === null ? first : null;
  const line: Block = {
    kind: 'field',
    label,
    ...spokenAlso(paper, field.also),
    value: lead?.text ?? [],
  };
  const origin = paper.origins.get(first ?? line);
  if (lead !== null && origin !== undefined) paper.origins.set(line, origin);
  return [line, ...(lead === null ? content : rest)];
}

function composeContent(paper: Paper, field: TemplateField): readonly Flow[] {
  // Of a report that is exempt as a whole the public sees what it is about and when it is taken, and nothing that was written.
  const hidden = paper.part === 'public' && paper.exemptions.whole;
  if (hidden && WRITTEN.includes(field.from)) return [];
  const { report, contents } = paper.snapshot;
  const meeting = contents.meetings.find((one) => one.id === report.meetingId);
  switch (field.from) {
    case 'heading only':
    case 'section heading':
      return [];
    case 'recommendations':
      return composeRecommendationFlow(paper, `front matter, ${nameOfField(field)}`);
    case 'section':
      return composeSectionField(paper, field);
    case 'title':
      return said(field, report.title);
    case 'committee':
      return said(field, contents.committees.find((one) => one.id === meeting?.committeeId)?.name ?? '');
    case 'meeting date':
      return said(field, meeting === undefined ? '' : paper.written.day(meeting.date));
    case 'status': {
      const { status } = paper.template.exempt;
      const { any, whole } = paper.exemptions;
      return said(field, whole || paper.part === 'exempt' ? status.exempt : any ? status.partly : status.public);
    }
    case 'wording': {
      const text = fillWording(paper, field.prints ?? '');
      return text.length === 0 ? [] : [textOf(text)];
    }
    case 'text':
    case 'date':
    case 'yes or no':
    case 'choice':
    case 'officer':
    case 'list':
      return composeTyped(paper, field);
    default:
      return never(field.from);
  }
}

function composeTyped(paper: Paper, field: TemplateField): readonly Flow[] {
  const at = `front matter, ${nameOfField(field)}`;
  const typed = typedIn(paper, field.key);
  const items = printTyped(paper, field);
  if (items.length === 0) {
    if (field.required) paper.find('field-empty', at, 'nothing is entered', 'warns');
    return field.blank === '' || field.blank === 'leave out' ? [] : [textOf(words(field.blank))];
  }
  checkTyped(paper, field, typed, at);
  // A list is one under the other in a cell, and one after the other in a line.
  const block =
    field.from === 'list' && field.between === ''
      ? items.flatMap((item, n): Line => (n === 0 ? words(item) : [{ kind: 'break' }, ...words(item)]))
      : words(items.join(field.between));
  const flow = textOf(upper(field, block));
  paper.from({ of: 'field', key: field.key }, 0, [flow]);
  return [flow];
}

function checkTyped(paper: Paper, field: TemplateField, typed: string, at: string): void {
  if (field.from === 'choice' && !field.choices.includes(typed))
    paper.find('field-not-a-choice', at, `“${typed}” is not one of ${field.choices.join(', ')}`, 'warns');
  if (field.from === 'date' && !isDay(typed))
    paper.find(
      'field-not-a-date',
      at,
      `“${typed}” is not a day written YYYY-MM-DD; it is printed as it stands`,
      'warns',
    );
  if (field.from === 'officer' && !paper.contents.officers.some((one) => one.id === typed))
    paper.find('field-not-an-officer', at, `no officer has the id ${typed}; it is printed as it stands`, 'warns');
  const count = typed.split(/\s+/).length;
  if (field.maxWords !== undefined && count > field.maxWords)
    paper.find('too-long', at, `has ${count} words, and the format allows ${field.maxWords}`, 'warns');
}

/** What a field cannot hold, in words. */
const NO_FIELD = {
  subheading: 'a sub-heading',
  box: 'a box',
  table: 'a table',
  picture: 'a picture',
  bound: 'a table, chart or list from the file',
} as const;

/** A field that holds text of several paragraphs: the section of the same key. */
function composeSectionField(paper: Paper, field: TemplateField): readonly Flow[] {
  const at = `front matter, ${nameOfField(field)}`;
  const body = paper.exemptions.hides('section', field.key) ? [] : bodyOfField(paper, field.key);
  if (body.length === 0) {
    if (field.required) paper.find('field-empty', at, 'nothing is written', 'warns');
    return field.blank === '' || field.blank === 'leave out' ? [] : [textOf(words(field.blank))];
  }
  return body.flatMap((block, n): readonly Flow[] => {
    if (block.kind === 'paragraph' || block.kind === 'bullets' || block.kind === 'steps' || block.kind === 'quote') {
      const flow = composeFlow(paper, block, { at, paragraphs: 'none', indent: 0, under: 2 });
      paper.from({ of: 'section', key: field.key }, n, [flow]);
      return [flow];
    }
    const what = NO_FIELD[block.kind];
    paper.find(
      'field-holds-too-much',
      at,
      `${what} cannot stand here and is left out: move it to a section below`,
      'warns',
    );
    return [];
  });
}

function said(field: TemplateField, text: string): readonly Flow[] {
  return text === '' ? [] : [textOf(upper(field, words(text)))];
}

function upper(field: TemplateField, line: Line): Line {
  if (field.case !== 'upper') return line;
  return line.map((piece) => (piece.kind === 'text' ? { ...piece, text: piece.text.toUpperCase() } : piece));
}

function textOf(text: Line): Flow & { readonly kind: 'paragraph' } {
  return { kind: 'paragraph', number: null, indent: 0, text, anchor: null };
}
