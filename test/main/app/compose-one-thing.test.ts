import { join } from 'node:path';
import { applyChanges } from '../../../main/app/change-programme.ts';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { closeProgramme, createProgramme } from '../../../main/app/open-programme.ts';
import { readStudio } from '../../../main/app/read-studio.ts';
import { listReports } from '../../../main/app/read-views.ts';
import { prepareFigures } from '../../../main/app/snapshot.ts';
import { previewDraft, saveText } from '../../../main/app/studio-text.ts';
import { listRecords } from '../../../main/store/tables.ts';
import { findFigures } from '../../../shared/compose/figures/find-figures.ts';
import { Prose, type ProseBlock } from '../../../shared/model/prose.ts';
import { SAMPLE_IDS } from '../../helpers/samples.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
const deps = testDeps();

/** Takes everything that was written out of a report, so that its paper is made from what is put in next and from nothing else. */
function emptyReport(open: OpenProgramme, reportId: string): void {
  const mine = <T extends { readonly reportId: string }>(all: readonly T[]): readonly T[] =>
    all.filter((one) => one.reportId === reportId);
  for (const kind of ['section', 'response', 'recommendation'] as const) {
    const changes = mine(listRecords(open.db, kind)).map(({ id }) => ({ does: 'remove' as const, kind, id }));
    if (changes.length > 0) must(applyChanges(deps, open, changes, { label: 'emptied', gesture: null }));
  }
}

test.each(SAMPLE_IDS)('whatever alone stands in a report of %s, figure or block, the report can be read', (id) => {
  const open = must(createProgramme(deps, join(folder(), `${id}.clerkwell`), id));
  const [report] = must(listReports(open));
  if (report === undefined) throw new Error('the sample has no report');
  const one = <T>(all: readonly T[], kindOf: (item: T) => string): readonly T[] => [
    ...new Map(all.map((item) => [kindOf(item), item])).values(),
  ];
  const { snapshot, template } = must(prepareFigures(deps, open, report.id));
  const offers = findFigures(snapshot, template, '', Number.POSITIVE_INFINITY).found;
  const figures = one(offers, ({ choice: { figure } }) =>
    [figure.of, ...('what' in figure ? [figure.what] : [])].join(' '),
  );
  const texts = (['section', 'response'] as const).flatMap((kind) => listRecords(open.db, kind));
  const bound = one(
    texts.flatMap(({ body }) => body).filter((block) => block.kind === 'bound'),
    ({ block }) => block.show,
  );
  const parts = must(readStudio(deps, open, report.id)).parts;
  const place = parts.find((part) => part.kind === 'prose' && part.of === 'section');
  if (place?.kind !== 'prose') throw new Error('the report has no text');
  emptyReport(open, report.id);
  const alone: readonly ProseBlock[] = [
    ...figures.map(({ choice: { figure, style } }) => ({
      kind: 'paragraph' as const,
      text: [{ kind: 'figure' as const, figure, style }],
      anchor: null,
    })),
    ...bound,
  ];
  expect(figures.length).toBeGreaterThan(8);
  for (const block of alone) {
    const text = { of: place.of, key: place.key, body: Prose.parse([block]) };
    must(previewDraft(deps, open, report.id, [text]));
    must(saveText(deps, open, report.id, text, { label: 'text', gesture: null }));
    must(readStudio(deps, open, report.id));
  }
  closeProgramme(open);
});
