import { readTemplate } from '../../../main/files/templates.ts';
import { checkContents } from '../../../shared/changes/references.ts';
import { readFigures } from '../../../shared/compose/figures/figures.ts';
import { RISK_STAGES } from '../../../shared/model/risk.ts';
import { figuresOf, sentencesOf } from '../../../shared/model/spans.ts';
import { findBand, scoreRating } from '../../../shared/rules/score.ts';
import { SAMPLE_IDS, readSampleData } from '../../helpers/samples.ts';
import { must, TEMPLATES } from '../../helpers/test-deps.ts';

describe.each(SAMPLE_IDS)('the sample programme %s', (id) => {
  const sample = readSampleData(id);

  test('names only records that are there, each id once, and rates risks on its own scale', () => {
    expect(checkContents(sample, (sha256) => sample.payloads.some((one) => one.sha256 === sha256))).toEqual([]);
  });

  test('has figures that say what their author saw, which is what its papers print', () => {
    for (const report of sample.reports) {
      const template = must(readTemplate(TEMPLATES, report.templateId));
      const spans = [
        ...[...sample.sections, ...sample.responses].flatMap(({ body }) => sentencesOf(body)),
        ...sample.recommendations.map(({ text }) => text),
      ].flatMap(figuresOf);
      const [programme] = sample.programmes;
      if (programme === undefined) throw new Error(`${id} has no programme`);
      const printed = readFigures({ report, programme, contents: sample }, template, spans);
      expect(spans.map(({ seen }) => seen)).toEqual(printed.map((one) => (typeof one === 'string' ? null : one.text)));
      expect(spans.length).toBeGreaterThan(20);
    }
  });

  test('says what in it is illustrative, and uses no real address', () => {
    expect(sample.programmes[0]?.note).toMatch(/^Sample data\..*Illustrative, and not the council’s:.*README\.md\.$/);
    const reached = sample.officers.flatMap((one) => [one.email, one.phone, one.address]).filter((one) => one !== '');
    expect(reached.filter((one) => !/@[a-z]+\.example$|^01632 960\d{3}$|0ZZ$/.test(one))).toEqual([]);
  });

  test.each(RISK_STAGES)('shows for each risk its newest %s assessment', (stage) => {
    for (const risk of sample.risks) {
      const ofStage = sample.assessments.filter((one) => one.riskId === risk.id && one.stage === stage);
      const [newest = null] = ofStage.toSorted((a, b) => (a.date < b.date ? 1 : -1)).map((one) => one.rating);
      expect(newest).toEqual(risk[stage]);
      expect(new Set(ofStage.map((one) => one.date)).size).toBe(ofStage.length);
    }
  });

  test('scores every risk inside one band', () => {
    const matrix = sample.riskMatrices.find((one) => one.id === sample.programmes[0]?.matrixId) ?? null;
    for (const { rating } of sample.assessments)
      expect(findBand(matrix, scoreRating(matrix, rating))?.label ?? rating).toEqual(expect.any(String));
  });

  test('gives every risk a cause, an event, an effect, an owner, and two actions with owner and day', () => {
    const bare = sample.risks.filter((risk) => {
      const actions = sample.mitigations.filter(
        (one) => one.riskId === risk.id && one.ownerId !== null && one.due !== null,
      );
      return [risk.cause, risk.event, risk.effect].includes('') || risk.ownerId === null || actions.length < 2;
    });
    expect(bare.map((risk) => risk.ref)).toEqual([]);
    expect(sample.risks.length).toBeGreaterThan(3);
  });

  test('gives every workstream an update, a rating and a reason for it', () => {
    const silent = sample.workstreams.filter(
      (one) =>
        one.rag === null ||
        one.ragReason === '' ||
        !sample.workstreamUpdates.some((update) => update.workstreamId === one.id),
    );
    expect(silent.map((one) => one.name)).toEqual([]);
  });

  test('calls done only what has its day, and gives a day to all that is done', () => {
    expect(sample.milestones.filter((one) => (one.actual !== null) !== (one.status === 'done'))).toEqual([]);
  });
});
