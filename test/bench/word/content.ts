import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplate } from '../../../main/files/templates.ts';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import type { Snapshot } from '../../../shared/model/snapshot.ts';
import { Day } from '../../../shared/model/units.ts';
import type { Template } from '../../../shared/template/template.ts';
import { SIZES, type Size } from './sizes.ts';

const TEMPLATES = join(import.meta.dirname, '..', '..', '..', 'templates');

const WORDS =
  'The programme board looked at the forecast for places and found that demand in the north of the county grows faster than the plan allows, so officers will bring a revised profile to the next meeting. ';

type Given = { readonly [kind: string]: readonly { readonly [field: string]: unknown }[] };

/** What compose is given for a paper of `size`: the sample programme with a longer text, more measures and a longer register. */
export function makeInput(size: Size): {
  readonly snapshot: Snapshot;
  readonly template: Template;
  readonly today: Day;
} {
  const given = JSON.parse(readFileSync(join(TEMPLATES, 'samples', 'cambridgeshire-send.json'), 'utf8')) as Given;
  const { charts, risks } = SIZES[size];
  const [report] = given['reports'] ?? [];
  const [section] = given['sections'] ?? [];
  const [measure] = given['measures'] ?? [];
  const [risk] = given['risks'] ?? [];
  const measures = repeat(charts, (at) => ({ ...measure, id: `measure-${at}`, ref: `M${at}`, order: at }));
  const parsed = ProgrammeJson.parse({
    ...given,
    measures,
    measureValues: measures.flatMap(({ id }, at) =>
      repeat(6, (year) => ({
        id: `value-${at}-${year}`,
        measureId: id,
        asAt: `${2018 + year}-05-31`,
        value: `${3000 + at * 7 + year * 311}`,
      })),
    ),
    risks: repeat(risks, (at) => ({
      ...risk,
      id: `risk-${at}`,
      ref: `R${at}`,
      title: `Risk ${at}: places come late`,
      order: at,
    })),
    mitigations: [],
    assessments: [],
    reports: [{ ...report, sourceIds: [] }],
    sections: [{ ...section, key: 'main-issues', body: makeBody(size) }],
    responses: [],
    recommendations: [],
    clearances: [],
  });
  const template = readTemplate([TEMPLATES], 'cambridgeshire-committee');
  if (!template.ok) throw new Error(template.problem.message);
  const [programme, first] = [parsed.programmes[0], parsed.reports[0]];
  if (programme === undefined || first === undefined) throw new Error('the sample holds no report');
  const contents = { ...parsed } as unknown as Snapshot['contents'];
  return { snapshot: { programme, report: first, contents }, template: template.value, today: Day.parse('2023-09-30') };
}

function makeBody(size: Size): readonly unknown[] {
  const { paragraphs, tables, charts, risks } = SIZES[size];
  const body: unknown[] = [];
  for (let at = 0; at < tables; at += 1) {
    body.push({ kind: 'subheading', text: `Part ${at + 1} of the plan` });
    const from = Math.floor((paragraphs * at) / tables);
    const to = Math.floor((paragraphs * (at + 1)) / tables);
    for (let one = from; one < to; one += 1)
      body.push({
        kind: 'paragraph',
        text: [`${one + 1}. ${WORDS.repeat(3)}`, { kind: 'strong', text: 'This matters.' }],
      });
    body.push({
      kind: 'table',
      caption: `Places in part ${at + 1}`,
      columns: ['School', 'Need', 'Places', 'Cost'].map((title) => ({ title, width: 10 })),
      rows: repeat(8, (row) => [[`School ${row + 1}`], ['Social, emotional'], [`${12 + row}`], [`£${1 + row}.2m`]]),
    });
    if (at < charts) {
      const block = {
        show: 'measure chart',
        measureId: `measure-${at}`,
        caption: `Plans in part ${at + 1}`,
        headline: 'Plans grow',
      };
      body.push({ kind: 'bound', block });
    }
  }
  for (let at = tables; at < charts; at += 1) {
    const block = {
      show: 'measure chart',
      measureId: `measure-${at}`,
      caption: `Plans ${at + 1}`,
      headline: 'Plans grow',
    };
    body.push({ kind: 'bound', block });
  }
  if (risks > 0) body.push({ kind: 'bound', block: { show: 'risk table', caption: 'The register' } });
  return body;
}

function repeat<T>(count: number, make: (at: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
