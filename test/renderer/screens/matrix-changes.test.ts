import {
  addLevel,
  changeBand,
  changeCell,
  changeLevel,
  changeScoring,
  changeZone,
  firstMatrix,
  type MatrixFields,
  moveLevel,
  removeLevel,
} from '../../../renderer/screens/settings/matrix-changes.ts';
import { RiskMatrix } from '../../../shared/model/risk-matrix.ts';
import { findZone, refuseMatrix, scoreRating } from '../../../shared/rules/score.ts';
import { readSampleData, SAMPLE_IDS } from '../../helpers/samples.ts';

const first = RiskMatrix.parse({ id: 'first', ...firstMatrix('First') });
const after = (matrix: RiskMatrix, fields: MatrixFields): RiskMatrix => RiskMatrix.parse({ ...matrix, ...fields });
const at = (likelihood: string, impact: string) => ({ likelihood, impact, score: null, impacts: {} });

/** Every change the screen offers, made to a matrix. */
function everyChange(matrix: RiskMatrix): readonly RiskMatrix[] {
  const zoned = after(matrix, changeZone(matrix, matrix.zones.length, {}));
  const name = zoned.zones.at(-1)?.label ?? '';
  const picked = after(
    zoned,
    changeCell(zoned, zoned.likelihood[0]?.code ?? '', zoned.impact[0]?.code ?? '', { zone: name }),
  );
  const places = picked.zones.length - 1;
  return [
    zoned,
    picked,
    after(picked, changeZone(picked, places, { label: `${name} as number ${picked.zones.length}` })),
    after(picked, changeZone(picked, places, null)),
    after(picked, changeScoring(picked, 'product')),
    after(picked, changeScoring(picked, 'lookup')),
    after(picked, addLevel(picked, 'likelihood')),
    after(picked, addLevel(picked, 'impact')),
    after(picked, removeLevel(picked, 'likelihood', 0)),
    after(picked, removeLevel(picked, 'impact', picked.impact.length - 1)),
    after(picked, moveLevel(picked, 'impact', 0, 1)),
    after(picked, changeLevel(picked, 'likelihood', 0, { code: `x${picked.likelihood[0]?.code ?? ''}`.slice(0, 10) })),
    after(picked, changeBand(picked, picked.bands.length, {})),
    after(picked, changeBand(picked, 0, null)),
  ];
}

test.each(SAMPLE_IDS)('whatever is changed of the scale of %s, it holds together', (id) => {
  const [matrix] = readSampleData(id).riskMatrices;
  if (matrix === undefined) throw new Error('no scale');
  const once = everyChange(matrix);
  for (const one of [...once, ...once.flatMap(everyChange)]) expect(refuseMatrix(one)).toBeNull();
});

test('a scale to begin with holds together, and every cell of it has a band', () => {
  expect(refuseMatrix(first)).toBeNull();
  for (const { code } of first.likelihood)
    for (const impact of first.impact) expect(findZone(first, at(code, impact.code))).not.toBeNull();
});

test('scores that are looked up begin as the products they were, and a new step brings its own', () => {
  const lookup = after(first, changeScoring(first, 'lookup'));
  expect(scoreRating(lookup, at('4', '5'))).toBe(20);
  const set = after(lookup, changeCell(lookup, '4', '5', { score: 23 }));
  expect(scoreRating(set, at('4', '5'))).toBe(23);
  const longer = after(set, addLevel(set, 'impact'));
  expect([scoreRating(longer, at('4', '5')), scoreRating(longer, at('4', '6'))]).toEqual([23, 24]);
});

test('cells go with the code of their step and the name of their zone, and leave with either', () => {
  const zoned = after(first, changeZone(first, 0, { label: 'Watch', rag: 'amber' }));
  const picked = after(zoned, changeCell(zoned, '1', '5', { zone: 'Watch' }));
  expect(findZone(picked, at('1', '5'))?.label).toBe('Watch');
  const coded = after(picked, changeLevel(picked, 'likelihood', 0, { code: 'A' }));
  expect(findZone(coded, at('A', '5'))?.label).toBe('Watch');
  const named = after(coded, changeZone(coded, 0, { label: 'Look at' }));
  expect(findZone(named, at('A', '5'))?.label).toBe('Look at');
  expect(after(named, changeZone(named, 0, null)).cells).toEqual([]);
  expect(after(named, removeLevel(named, 'impact', 4)).cells).toEqual([]);
});
