import type { Block } from '../document/document.ts';
import { never } from '../model/never.ts';
import type { Response } from '../model/report.ts';
import type { TemplatePrompt, TemplateSection } from '../template/template.ts';
import { writeDay } from '../rules/days.ts';
import { hangAt } from './numberings.ts';
import { type Paper, words } from './paper.ts';
import { composeProse, type Where } from './prose.ts';

/** The front-matter field that says whether the paper asks for a key decision (SI 2012/2089 reg 8). */
const KEY_DECISION = 'key-decision';

type Holding<H extends TemplateSection['holds']> = Extract<TemplateSection, { holds: H }>;

/** One section of the template with what the report says in it. */
export function composeSection(paper: Paper, section: TemplateSection): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 2, number: paper.number(0), text: section.heading, anchor: null };
  switch (section.holds) {
    case 'prose':
      return [heading, ...composeProseSection(paper, section)];
    case 'responses':
      return [
        heading,
        ...section.prompts.flatMap((prompt) => composePrompt(paper, section, prompt)),
        ...composeClearances(paper, section),
      ];
    case 'sources':
      return [heading, ...composeSources(paper, section)];
    default:
      return never(section);
  }
}

function composeProseSection(paper: Paper, section: Holding<'prose'>): readonly Block[] {
  const written = paper.contents.sections.find(
    (one) => one.reportId === paper.snapshot.report.id && one.key === section.key,
  );
  if (written === undefined || written.body.length === 0) {
    if (section.required) paper.find('section-empty', `section ${section.heading}`, 'nothing is written', 'warns');
    return [];
  }
  const where = {
    at: `section ${section.heading}`,
    numbered: paper.template.numbering.paragraphs,
    indent: hangAt(paper.template, 1),
  };
  return composeProse(paper, written.body, where);
}

function composePrompt(paper: Paper, section: Holding<'responses'>, prompt: TemplatePrompt): readonly Block[] {
  const number = paper.number(prompt.under ? 2 : 1);
  const heading: Block = { kind: 'heading', level: prompt.under ? 4 : 3, number, text: prompt.heading, anchor: null };
  if (prompt.groups) return [heading];
  const at = `${number.text} ${prompt.heading}`;
  const response = paper.contents.responses.find(
    (one) => one.reportId === paper.snapshot.report.id && one.key === prompt.key,
  );
  if (response === undefined || (!response.none && response.body.length === 0)) {
    paper.find(
      'response-missing',
      at,
      'nothing is said; write what applies, or state that nothing significant does',
      'warns',
    );
    return [heading];
  }
  const where = { at, numbered: false, indent: hangAt(paper.template, number.level) };
  return [heading, ...composeStatus(paper, prompt, response, where), ...composeAnswer(paper, section, response, where)];
}

function composeStatus(paper: Paper, prompt: TemplatePrompt, response: Response, where: Where): readonly Block[] {
  if (prompt.statuses === 'none') return [];
  if (response.status === null) {
    paper.find('status-missing', where.at, `no ${paper.template.statusWords.label.toLowerCase()} is given`, 'warns');
    return [];
  }
  const label = `${paper.template.statusWords.label}: `;
  return [
    {
      kind: 'paragraph',
      number: null,
      indent: where.indent,
      text: [{ kind: 'text', text: label, bold: true }, ...words(response.status)],
      anchor: null,
    },
  ];
}

function composeAnswer(
  paper: Paper,
  section: Holding<'responses'>,
  response: Response,
  where: Where,
): readonly Block[] {
  const none: Block = {
    kind: 'paragraph',
    number: null,
    indent: where.indent,
    text: words(section.none),
    anchor: null,
  };
  const body = composeProse(paper, response.body, where);
  return response.none ? [none, ...body] : body;
}

function composeClearances(paper: Paper, section: Holding<'responses'>): readonly Block[] {
  const isKey = paper.snapshot.report.fields[KEY_DECISION] === 'Yes';
  return section.clearances.map((wanted): Block => {
    const at = `clearance ${wanted.key}`;
    const given = paper.contents.clearances.find(
      (one) => one.reportId === paper.snapshot.report.id && one.key === wanted.key,
    );
    const officer = paper.contents.officers.find((one) => one.id === given?.officerId);
    const needed = !wanted.onlyIfKeyDecision || isKey;
    if (needed && (given === undefined || given.answer === null || officer === undefined))
      paper.find('clearance-missing', at, `“${wanted.question}” has no answer from a named officer`, 'warns');
    if ((given?.answer ?? null) !== null && officer?.id === paper.snapshot.report.authorId)
      paper.find('clearance-own', at, 'the author of the report cannot clear it', 'warns');
    return {
      kind: 'clearance',
      question: wanted.question,
      answer: sayAnswer(given?.answer ?? (needed ? null : 'not needed'), given?.date ?? null, given?.note ?? ''),
      officerLabel: wanted.officerLabel,
      officer: officer === undefined ? (needed ? 'Not yet named' : 'Not needed') : `${officer.name}, ${officer.post}`,
    };
  });
}

function sayAnswer(answer: string | null, date: Parameters<typeof writeDay>[0] | null, note: string): string {
  if (answer === null) return 'Not yet answered';
  const said = `${answer.charAt(0).toUpperCase()}${answer.slice(1)}`;
  const dated = date === null ? said : `${said}, ${writeDay(date)}`;
  return note === '' ? dated : `${dated} (${note})`;
}

function composeSources(paper: Paper, section: Holding<'sources'>): readonly Block[] {
  const wanted = paper.snapshot.report.sourceIds.flatMap((id) =>
    paper.contents.sources.filter((source) => source.id === id),
  );
  const open = wanted.filter((source) => !source.exempt);
  if (open.length === 0)
    return [
      {
        kind: 'paragraph',
        number: paper.number(1),
        indent: hangAt(paper.template, 1),
        text: words(section.none),
        anchor: null,
      },
    ];
  return open.map((source): Block => {
    const tail = [source.publisher, source.date === null ? '' : writeDay(source.date)]
      .filter((part) => part !== '')
      .join(', ');
    const title =
      source.url === '' ? words(source.title) : [{ kind: 'link' as const, text: source.title, href: source.url }];
    return {
      kind: 'paragraph',
      number: paper.number(1),
      indent: hangAt(paper.template, 1),
      text: tail === '' ? title : [...title, ...words(` (${tail})`)],
      anchor: null,
    };
  });
}
