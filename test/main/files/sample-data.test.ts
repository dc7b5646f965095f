import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import type { FigureSource } from '../../../shared/model/figure.ts';
import type { BoundBlock } from '../../../shared/model/bound-block.ts';
import type { Prose, Sentence } from '../../../shared/model/prose.ts';
import { PLURALS, RECORD_KINDS, type RecordKind } from '../../../shared/model/records.ts';
import { namedIds, RELATIONS } from '../../../shared/model/relations.ts';
import { RISK_STAGES } from '../../../shared/model/risk.ts';
import { parseTemplate } from '../../../shared/template/parse-template.ts';
import type { Template } from '../../../shared/template/template.ts';
import { typedFields } from '../../../shared/template/fields.ts';

const templates = join(__dirname, '..', '..', '..', 'templates');
const read = (...path: readonly string[]): string => readFileSync(join(templates, ...path), 'utf8');

const sample = ProgrammeJson.parse(JSON.parse(read('samples', 'cambridgeshire-send.json')));
const template = readTemplate();
const [report] = sample.reports;
const ids: { readonly [kind in RecordKind]: readonly string[] } = idsByKind();

function readTemplate(): Template {
  const parsed = parseTemplate(parseYaml(read('cambridgeshire-committee', 'template.yaml')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.template;
}

function idsByKind(): { readonly [kind in RecordKind]: readonly string[] } {
  const lists = RECORD_KINDS.map((kind) => [kind, sample[PLURALS[kind]].map((record) => record.id)]);
  return Object.fromEntries(lists) as { [kind in RecordKind]: readonly string[] };
}

const proses: readonly Prose[] = [...sample.sections, ...sample.responses].map((one) => one.body);
const sentences: readonly Sentence[] = [
  ...sample.recommendations.map((one) => one.text),
  ...proses.flatMap((prose) => prose.flatMap(sentencesOf)),
];
const spans = sentences.flat().flatMap((span) => (typeof span === 'string' ? [] : [span]));
const figures = spans.flatMap((span) => (span.kind === 'figure' ? [span.figure] : []));
const bound = proses.flat().flatMap((block) => (block.kind === 'bound' ? [block.block] : []));

function sentencesOf(block: Prose[number]): readonly Sentence[] {
  if (block.kind === 'paragraph' || block.kind === 'quote') return [block.text];
  if (block.kind === 'bullets' || block.kind === 'steps')
    return block.items.map((item) => ('sub' in item ? item.text : item));
  return block.kind === 'table' ? block.rows.flat() : [];
}

/** What a figure or a bound block names, kind by kind. */
function named(one: FigureSource | BoundBlock): readonly (readonly [RecordKind, string])[] {
  return [
    ...('measureId' in one ? [['measure', one.measureId] as const] : []),
    ...('lineId' in one ? [['profileLine', one.lineId] as const] : []),
    ...('profileId' in one ? [['profile', one.profileId] as const] : []),
    ...('riskId' in one ? [['risk', one.riskId] as const] : []),
    ...('schemeId' in one ? [['scheme', one.schemeId] as const] : []),
  ];
}

function penceOf(lineId: string, from = 1900): number {
  return sample.profileCells.reduce(
    (sum, cell) => (cell.lineId === lineId && cell.year >= from ? sum + (cell.pence ?? 0) : sum),
    0,
  );
}

describe('the sample programme hangs together', () => {
  test.each(RECORD_KINDS)('ids of each %s are its own', (kind) => {
    expect(new Set(ids[kind]).size).toBe(ids[kind].length);
  });

  test.each(RECORD_KINDS)('every record that a %s names is there', (kind) => {
    const missing = sample[PLURALS[kind]].flatMap((record) =>
      RELATIONS[kind].flatMap((relation) => namedIds(record, relation).filter((id) => !ids[relation.to].includes(id))),
    );
    expect(missing).toEqual([]);
  });

  test('every figure and every block drawn from the file names records that are there', () => {
    expect([...figures, ...bound].flatMap(named).filter(([kind, id]) => !ids[kind].includes(id))).toEqual([]);
    expect(figures.length).toBeGreaterThan(30);
  });

  test('every figure of a profile or a measure has a value to print', () => {
    const empty = figures.filter((figure) => {
      if (figure.of === 'profile cell')
        return !sample.profileCells.some((cell) => cell.lineId === figure.lineId && cell.year === figure.year);
      const days =
        figure.of === 'measure' ? [figure.asAt] : figure.of === 'measure change' ? [figure.from, figure.to] : [];
      const measureId = 'measureId' in figure ? figure.measureId : null;
      return !days.every((day) =>
        sample.measureValues.some((value) => value.measureId === measureId && value.asAt === day),
      );
    });
    expect(empty).toEqual([]);
  });

  test('every table and chart has a name of its own and a sentence that points to it', () => {
    const anchors = proses
      .flat()
      .flatMap((block) => (block.kind === 'bound' || block.kind === 'table' ? [block.anchor] : []));
    const pointed = new Set(spans.flatMap((span) => (span.kind === 'reference' ? [span.to] : [])));
    expect(new Set(anchors)).toEqual(pointed);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test('a paper shows every kind of block drawn from the file', () => {
    const shown = new Set(
      bound.map((block) => (block.show === 'workstream table' ? `${block.kind} table` : block.show)),
    );
    expect([...shown].toSorted()).toEqual([
      'allocation table',
      'bridge chart',
      'bridge table',
      'condition table',
      'enabler table',
      'glossary',
      'measure chart',
      'measure table',
      'milestone table',
      'profile chart',
      'profile table',
      'risk table',
      'scheme table',
      'workstream table',
    ]);
  });
});

describe('the sample holds the published facts', () => {
  test('counts', () => {
    const ofKind = (kind: string): number => sample.workstreams.filter((one) => one.kind === kind).length;
    expect([ofKind('workstream'), ofKind('enabler'), sample.conditions.length]).toEqual([18, 5, 8]);
  });

  test('open plans in May of each year', () => {
    const values = sample.measureValues.filter((one) => one.measureId === 'measure-open-plans');
    expect(values.map((one) => `${one.asAt} ${one.value}`)).toEqual([
      '2018-05-31 3974',
      '2019-05-31 4409',
      '2020-05-31 4890',
      '2021-05-31 5655',
      '2022-05-31 6470',
      '2023-05-31 7315',
    ]);
  });

  test('the DfE pays £49.00m over five years, of which £29.40m is still to come', () => {
    expect(penceOf('line-dfe')).toBe(4_900_000_000);
    expect(penceOf('line-dfe', 2023)).toBe(2_940_000_000);
    expect(penceOf('line-outlook-dfe')).toBe(penceOf('line-dfe', 2023));
  });

  test('the council’s £9.00m is what it paid and what it has still to pay', () => {
    expect(penceOf('line-agreement-council')).toBe(900_000_000);
    expect(penceOf('line-deficit-council') + penceOf('line-outlook-council')).toBe(penceOf('line-agreement-council'));
  });

  test.each(['profile-deficit', 'profile-outlook'])('the bridge of %s closes', (profileId) => {
    const sumOf = (role: string): number =>
      sample.profileLines
        .filter((line) => line.profileId === profileId && line.role === role)
        .reduce((sum, line) => sum + penceOf(line.id), 0);
    expect(sumOf('opening') + sumOf('movement') - sumOf('contribution')).toBe(sumOf('closing'));
  });

  test('the second bridge opens where the first closes, at £29.10m', () => {
    expect(penceOf('line-deficit-closing')).toBe(2_910_000_000);
    expect(penceOf('line-outlook-opening')).toBe(penceOf('line-deficit-closing'));
  });

  test('Invest to Transform: £2,102,000 allocated and £396,165 committed, with two sums not known', () => {
    const committed = sample.allocations.map((one) => one.committed);
    expect(sample.allocations.reduce((sum, one) => sum + one.allocated, 0)).toBe(210_200_000);
    expect(committed.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(39_616_500);
    expect(committed.filter((one) => one === null)).toHaveLength(2);
  });

  test('schemes with a stated size come to 443 places', () => {
    expect(sample.schemes.reduce((sum, one) => sum + (one.places ?? 0), 0)).toBe(443);
  });
});

describe('the risk register', () => {
  test.each(RISK_STAGES)('each risk’s %s rating is its newest assessment of that stage', (stage) => {
    for (const risk of sample.risks) {
      const ofStage = sample.assessments.filter((one) => one.riskId === risk.id && one.stage === stage);
      const newest = ofStage.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
      expect(newest?.rating).toEqual(risk[stage]);
      expect(new Set(ofStage.map((one) => one.date)).size).toBe(ofStage.length);
    }
  });

  test('every rating is on the matrix, and every score falls in one band', () => {
    const [matrix] = sample.riskMatrices;
    for (const { rating } of sample.assessments) {
      const likelihood = matrix?.likelihood.find((level) => level.code === rating.likelihood)?.weight ?? 0;
      const impact = matrix?.impact.find((level) => level.code === rating.impact)?.weight ?? 0;
      expect(
        matrix?.bands.filter((band) => band.from <= likelihood * impact && likelihood * impact <= band.to),
      ).toHaveLength(1);
    }
  });

  test('every risk has a cause, an event, an effect, an owner and two or more actions with owner and day', () => {
    for (const risk of sample.risks) {
      const actions = sample.mitigations.filter(
        (one) => one.riskId === risk.id && one.ownerId !== null && one.due !== null,
      );
      expect([risk.cause, risk.event, risk.effect, risk.ownerId]).not.toContain('');
      expect(risk.ownerId).not.toBeNull();
      expect(actions.length).toBeGreaterThan(1);
    }
  });

  test('two reviews are overdue on the day of the meeting', () => {
    const [meeting] = sample.meetings;
    expect(sample.risks.filter((one) => (one.reviewDue ?? '') < (meeting?.date ?? '')).map((one) => one.ref)).toEqual([
      'R06',
      'R09',
    ]);
  });
});

describe('the sample report fits its template', () => {
  test('it is written for the template beside it', () => {
    expect(report?.templateId).toBe(template.id);
  });

  test('every field that must be filled in is, and no field is unknown', () => {
    const typed = typedFields(template);
    const known = typed.map((field) => field.key);
    expect(Object.keys(report?.fields ?? {}).filter((key) => !known.includes(key))).toEqual([]);
    expect(typed.filter((field) => field.required && !report?.fields[field.key]).map((field) => field.key)).toEqual([]);
  });

  test('every section of prose and every prompt is answered, with a reason and, where asked for, a status', () => {
    const prose = template.sections.filter((section) => section.holds === 'prose').map((section) => section.key);
    const prompts = template.sections
      .flatMap((section) => (section.holds === 'responses' ? section.prompts : []))
      .filter((prompt) => !prompt.groups);
    expect(sample.sections.map((one) => one.key)).toEqual(prose);
    expect(sample.responses.map((one) => one.key)).toEqual(prompts.map((prompt) => prompt.key));
    expect(sample.responses.filter((one) => one.none || one.body.length === 0)).toEqual([]);
    expect(sample.responses.filter((one) => one.status !== null).map((one) => one.key)).toEqual(
      prompts.filter((prompt) => prompt.statuses !== undefined).map((prompt) => prompt.key),
    );
  });

  test('all eight clearances are answered on a day before the meeting, none by the author', () => {
    const wanted = template.sections.flatMap((section) => (section.holds === 'responses' ? section.clearances : []));
    expect(sample.clearances.map((one) => one.key)).toEqual(wanted.map((one) => one.key));
    expect(wanted).toHaveLength(8);
    for (const given of sample.clearances) {
      expect(given.answer).not.toBeNull();
      expect([null, report?.authorId]).not.toContain(given.officerId);
      expect((given.date ?? '') >= (report?.asAt ?? '') && (given.date ?? '') < (sample.meetings[0]?.date ?? '')).toBe(
        true,
      );
    }
  });

  test('every source of the report may be listed', () => {
    const listed = sample.sources.filter((source) => report?.sourceIds.includes(source.id));
    expect(listed.filter((source) => !source.background || source.exempt)).toEqual([]);
    expect(listed.length).toBe(report?.sourceIds.length);
  });

  test('nothing in the programme is dated after the day the report is taken at and called done', () => {
    const asAt = report?.asAt ?? '';
    expect(
      sample.milestones.filter((one) => (one.actual !== null) !== (one.status === 'done') || (one.actual ?? '') > asAt),
    ).toEqual([]);
    expect(sample.mitigations.filter((one) => (one.status === 'done') !== (one.due ?? '') <= asAt)).toEqual([]);
    expect([...sample.measureValues, ...sample.workstreamUpdates].filter((one) => one.asAt > asAt)).toEqual([]);
    expect(sample.assessments.filter((one) => one.date > asAt)).toEqual([]);
  });
});
