import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplate } from '../../main/files/templates.ts';
import { type Composed, compose } from '../../shared/compose/compose.ts';
import { ProgrammeJson } from '../../shared/model/contents.ts';
import { Day } from '../../shared/model/units.ts';
import { scoreRating } from '../../shared/rules/score.ts';
import { must, TEMPLATES } from './test-deps.ts';

/** The day on which papers of samples are composed in tests. */
export const TODAY = Day.parse('2026-01-05');

export const SAMPLE_IDS = ['bcp-send', 'cambridgeshire-send', 'devon-send', 'medway-send'] as const;
export type SampleId = (typeof SAMPLE_IDS)[number];

/** The sample programme `id`, as the file in the templates folder has it. */
export function readSampleData(id: SampleId): ProgrammeJson {
  return ProgrammeJson.parse(JSON.parse(readFileSync(join(TEMPLATES, 'samples', `${id}.json`), 'utf8')));
}

/** The values of a measure's series, oldest first, as `2024-03-31 96.4`. */
export function valuesOf(sample: ProgrammeJson, measureId: string, comparator: string | null = null): string[] {
  return sample.measureValues
    .filter((one) => one.measureId === measureId && one.comparator === comparator)
    .map((one) => `${one.asAt} ${one.value}`)
    .toSorted();
}

/** The figures of a line by year, in pounds, as `2024 28000000`. */
export function poundsOf(sample: ProgrammeJson, lineId: string): string[] {
  return sample.profileCells
    .filter((cell) => cell.lineId === lineId)
    .map((cell) => `${cell.year} ${cell.pence === null ? 'to be confirmed' : cell.pence / 100}`);
}

/** Opening, movements less contributions, and closing of a profile, in pounds, from all its figures. */
export function bridgeOf(
  sample: ProgrammeJson,
  profileId: string,
): { readonly worked: number; readonly closing: number } {
  const sum = (role: string): number =>
    sample.profileLines
      .filter((line) => line.profileId === profileId && line.role === role)
      .flatMap((line) => sample.profileCells.filter((cell) => cell.lineId === line.id))
      .reduce((total, cell) => total + (cell.pence ?? 0), 0) / 100;
  return { worked: sum('opening') + sum('movement') - sum('contribution'), closing: sum('closing') };
}

/** The current score of each risk by its reference. */
export function scoresOf(sample: ProgrammeJson): string[] {
  const matrix = sample.riskMatrices.find((one) => one.id === sample.programmes[0]?.matrixId) ?? null;
  return sample.risks.map((risk) => `${risk.ref}: ${scoreRating(matrix, risk.current) ?? 'not scored'}`);
}

/** The paper of the sample's report, in the format of its own council. */
export function composeSample(id: SampleId): Composed {
  const contents = readSampleData(id);
  const [report] = contents.reports;
  const [programme] = contents.programmes;
  if (report === undefined || programme === undefined) throw new Error(`${id} has no report`);
  const template = must(readTemplate(TEMPLATES, report.templateId));
  return compose({ report, programme, contents }, template, TODAY);
}
