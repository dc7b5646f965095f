import { readStudio } from '../../../main/app/read-studio.ts';
import { createProgramme } from '../../../main/app/open-programme.ts';
import { join } from 'node:path';
import { applyStudio, patchStudio } from '../../../shared/api/studio-patch.ts';
import type { StudioPart, StudioView } from '../../../shared/api/studio-views.ts';
import { Prose } from '../../../shared/model/prose.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
const deps = testDeps();
const copy = <T>(value: T): T => structuredClone(value);
const more = Prose.parse([{ kind: 'paragraph', text: ['One more.'], anchor: null }]);

function viewOf(sample: string, report: string): StudioView {
  return must(readStudio(deps, must(createProgramme(deps, join(folder(), `${sample}.clerkwell`), sample)), report));
}

function withText(view: StudioView, kind: StudioPart['kind']): StudioView {
  const at = view.parts.findIndex((part) => part.kind === kind);
  const part = view.parts[at];
  if (part === undefined || !('body' in part)) throw new Error('the report has no such text');
  const body = [...part.body, ...more];
  const given = part.kind === 'response' && part.given !== null ? { given: { ...part.given, body } } : {};
  return { ...view, parts: view.parts.with(at, { ...part, body, ...given }) };
}

test('the screen of a report becomes another by what moved alone, and keeps the parts that did not', () => {
  const before = viewOf('cambridgeshire-send', 'report-cyp-2023-10');
  const known = { turn: 3, view: before };
  expect(applyStudio(null, copy(patchStudio(null, before, 3)))).toEqual(before);
  for (const after of [
    copy(before),
    withText(before, 'prose'),
    withText(before, 'response'),
    { ...before, parts: before.parts.toSpliced(2, 2) },
    { ...before, parts: before.parts.map((part) => ({ ...part, heading: `${part.heading} again` })) },
  ]) {
    const made = applyStudio(known, copy(patchStudio(known, after, 4)));
    expect(made).toEqual(after);
    expect(applyStudio({ ...known, turn: 2 }, patchStudio(known, after, 4))).toBeNull();
  }
  const same = applyStudio(known, copy(patchStudio(known, withText(before, 'prose'), 4)));
  const moved = before.parts.filter((part, at) => same?.parts[at] !== part);
  expect(moved.map(({ kind }) => kind)).toEqual(['prose']);
});

test('a paragraph more sends that paragraph', () => {
  const before = viewOf('cambridgeshire-send', 'report-cyp-2023-10');
  const patch = patchStudio({ turn: 1, view: before }, withText(before, 'prose'), 2);
  expect(patch.parts.flatMap(({ body }) => body.between)).toEqual(more);
});
