import { z } from 'zod';
import { BoundBlock } from '../../../shared/model/bound-block.ts';
import { BOUND_SHOWS, describeBlock } from '../../../shared/model/block-options.ts';

/** The leaves of a schema as another tool would read it: nothing here knows how the panel reads it. */
function leavesOf(schema: z.core.JSONSchema.BaseSchema, path: string): readonly string[] {
  const own = Object.entries(schema.properties ?? {});
  if (own.length === 0) return [path];
  return own.flatMap(([name, one]) =>
    typeof one === 'boolean' ? [] : leavesOf(one, path === '' ? name : `${path}.${name}`),
  );
}

const OPTIONS = BoundBlock.options.flatMap((option) =>
  option.shape.show.def.values.map((show) => [show, option] as const),
);

test.each(OPTIONS)('every option that the schema of a %s has can be set in the panel', (show, option) => {
  const leaves = leavesOf(z.toJSONSchema(option, { io: 'input' }), '').filter((leaf) => leaf !== 'show');
  expect(describeBlock(show).map(({ path }) => path.join('.'))).toEqual(leaves);
});

test('every option of every bound block has a control, and says in words what it is', () => {
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
