import { BOUND_SHOWS, describeBlock } from '../../../shared/model/block-options.ts';

test('every option of every bound block has a control, but for lists of days', () => {
  expect(BOUND_SHOWS).toHaveLength(24);
  const risk = describeBlock('risk table');
  expect(risk.map(({ path }) => path.join('.'))).toEqual([
    'caption',
    'columns',
    'order',
    'layout',
    'filter.ratings',
    'filter.categories',
    'filter.workstreamIds',
    'filter.scoreFrom',
    'filter.closed',
    'filter.most',
  ]);
  expect(risk.find(({ path }) => path[0] === 'layout')?.control).toEqual({
    kind: 'choice',
    words: ['table', 'cards', 'headings'],
    optional: true,
  });
  expect(describeBlock('profile table').map(({ control }) => control.kind)).toEqual([
    'record',
    'line',
    'year',
    'year',
    'choice',
    'records',
    'choice',
    'switch',
  ]);
  for (const show of BOUND_SHOWS)
    for (const { label } of describeBlock(show)) expect(label).not.toMatch(/Id|undefined/);
});
