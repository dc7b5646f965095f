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

test('a measure, a cell of a profile, the score of a risk, a count and a change between two dates are all on offer', () => {
  const contents = ProgrammeJson.parse({
    ...tinyProgrammeInput(),
    measureValues: ['2021-12-31', '2022-12-31', '2023-12-31', '2024-12-31'].map((asAt, at) => ({
      id: `v${at}`,
      measureId: 'visits',
      asAt,
      value: '100',
    })),
  });
  const choices = listFigureChoices(contents, Day.parse('2024-03-01'));
  const named = (group: string) => choices.filter((one) => one.group === group).map(({ name }) => name);
  expect(named('V Visits')).toEqual([
    'latest value',
    'value at 31 December 2023',
    'value at 31 December 2022',
    'value at 31 December 2021',
    'change since 31 December 2022',
    'change since 31 December 2022, per cent',
    'change since 31 December 2021',
  ]);
  expect(choices.find(({ name }) => name === 'change since 31 December 2021')?.figure).toEqual({
    of: 'measure change',
    measureId: 'visits',
    comparator: null,
    from: '2021-12-31',
    to: 'latest',
    as: 'difference',
  });
  expect(named('Deficit: Grant (plan)')).toEqual(['2023/24']);
  expect(named('Risk R1 Roof fails before repair')).toEqual(['current score']);
  expect(named('Counts')).toEqual(expect.arrayContaining(['open risks', 'red risks', 'workstreams rated amber']));
});
