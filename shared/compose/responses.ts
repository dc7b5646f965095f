import type { Block } from '../document/document.ts';
import type { Response } from '../model/report.ts';
import type { NoneWording, TemplatePrompt, TemplateSection } from '../template/template.ts';
import { composeBody } from './body.ts';
import { composeBound } from './bound.ts';
import { holds } from './conditions.ts';
import { checkLength } from './lengths.ts';
import { indentAt } from './numberings.ts';
import { type Paper, words } from './paper.ts';
import type { Where } from './prose.ts';
import { trimNumber } from './prose-numbers.ts';
import { alsoInline, spokenAlso } from './spoken.ts';
import { fillWording } from './wording.ts';

type PromptSection = Extract<TemplateSection, { holds: 'responses' }>;
type OneResponse = Extract<TemplateSection, { holds: 'response' }>;

/** What must be answered, and how the template prints it. */
type Asked = {
  readonly key: string;
  readonly none: NoneWording;
  readonly statuses: string | undefined;
  readonly required: boolean;
};

/** The prompts of an implication set, each under its own heading. */
export function composePrompts(paper: Paper, section: PromptSection): readonly Block[] {
  return section.prompts.flatMap((prompt, at) =>
    prompt.groups && groupIsElsewhere(paper, section, at) ? [] : composePrompt(paper, section, prompt),
  );
}

/** Whether everything under the heading of the group at `at` stands in the other part of the paper. */
function groupIsElsewhere(paper: Paper, { prompts }: PromptSection, at: number): boolean {
  const rest = prompts.slice(at + 1);
  const next = rest.findIndex((prompt) => !prompt.under);
  const held = next === -1 ? rest : rest.slice(0, next);
  return held.length > 0 && held.every((prompt) => isElsewhere(paper, prompt.key));
}

function composePrompt(paper: Paper, section: PromptSection, prompt: TemplatePrompt): readonly Block[] {
  if (!holds(paper, prompt.when)) return [];
  const given = responseTo(paper, prompt.key);
  if (prompt.printed === 'when filled' && !prompt.groups && given === undefined) return [];
  if (!prompt.groups && isElsewhere(paper, prompt.key)) return [];
  const { prompts } = paper.template.numbering;
  const place = prompt.under ? prompts.under : prompts.level;
  const number = paper.number(place);
  const anchor = `section-${prompt.key}`;
  const { section: word } = paper.template.references;
  paper.name(anchor, number === null ? `“${prompt.heading}”` : `${word} ${trimNumber(number.text)}`, prompt.heading);
  const level = (section.under ? 1 : 0) + (prompt.under ? 4 : 3);
  const heading: Block = {
    kind: 'heading',
    level: paper.headingLevel(level),
    number,
    text: prompt.heading,
    ...spokenAlso(paper, prompt.also),
    anchor,
  };
  if (prompt.groups) return paper.standIn(prompt.key, [heading]);
  const where: Where = {
    at: number === null ? prompt.heading : `${number.text} ${prompt.heading}`,
    paragraphs: prompts.paragraphs,
    indent: indentAt(paper.template, prompts.paragraphs === 'none' ? place : prompts.paragraphs),
    under: level,
  };
  const asked = { ...prompt, none: prompt.none ?? section.none };
  const bound = prompt.blocks.flatMap((block) =>
    composeBound(paper, block, { anchor: null, at: where.at, under: where.under }),
  );
  const answer = composeAnswer(paper, { ...asked, statuses: prompt.statuses }, given, where);
  checkLength(paper, answer, prompt.maxWords, where.at);
  return paper.standIn(prompt.key, [heading, ...answer, ...bound]);
}

/** An implication that has a section of its own. */
export function composeResponse(paper: Paper, section: OneResponse, where: Where): readonly Block[] {
  const asked = { ...section, statuses: section.statuses };
  return composeAnswer(paper, asked, responseTo(paper, section.key), where);
}

function responseTo(paper: Paper, key: string): Response | undefined {
  return paper.contents.responses.find((one) => one.reportId === paper.snapshot.report.id && one.key === key);
}

/** Whether this is the exempt part and nothing of the response is exempt. */
function isElsewhere(paper: Paper, key: string): boolean {
  const { exemptions } = paper;
  if (!exemptions.isElsewhere('response', key)) return false;
  const body = responseTo(paper, key)?.body ?? [];
  return body.every(
    (block) => !('anchor' in block) || block.anchor === null || exemptions.of('anchor', block.anchor) === undefined,
  );
}

function composeAnswer(paper: Paper, asked: Asked, given: Response | undefined, where: Where): readonly Block[] {
  if (given === undefined || (!given.none && given.body.length === 0)) {
    if (asked.required)
      paper.find(
        'response-missing',
        where.at,
        'nothing is said; write what applies, or state that nothing significant does',
        'warns',
      );
    return [];
  }
  const status = composeStatus(paper, asked, given, where);
  const body = composeBody(paper, given.body, where, { of: 'response', covers: 'response', key: given.key });
  return given.none ? [...status, ...composeNone(paper, asked, given, where), ...body] : [...status, ...body];
}

/** The template's words for nothing significant, with the reason where the author gives one. */
function composeNone(paper: Paper, asked: Asked, given: Response, where: Where): readonly Block[] {
  if (paper.exemptions.hides('response', given.key)) return [];
  const { wording, also, reason } = asked.none;
  const because = given.reason.trim();
  if (reason === 'required' && because === '' && given.body.length === 0)
    paper.find('reason-missing', where.at, 'nothing significant is stated, and no reason is given', 'warns');
  const tail = because === '' || reason === 'not printed' ? [] : words(` ${because}`);
  const number = paper.number(where.paragraphs);
  const none: Block = {
    kind: 'paragraph',
    number,
    indent: number === null ? where.indent : 0,
    text: [...fillWording(paper, wording), ...alsoInline(paper, also), ...tail],
    anchor: null,
  };
  return paper.from({ of: 'response', key: given.key }, 0, [none]);
}

function composeStatus(paper: Paper, asked: Asked, given: Response, where: Where): readonly Block[] {
  const set = asked.statuses === undefined ? undefined : paper.template.statusSets[asked.statuses];
  if (set === undefined || paper.exemptions.hides('response', given.key)) return [];
  if (given.status === null) {
    paper.find('status-missing', where.at, `no ${set.label.toLowerCase()} is given`, 'warns');
    return [];
  }
  const known = set.choices.find((one) => one.word.toLowerCase() === given.status?.toLowerCase());
  if (known === undefined)
    paper.find(
      'status-unknown',
      where.at,
      `“${given.status}” is not one of ${set.choices.map((one) => one.word).join(', ')}`,
      'warns',
    );
  const number = paper.number(where.paragraphs);
  const line: Block = {
    kind: 'paragraph',
    number,
    indent: number === null ? where.indent : 0,
    text: [{ kind: 'text', text: `${set.label}: `, bold: true }, ...words(known?.word ?? given.status)],
    anchor: null,
  };
  return paper.from({ of: 'response', key: given.key }, 0, [line]);
}
