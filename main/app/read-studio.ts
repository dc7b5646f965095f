import { type FigureView, figureId, type StudioView } from '../../shared/api/studio-views.ts';
import type { FigureSpan } from '../../shared/model/prose.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Snapshot } from '../../shared/model/snapshot.ts';
import { figuresOf, sentencesOf } from '../../shared/model/spans.ts';
import type { Template } from '../../shared/template/template.ts';
import { readRevision } from '../store/history.ts';
import { listRecords } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { viewFigures } from './view-figures.ts';
import { prepareReport } from './snapshot.ts';
import { listParts } from './studio-parts.ts';

/** One report as its author fills it in: the parts of its template with what they hold, and what its figures say now. */
export function readStudio(deps: Deps, open: ReadProgramme, reportId: string): Reply<StudioView> {
  return attempt(open.fileName, () => {
    const prepared = prepareReport(deps, open, reportId);
    if (!prepared.ok) return prepared;
    const { snapshot, template } = prepared.value;
    const { contents, report } = snapshot;
    const mine = <T extends { readonly reportId: string }>(all: readonly T[]): readonly T[] =>
      all.filter((one) => one.reportId === reportId);
    const attachments = listRecords(open.db, 'attachment');
    return done({
      revision: readRevision(open.db),
      report,
      parts: listParts(snapshot, template),
      recommendations: mine(contents.recommendations).toSorted((a, b) => a.order - b.order),
      clearances: mine(contents.clearances),
      exemptions: mine(contents.exemptions),
      appendices: mine(contents.appendices)
        .toSorted((a, b) => a.order - b.order)
        .map((one) => ({ ...one, fileName: attachments.find(({ id }) => id === one.attachmentId)?.name ?? null })),
      officers: contents.officers.map(({ id, name, post }) => ({ id, name, post })),
      sources: listRecords(open.db, 'source').map(({ id, title }) => ({ id, name: title })),
      attachments: attachments.map(({ id, name, mediaType, sha256, alt }) => ({ id, name, mediaType, sha256, alt })),
      figures: readFigureViews(snapshot, template),
    });
  });
}

/** Every figure in the texts of the report, once for each style it is written in. */
function readFigureViews(snapshot: Snapshot, template: Template): readonly FigureView[] {
  const spans = new Map<string, FigureSpan>();
  for (const sentence of sentencesIn(snapshot))
    for (const span of figuresOf(sentence)) spans.set(figureId(span.figure, span.style), span);
  return viewFigures(snapshot, template, [...spans.values()]);
}

function sentencesIn({ contents, report }: Snapshot) {
  const mine = (one: { readonly reportId: string }): boolean => one.reportId === report.id;
  return [
    ...[...contents.sections, ...contents.responses].filter(mine).flatMap((one) => sentencesOf(one.body)),
    ...contents.recommendations.filter(mine).map((one) => one.text),
  ];
}
