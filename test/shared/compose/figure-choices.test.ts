import { listFigureChoices } from '../../../shared/compose/figures/choices.ts';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import { Day } from '../../../shared/model/units.ts';
import { tinyProgrammeInput } from '../../helpers/tiny-programme.ts';

test('a contribution of several years is offered as a sum, a balance is not', () => {
  const figures = ['open', 'grant', 'close'].flatMap((lineId) =>
    [2023, 2024].map((year) => ({ id: `${lineId}-${year}`, lineId, year, pence: 100 })),
  );
  const contents = ProgrammeJson.parse({ ...tinyProgrammeInput(), profileCells: figures });
  const sums = listFigureChoices(contents, Day.parse('2024-03-01')).filter(({ name }) => name === 'all years together');
  expect(sums.map(({ figure }) => figure)).toEqual([{ of: 'profile sum', lineId: 'grant', from: null, to: null }]);
});
