import type { Block } from '../document/document.ts';
import { never } from '../model/never.ts';
import { nameSection } from '../template/fields.ts';
import type { NumberPlace } from '../template/numbering.ts';
import type { TemplateSection } from '../template/template.ts';
import { composeAppendices } from './appendices.ts';
import { composeBody, leftOut } from './body.ts';
import { composeBound } from './bound.ts';
import { composeClearances } from './clearances.ts';
import { holds } from './conditions.ts';
import { composeContacts } from './contacts.ts';
import { composeFields } from './fields.ts';
import { checkLength } from './lengths.ts';
import { indentAt } from './numberings.ts';
import { type Paper, words } from './paper.ts';
import type { Where } from './prose.ts';
import { trimNumber } from './prose-numbers.ts';
import { composeRecommendations } from './recommendations.ts';
import { composePrompts, composeResponse } from './responses.ts';
import { composeSources } from './sources.ts';
import { spokenAlso } from './spoken.ts';
import { fillWording } from './wording.ts';

/** One section of the template with what the report says in it; nothing where the template or this part of the paper leaves it out. */
export function composeSection(paper: Paper, section: TemplateSection): readonly Block[] {
  if (!holds(paper, section.when) || isElsewhere(paper, section)) return [];
  if (section.printed === 'when filled' && !isFilled(paper, section)) return [];
  const heading = composeHeading(paper, section);
  const where = whereOf(paper, section, heading);
  const opens = section.opens.flatMap((text): readonly Block[] => {
    const number = paper.number(where.paragraphs);
    const indent = number === null ? where.indent : 0;
    return [{ kind: 'paragraph', number, indent, text: fillWording(paper, text), anchor: null }];
  });
  const held = paper.exemptions.hides('section', section.key)
    ? leftOut(paper, where)
    : composeHeld(paper, section, where);
  const shows = paper.part !== 'exempt' || paper.exemptions.whole;
  const bound = shows
    ? section.blocks.flatMap((block) => composeBound(paper, block, { anchor: null, at: where.at, under: where.under }))
    : [];
  checkLength(paper, [...opens, ...held], section.maxWords, where.at);
  return paper.standIn(section.key, [...heading, ...opens, ...held, ...bound]);
}

function composeHeading(paper: Paper, section: TemplateSection): readonly Block[] {
  const { sections, subheadings } = paper.template.numbering;
  const anchor = `section-${section.key}`;
  const text = headingIn(paper, section);
  if (text === '') {
    paper.name(anchor, paper.template.references.section, anchor, false);
    return [];
  }
  const look = section.under ? subheadings[0] : sections;
  const number = section.numbered ? paper.number(look?.level ?? 'none') : null;
  if (number === null && !section.under) paper.startSection();
  const { section: word } = paper.template.references;
  paper.name(anchor, number === null ? `${word} “${text}”` : `${word} ${trimNumber(number.text)}`, text);
  return [
    {
      kind: 'heading',
      level: paper.headingLevel(section.under ? 3 : 2),
      number,
      text,
      ...spokenAlso(paper, section.also),
      anchor,
    },
  ];
}

function headingIn(paper: Paper, section: TemplateSection): string {
  return nameSection(section, paper.snapshot.report.fields);
}

function whereOf(paper: Paper, section: TemplateSection, heading: readonly Block[]): Where {
  const { sections, subheadings } = paper.template.numbering;
  const look = section.under ? subheadings[0] : sections;
  const [first] = heading;
  const numbered = first?.kind === 'heading' && first.number !== null;
  const paragraphs: NumberPlace = section.numbered ? (look?.paragraphs ?? 'none') : 'none';
  const beside = paragraphs === 'none' ? (numbered ? (look?.level ?? 'none') : 'none') : paragraphs;
  return {
    at: `section ${headingIn(paper, section) || section.key}`,
    paragraphs,
    indent: indentAt(paper.template, beside),
    under: section.under ? 3 : 2,
  };
}

function composeHeld(paper: Paper, section: TemplateSection, where: Where): readonly Block[] {
  switch (section.holds) {
    case 'prose':
      return composeProseSection(paper, section, where);
    case 'response':
      return composeResponse(paper, section, where);
    case 'responses':
      return [...composePrompts(paper, section), ...composeClearances(paper, section)];
    case 'clearances':
      return composeClearances(paper, section);
    case 'recommendations':
      return composeRecommendations(paper, where.at, where.paragraphs);
    case 'sources':
      return composeSources(paper, section, where);
    case 'appendices':
      return composeAppendices(paper, section, where);
    case 'contacts':
      return composeContacts(paper, section);
    case 'fields':
      return composeFields(paper, section);
    case 'standing':
      return [];
    default:
      return never(section);
  }
}

function composeProseSection(
  paper: Paper,
  section: Extract<TemplateSection, { holds: 'prose' }>,
  where: Where,
): readonly Block[] {
  const written = proseOf(paper, section.key);
  if (written.length > 0)
    return composeBody(paper, written, where, { of: 'section', covers: 'section', key: section.key });
  if (section.required && paper.part !== 'exempt') paper.find('section-empty', where.at, 'nothing is written', 'warns');
  if (section.blank === '') return [];
  const number = paper.number(where.paragraphs);
  return [
    {
      kind: 'paragraph',
      number,
      indent: number === null ? where.indent : 0,
      text: words(section.blank),
      anchor: null,
    },
  ];
}

function proseOf(paper: Paper, key: string) {
  const { contents, snapshot } = paper;
  return contents.sections.find((one) => one.reportId === snapshot.report.id && one.key === key)?.body ?? [];
}

/** Whether a section that is printed only when filled has something to print. */
function isFilled(paper: Paper, section: TemplateSection): boolean {
  const { contents, snapshot } = paper;
  const { report } = snapshot;
  switch (section.holds) {
    case 'prose':
      return proseOf(paper, section.key).length > 0 || section.blocks.length > 0;
    case 'response':
      return contents.responses.some((one) => one.reportId === report.id && one.key === section.key);
    case 'sources':
      return report.sourceIds.length > 0;
    case 'appendices':
      return contents.appendices.some((one) => one.reportId === report.id);
    case 'recommendations':
      return contents.recommendations.some((one) => one.reportId === report.id);
    case 'fields':
      return section.fields.some((field) => (report.fields[field.key]?.trim() ?? '') !== '');
    case 'responses':
    case 'clearances':
    case 'contacts':
    case 'standing':
      return true;
    default:
      return never(section);
  }
}

/** Whether this is the exempt part and nothing in the section is exempt. */
function isElsewhere(paper: Paper, section: TemplateSection): boolean {
  const { exemptions, contents, snapshot } = paper;
  if (!exemptions.isElsewhere('section', section.key)) return false;
  const anchors = new Set(exemptions.all.flatMap((one) => (one.covers === 'anchor' ? [one.key] : [])));
  const holdsExempt = (keys: readonly string[]): boolean =>
    [...contents.sections, ...contents.responses].some(
      (one) =>
        one.reportId === snapshot.report.id &&
        keys.includes(one.key) &&
        one.body.some((block) => 'anchor' in block && block.anchor !== null && anchors.has(block.anchor)),
    );
  switch (section.holds) {
    case 'responses': {
      const keys = section.prompts.map((one) => one.key);
      return !holdsExempt(keys) && keys.every((key) => exemptions.of('response', key) === undefined);
    }
    case 'response':
      return exemptions.of('response', section.key) === undefined && !holdsExempt([section.key]);
    case 'appendices':
      return exemptions.all.every((one) => one.covers !== 'appendix');
    case 'recommendations':
      return exemptions.all.every((one) => one.covers !== 'recommendation');
    case 'prose':
      return !holdsExempt([section.key]);
    case 'clearances':
    case 'sources':
    case 'contacts':
    case 'fields':
    case 'standing':
      return true;
    default:
      return never(section);
  }
}
