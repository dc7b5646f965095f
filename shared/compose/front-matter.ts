import type { Block, Line } from '../document/document.ts';
import { never } from '../model/never.ts';
import { writeDay } from '../rules/days.ts';
import type { TemplateField } from '../template/template.ts';
import { type Paper, words } from './paper.ts';
import { composeSentence } from './sentences.ts';

/** The title and the lines above the first section, in the template's order. */
export function composeFrontMatter(paper: Paper): readonly Block[] {
  return [
    { kind: 'title', text: paper.snapshot.report.title },
    ...paper.template.frontMatter.flatMap((field) => composeField(paper, field)),
  ];
}

function composeField(paper: Paper, field: TemplateField): readonly Block[] {
  if (field.from === 'recommendations') return composeRecommendations(paper, field);
  return [{ kind: 'field', label: `${field.label}:`, value: fieldValue(paper, field) }];
}

function fieldValue(paper: Paper, field: Exclude<TemplateField, { from: 'recommendations' }>): Line {
  const { report, contents } = paper.snapshot;
  const meeting = contents.meetings.find((one) => one.id === report.meetingId);
  const author = contents.officers.find((one) => one.id === report.authorId);
  switch (field.from) {
    case 'committee':
      return words(contents.committees.find((one) => one.id === meeting?.committeeId)?.name ?? '');
    case 'meeting date':
      return words(meeting === undefined ? '' : writeDay(meeting.date));
    case 'contact name':
      return words(author?.name ?? '');
    case 'contact post':
      return words(author?.post ?? '');
    case 'contact email':
      return author === undefined || author.email === ''
        ? []
        : [{ kind: 'link', text: author.email, href: `mailto:${author.email}` }];
    case 'heading only':
      return [];
    case 'choice':
    case 'typed':
      return words(typedValue(paper, field));
    case 'recommendations':
      return [];
    default:
      return never(field.from);
  }
}

function typedValue(paper: Paper, field: TemplateField): string {
  const typed = paper.snapshot.report.fields[field.key]?.trim() ?? '';
  const at = `front matter, ${field.label}`;
  if (typed === '') {
    if (field.required) paper.find('field-empty', at, 'nothing is entered', 'warns');
    return field.blank;
  }
  if (field.from === 'choice' && !field.choices.includes(typed))
    paper.find('field-not-a-choice', at, `“${typed}” is not one of ${field.choices.join(', ')}`, 'warns');
  return typed;
}

function composeRecommendations(paper: Paper, field: TemplateField): readonly Block[] {
  const recommendations = paper.contents.recommendations.filter((one) => one.reportId === paper.snapshot.report.id);
  const at = `front matter, ${field.label}`;
  const begin = paper.template.recommendationsBegin;
  const lead = begin === '' ? [] : words(`${begin} `);
  const [only] = recommendations;
  if (only === undefined) {
    paper.find('no-recommendation', at, 'the report asks the committee for nothing; add a recommendation', 'warns');
    return [{ kind: 'field', label: `${field.label}:`, value: [] }];
  }
  if (recommendations.length === 1)
    return [{ kind: 'field', label: `${field.label}:`, value: [...lead, ...composeSentence(paper, only.text, at)] }];
  const number = paper.startSteps();
  return [
    { kind: 'field', label: `${field.label}:`, value: words(begin) },
    {
      kind: 'list',
      items: recommendations.map((one, n) => ({
        number: number(n),
        level: 0,
        indent: 0,
        text: composeSentence(paper, one.text, at),
        anchor: null,
      })),
    },
  ];
}
