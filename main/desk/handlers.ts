import { basename } from 'node:path';
import { NO_ANSWERS } from '../../shared/changes/answers.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { redo, undo } from '../app/change-programme.ts';
import { backUp } from '../app/backups.ts';
import { checkAsItStands, planMendAsItStands } from '../app/check-as-it-stands.ts';
import type { PlacedProgramme } from '../app/deps.ts';
import { exportReport } from '../app/export-report.ts';
import { findInProgramme } from '../app/find-in-programme.ts';
import { mergeProgramme, previewMerge } from '../app/merge-programme.ts';
import { readOverview } from '../app/read-overview.ts';
import { readLicences } from '../app/read-licences.ts';
import { readChanges, readHistory } from '../app/read-history.ts';
import { listMeetings, listReports } from '../app/read-views.ts';
import { applyFix, setAsideFinding } from '../app/set-aside.ts';
import { applyEdits } from '../app/versions.ts';
import { switchTemplate } from '../app/switch-template.ts';
import { studioHandlers } from './studio-handlers.ts';
import { clearingHandlers } from './clearing-handlers.ts';
import { figureHandlers } from './figure-handlers.ts';
import { fileHandlers } from './file-handlers.ts';
import { type Desk, type DeskDeps, refuseCancelled } from './desk.ts';
import type { Handlers } from './answer-intent.ts';
import { actOn } from './on-desk.ts';
import { paperHandlers } from './paper-handlers.ts';
import { registerHandlers } from './register-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { sheetHandlers } from './sheet-handlers.ts';
import { riskHandlers } from './risk-handlers.ts';

/** The intents of the window, each handed to its use case. `showFile` opens the system's file manager at a path. */
export function makeHandlers(desk: Desk, given: DeskDeps, showFile: (path: string) => void): Handlers {
  const { deps, dialogs } = given;
  let exported: string | null = null;
  let other: string | null = null;
  let running: AbortController | null = null;
  const onDesk = actOn(desk);
  const { onOpen, onWritable, thenState } = onDesk;
  const onOther = <T>(act: (open: PlacedProgramme, path: string) => Reply<T>): Reply<T> =>
    onOpen((open) => (other === null ? refuse('bad-request', 'Choose the other copy first.') : act(open, other)));
  return {
    ...studioHandlers(desk, given),
    readState: () => desk.state(),
    createProgramme: () => desk.create('New programme', null),
    createFromSample: ({ sampleId }) => desk.create(sampleId, sampleId),
    openProgramme: () => desk.chooseAndOpen(),
    openRecent: ({ token }) => desk.openRecent(token),
    pinRecent: ({ token, pinned }) => {
      given.recent.pin(token, pinned);
      return desk.state();
    },
    closeProgramme: () => desk.close(),
    readOverview: () => onOpen((open) => readOverview(deps, open)),
    ...riskHandlers(deps, onDesk),
    applyChanges: ({ changes, label, gesture }) =>
      onWritable((open) => thenState(applyEdits(deps, open, changes, { label, gesture }))),
    undo: () => onWritable((open) => thenState(undo(deps, open))),
    redo: () => onWritable((open) => thenState(redo(deps, open))),
    listReports: () => onOpen(listReports),
    exportReport: async ({ reportId }) => {
      const open = desk.reading;
      if (!open.ok) return open;
      const reports = listReports(open.value);
      if (!reports.ok) return reports;
      const title = reports.value.find((report) => report.id === reportId)?.title ?? 'Report';
      running?.abort();
      // The window offers to call it off from now on.
      const calledOff = new AbortController();
      running = calledOff;
      const path = await dialogs.choosePaper(title, open.value.path);
      if (path === null || calledOff.signal.aborted) return refuseCancelled();
      const written = await given.longWork('export-progress', (onStage) =>
        exportReport(deps, open.value, reportId, path, { onStage, signal: calledOff.signal }),
      );
      running = null;
      if (!written.ok) return written;
      exported = path;
      return done({ fileName: basename(path), findings: written.value.findings });
    },
    checkReport: async ({ reportId }) => {
      const open = desk.reading;
      return open.ok ? given.checks.check(open.value, reportId) : open;
    },
    setAsideFinding: async ({ reportId, key, reason }) => {
      const reading = desk.reading;
      if (!reading.ok) return reading;
      const checked = await checkAsItStands(deps, given.checks, reading.value, reportId);
      return onWritable((open) => thenState(setAsideFinding(deps, open, reportId, key, reason, checked)));
    },
    applyFix: async ({ reportId, ...asked }) => {
      const reading = desk.reading;
      if (!reading.ok) return reading;
      const planned = await planMendAsItStands(deps, given.checks, reading.value, reportId, asked);
      return onWritable((open) => thenState(applyFix(deps, open, reportId, asked, planned)));
    },
    ...paperHandlers(desk, given),
    ...fileHandlers(desk, given),
    ...registerHandlers(deps, onOpen),
    ...figureHandlers(deps, onOpen),
    ...sheetHandlers(desk, given),
    ...importHandlers(desk, given),
    ...clearingHandlers(desk, given, showFile),
    cancelExport: () => {
      running?.abort();
      return done(null);
    },
    readLicences: () => readLicences(given.licencesFile),
    listTemplates: () => done(desk.templates()),
    switchTemplate: ({ reportId, templateId }) =>
      onWritable((open) => {
        const switched = switchTemplate(deps, open, reportId, templateId);
        const state = desk.state();
        if (!switched.ok) return switched;
        return state.ok ? done({ state: state.value, todo: switched.value.moved }) : state;
      }),
    chooseTemplates: async () => {
      const folder = await dialogs.chooseTemplates();
      if (folder === null) return refuseCancelled();
      given.ownTemplates.choose(folder);
      return done(desk.templates());
    },
    showExported: () => {
      if (exported !== null) showFile(exported);
      return done(null);
    },
    find: ({ words }) => onOpen((open) => findInProgramme(open, words, null)),
    readHistory: ({ most, record }) => onOpen((open) => readHistory(deps, open, { most, record: record ?? undefined })),
    readChanges: ({ since }) => onOpen((open) => readChanges(deps, open, since, null)),
    listMeetings: () => onOpen((open) => listMeetings(deps, open)),
    chooseCopy: async () => {
      const open = desk.reading;
      if (!open.ok) return open;
      const path = await dialogs.chooseProgramme();
      if (path === null) return refuseCancelled();
      const preview = previewMerge(deps, open.value, path, NO_ANSWERS);
      if (preview.ok) other = path;
      return preview;
    },
    previewConflictCopy: ({ fileName }) =>
      onOpen((open) => {
        const path = desk.conflictCopy(fileName);
        if (!path.ok) return path;
        const preview = previewMerge(deps, open, path.value, NO_ANSWERS);
        if (preview.ok) other = path.value;
        return preview;
      }),
    previewMerge: ({ answers }) => onOther((open, path) => previewMerge(deps, open, path, answers)),
    mergeCopy: async ({ answers }) => {
      const open = desk.open;
      if (!open.ok) return open;
      if (other === null) return refuse('bad-request', 'Choose the other copy first.');
      const kept = await backUp(deps, open.value, 'before-merge');
      if (!kept.ok) return kept;
      const merged = mergeProgramme(deps, open.value, other, answers, '');
      return thenState(merged.ok ? done(null) : merged);
    },
  };
}
