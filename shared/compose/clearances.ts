import { dropStop } from '../model/end-once.ts';
import type { Block, Row } from '../document/document.ts';
import type { Officer } from '../model/people.ts';
import type { Clearance } from '../model/report.ts';
import type { TemplateClearance, TemplateSection } from '../template/template.ts';
import { cell, column, row, table } from './blocks/tables.ts';
import { keepDays } from '../rules/days.ts';
import { holds } from './conditions.ts';
import type { Paper } from './paper.ts';

type Clearing = Extract<TemplateSection, { holds: 'responses' | 'clearances' }>;

/** One question of the clearance list with the answer it has, ready to print. */
type Answered = {
  readonly key: string;
  readonly question: string;
  readonly answer: string;
  readonly officerLabel: string;
  readonly officer: string;
};

/** The clearance list: printed as lines or a table, or kept inside. Either way every question needs a dated answer. */
export function composeClearances(paper: Paper, section: Clearing): readonly Block[] {
  if (paper.part === 'exempt' && !paper.exemptions.whole) return [];
  for (const wanted of section.clearances) findUnanswered(paper, wanted);
  const answered = section.clearances.map((wanted) => answer(paper, wanted));
  if (section.clearancesAs === 'internal' || answered.length === 0) return [];
  if (section.clearancesAs === 'table') return paper.standIn('', [clearanceTable(paper, answered, 'Clearance')]);
  const lines = answered.map((one): Block => {
    const { key, ...printed } = one;
    const block: Block = { kind: 'clearance', ...printed };
    paper.from({ of: 'clearance', key }, 0, [block]);
    return block;
  });
  return paper.standIn('', lines);
}

/** Every clearance the template asks for, as a table; null where it asks for none. */
export function composeClearanceTable(paper: Paper, caption: string, anchor: string | null): Block | null {
  const wanted = paper.template.sections.flatMap((section) => ('clearances' in section ? section.clearances : []));
  if (wanted.length === 0) return null;
  const answered = wanted.map((one) => answer(paper, one));
  const made = clearanceTable(paper, answered, caption, anchor);
  paper.standIn('', [made]);
  return made;
}

function clearanceTable(
  paper: Paper,
  answered: readonly Answered[],
  caption: string,
  anchor: string | null = null,
): Block {
  const rows: readonly Row[] = answered.map((one) => row(cell(one.question), cell(one.answer), cell(one.officer)));
  const columns = [column('Question', 43), column('Answer', 27), column('Officer', 30)];
  return table(paper.captionTable(caption, anchor), columns, rows);
}

/** Says once of a clearance what it lacks: the section it stands in is always composed, a table of it is one more place. */
function findUnanswered(paper: Paper, wanted: TemplateClearance): void {
  const { given, officer } = readGiven(paper, wanted);
  const needed = holds(paper, wanted.when);
  const at = `clearance “${wanted.question}”`;
  if (needed && (given === undefined || given.answer === null || officer === undefined))
    paper.find('clearance-missing', at, 'has no answer from a named officer', 'warns');
  if ((given?.answer ?? null) !== null && officer?.id === paper.snapshot.report.authorId)
    paper.find('clearance-own', at, 'the author of the report cannot clear it', 'warns');
}

function readGiven(
  { contents, snapshot }: Paper,
  { key }: TemplateClearance,
): { readonly given: Clearance | undefined; readonly officer: Officer | undefined } {
  const given = contents.clearances.find((one) => one.reportId === snapshot.report.id && one.key === key);
  return { given, officer: contents.officers.find((one) => one.id === given?.officerId) };
}

function answer(paper: Paper, wanted: TemplateClearance): Answered {
  const { clearanceWords: said } = paper.template;
  const { given, officer } = readGiven(paper, wanted);
  const needed = holds(paper, wanted.when);
  return {
    key: wanted.key,
    question: wanted.question,
    answer: sayAnswer(paper, given, needed, wanted),
    officerLabel: wanted.officerLabel,
    officer: officer === undefined ? (needed ? said.nobody : said.notNeeded) : `${officer.name}, ${officer.post}`,
  };
}

function sayAnswer(paper: Paper, given: Clearance | undefined, needed: boolean, { covers }: TemplateClearance): string {
  const { clearanceWords: said } = paper.template;
  const answer = given?.answer ?? (needed ? null : 'not needed');
  if (answer === null) return said.open;
  const word = { yes: said.yes, 'yes with conditions': said.conditional, no: said.no, 'not needed': said.notNeeded }[
    answer
  ];
  const date = given?.date ?? null;
  const dated = date === null || !said.dated ? word : `${word}, ${keepDays(paper.written.day(date))}`;
  if (given === undefined || given.note === '') return dated;
  const isHidden = paper.part === 'public' && isAboutExempt(paper, covers);
  return `${dated} (${isHidden ? 'the note is exempt from publication' : dropStop(given.note)}${sayMet(paper, given, isHidden)})`;
}

/** That the conditions of a yes are met, when, and how where that may be told. */
function sayMet({ template, written }: Paper, { metOn, metHow }: Clearance, isHidden: boolean): string {
  if (metOn === null) return '';
  const how = isHidden || metHow === '' ? '' : `: ${dropStop(metHow)}`;
  return `; ${template.clearanceWords.met} ${keepDays(written.day(metOn))}${how}`;
}

/** Whether any of what a clearance covers is exempt: what an officer notes about it may repeat it. No key means the whole paper. */
function isAboutExempt({ exemptions, contents, snapshot, template }: Paper, covers: readonly string[]): boolean {
  if (exemptions.whole || (covers.length === 0 && exemptions.any)) return exemptions.any;
  const prompts = template.sections.flatMap((section) =>
    section.holds === 'responses' && covers.includes(section.key) ? section.prompts.map(({ key }) => key) : [],
  );
  const keys = [...covers, ...prompts];
  const anchors = exemptions.all.flatMap((one) => (one.covers === 'anchor' ? [one.key] : []));
  return (
    keys.some((key) => (['section', 'response'] as const).some((of) => exemptions.of(of, key) !== undefined)) ||
    [...contents.sections, ...contents.responses].some(
      ({ reportId, key, body }) =>
        reportId === snapshot.report.id &&
        keys.includes(key) &&
        body.some((block) => 'anchor' in block && block.anchor !== null && anchors.includes(block.anchor)),
    )
  );
}
