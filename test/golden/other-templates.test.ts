import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTemplateIds, readTemplate } from '../../main/files/templates.ts';
import { widthOfText } from '../../shared/document/letter-widths.ts';
import { widthsOf } from '../../shared/document/table-widths.ts';
import { writeWord } from '../../main/word/write-word.ts';
import { compose } from '../../shared/compose/compose.ts';
import { writePlainText } from '../../shared/document/plain-text.ts';
import { moveContent, type ReportTexts } from '../../shared/template/move-content.ts';
import type { Template } from '../../shared/template/template.ts';
import { readSampleData, SAMPLE_IDS, type SampleId, TODAY } from '../helpers/samples.ts';
import { must, TEMPLATES } from '../helpers/test-deps.ts';

const FIXTURES = join(__dirname, '..', 'fixtures', 'templates');
const PAPERS = join(__dirname, '..', '..', 'out', 'papers');

const templates: readonly Template[] = [
  ...listTemplateIds(TEMPLATES).map((id) => must(readTemplate(TEMPLATES, id))),
  must(readTemplate(FIXTURES, 'northmere-executive')),
];
const cases = SAMPLE_IDS.flatMap((id) =>
  templates
    .filter((template) => template.id !== readSampleData(id).reports[0]?.templateId)
    .map((template) => [id, template.id] as const),
);

function composeIn(id: SampleId, templateId: string) {
  const contents = readSampleData(id);
  const [[report], [programme]] = [contents.reports, contents.programmes];
  const [own, other] = [report?.templateId, templateId].map((name) => templates.find((one) => one.id === name));
  if (report === undefined || programme === undefined || own === undefined || other === undefined)
    throw new Error(`${id} or ${templateId} is not there`);
  const { sections, responses, clearances, officers } = contents;
  const { texts, todo } = moveContent({ report, sections, responses, clearances, officers }, own, other);
  const composed = compose(
    { report: texts.report, programme, contents: { ...contents, ...listsOf(texts) } },
    other,
    TODAY,
  );
  return { document: composed.document, findings: [...todo, ...composed.findings] };
}

function listsOf({ sections, responses, clearances }: ReportTexts) {
  return { sections, responses, clearances };
}

test('every sample is switched to every format but its own, and to one that no code was written for', () => {
  expect(cases).toHaveLength(16);
});

test.each(cases)('%s as %s is a whole paper, and what is missing is a list of things to do', (id, templateId) => {
  const { document, findings } = composeIn(id, templateId);
  expect(findings.filter((finding) => finding.severity === 'stops')).toEqual([]);
  // Another council asks for things the first did not: each is said by name.
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.filter((finding) => finding.message === '' || finding.at === '')).toEqual([]);
  // Nor is an officer printed by the id that the file knows them by, nor words that lead up to nothing.
  expect(writePlainText(document)).not.toMatch(/…|\bundefined\b|\bnull\b|officer-[a-z]|Report of the\n/);
  mkdirSync(PAPERS, { recursive: true });
  writeFileSync(join(PAPERS, `${id} as ${templateId}.docx`), writeWord(document));
});

test('a paper is signed by the director whose report it is, not by its author under the director’s post', () => {
  const signed = writePlainText(composeIn('bcp-send', 'devon-committee').document);
  expect(signed).toContain('Report of the Corporate Director, Children’s Services');
  expect(signed).toMatch(/\nJudith Penhallow\s+Corporate Director, Children’s Services\n/);
  expect(signed).not.toContain('Alison Rudge');
});

test('a rating that the other format has no place for is told in the sentence it belongs to', () => {
  const said = writePlainText(composeIn('cambridgeshire-send', 'bcp-cabinet').document);
  expect(said).toMatch(/\d+\.\s+Status: Neutral\. Shorter journeys/);
  expect(said).not.toMatch(/\d+\.\s+Neutral/);
});

test('appendices are listed at the end in a format whose papers seldom have any, and no heading stands where there are none', () => {
  const listed = writePlainText(composeIn('bcp-send', 'cambridgeshire-committee').document);
  expect(listed).toMatch(/6\.\s+Appendices\s+Appendix 1\S*\s+DfE and NHSE letter of July 2023/);
  const own = must(readTemplate(TEMPLATES, 'cambridgeshire-committee')).sections.find(
    (one) => one.holds === 'appendices',
  );
  expect(own?.printed).toBe('when filled');
});

test('a day stands on two lines at most in a column where most have none', () => {
  const { document } = composeIn('cambridgeshire-send', 'devon-committee');
  const table = document.blocks.find(
    (block) => block.kind === 'table' && block.caption.text.startsWith('Main milestones'),
  );
  if (table?.kind !== 'table') throw new Error('there is no table of milestones');
  const { columns, margin } = widthsOf(table, document.style, 160);
  const words = widthOfText('30 September', document.style.table.size, { bold: false, font: document.style.font });
  expect(columns[1]).toBeGreaterThan(words * 20 + 2 * margin);
});

describe('a format that no code was written for', () => {
  const { document } = composeIn('bcp-send', 'northmere-executive');

  test('counts sections as 1.0 and paragraphs as 1.1', () => {
    const numbers = document.blocks.flatMap((block) =>
      (block.kind === 'heading' || block.kind === 'paragraph') && block.number !== null ? [block.number.text] : [],
    );
    expect(numbers.slice(0, 3)).toEqual(['1.0', '1.1', '1.2']);
    expect(numbers).toContain('5.4');
  });

  test('puts its recommendations in a box and counts them (1), (2)', () => {
    const [box] = document.blocks.flatMap((block) => (block.kind === 'box' ? [block] : []));
    const items = box?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(items?.map((item) => item.number?.text)).toEqual(['(1)', '(2)', '(3)', '(4)']);
  });

  test('leaves out the rows that are for key decisions, writes money in thousands and sets risks on cards', () => {
    const text = writePlainText(document);
    expect(text).not.toContain('Forward Plan reference');
    expect(text).toContain('£63,000k');
    expect(document.blocks.filter((block) => block.kind === 'card').length).toBeGreaterThan(6);
    expect(document.blocks.some((block) => block.kind === 'contents' && block.entries.length > 5)).toBe(true);
  });
});
