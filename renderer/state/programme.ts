import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { StudioView } from '../../shared/api/studio-views.ts';
import type {
  ChangesSince,
  CheckedReportView,
  HistoryStep,
  MeetingChoice,
  ProgrammeState,
  ReportChoice,
  WindowState,
} from '../../shared/api/views.ts';
import type { Overview } from '../../shared/api/overview-views.ts';
import type { RemovedView } from '../../shared/api/removed-api.ts';
import type { RiskMoves, RiskPage, RiskRegister } from '../../shared/api/risk-views.ts';
import { announce } from './announce.ts';
import { ask } from './ask.ts';
import { resetExport } from './export.ts';
import { closeHistory, type RecordAsked, type Since } from './history.ts';
import { cancelMerge } from './merge.ts';
import { flushPending } from './pending.ts';
import { dismissProblem, showThrown } from './problems.ts';
import { leaveRegisters } from './registers.ts';
import { adoptProgramme, queries, readOptions, registerOptions, stateOptions, studioOptions } from './queries.ts';
import { offerTour } from './tour.ts';
import { startAfresh, useUi } from './ui.ts';
import { isTyping } from './unsaved.ts';

/** What the window always shows. */
export function useWindowState(): UseQueryResult<WindowState> {
  return useQuery(stateOptions);
}

/** The programme on one screen. */
export function useOverview(at: ProgrammeState): UseQueryResult<Overview> {
  return useQuery(readOptions('readOverview', {}, at));
}

/** The risk register. */
export function useRiskRegister(at: ProgrammeState): UseQueryResult<RiskRegister> {
  return useQuery(registerOptions(at));
}

/** All of one risk that its row does not hold. */
export function useRiskPage(at: ProgrammeState, riskId: string): UseQueryResult<RiskPage> {
  return useQuery(readOptions('readRisk', { riskId }, at));
}

/** How the risks moved since the last paper. */
export function useRiskMoves(at: ProgrammeState): UseQueryResult<RiskMoves> {
  return useQuery(readOptions('readRiskMoves', {}, at));
}

/** What was removed and can be brought back. */
export function useRemoved(at: ProgrammeState): UseQueryResult<readonly RemovedView[]> {
  return useQuery(readOptions('listRemoved', {}, at));
}

/** The risk register as it stands now, for what happens after an edit; null when no programme is open. */
export async function readRisksNow(): Promise<RiskRegister | null> {
  const open = queries.getQueryData(stateOptions.queryKey)?.programme ?? null;
  return open === null ? null : queries.fetchQuery(registerOptions(open));
}

/** The reports that the programme holds. */
export function useReports(at: ProgrammeState): UseQueryResult<readonly ReportChoice[]> {
  return useQuery(readOptions('listReports', {}, at));
}

/** One report as its author fills it in. */
export function useStudio(at: ProgrammeState, reportId: string): UseQueryResult<StudioView> {
  return useQuery(studioOptions(reportId, at));
}

/** What the clerk's check says of a report, once its paper is `composed` and the typing rests: the paper is never kept waiting. */
export function useCheck(at: ProgrammeState, reportId: string, composed: boolean): UseQueryResult<CheckedReportView> {
  return useQuery({ ...readOptions('checkReport', { reportId }, useRested(at)), enabled: composed });
}

const REST_MS = 700;

/** The programme as it was when it last stood still for a moment. */
function useRested(at: ProgrammeState): ProgrammeState {
  const [rested, setRested] = useState(at);
  const isOther = rested.fileName !== at.fileName;
  useEffect(() => {
    let timer = window.setTimeout(settle, isOther ? 0 : REST_MS);
    function settle(): void {
      if (!isOther && isTyping(REST_MS)) timer = window.setTimeout(settle, REST_MS);
      else setRested(at);
    }
    return () => window.clearTimeout(timer);
  }, [at, isOther]);
  return isOther ? at : rested;
}

/** The newest steps of the history, of the whole programme or of one record. */
export function useHistory(
  at: ProgrammeState,
  record: RecordAsked | null,
  most: number,
): UseQueryResult<readonly HistoryStep[]> {
  const asked = record === null ? null : { kind: record.kind, id: record.id };
  return useQuery(readOptions('readHistory', { most, record: asked }, at));
}

/** What changed since a day or the paper of a meeting. */
export function useChanges(at: ProgrammeState, since: Since): UseQueryResult<ChangesSince> {
  return useQuery(readOptions('readChanges', { since }, at));
}

/** The meetings of the programme, the latest first. */
export function useMeetings(at: ProgrammeState): UseQueryResult<readonly MeetingChoice[]> {
  return useQuery(readOptions('listMeetings', {}, at));
}

/** Writes a sample programme into a file of the person's own and opens it. */
export async function openSample(sampleId: string): Promise<void> {
  if (await swapProgramme(() => ask('createFromSample', { sampleId }))) offerTour();
}

/** Makes an empty programme in a file of the person's own and opens it. */
export async function newProgramme(): Promise<void> {
  await swapProgramme(() => ask('createProgramme', {}));
}

/** Asks for a file and opens it. */
export async function openProgramme(): Promise<void> {
  await swapProgramme(() => ask('openProgramme', {}));
}

/** Opens a programme that was open before. */
export async function openRecent(token: string): Promise<void> {
  await swapProgramme(() => ask('openRecent', { token }));
}

/** Keeps a programme at the head of the list of those opened before, or no longer. */
export async function pinRecent(token: string, pinned: boolean): Promise<void> {
  try {
    queries.setQueryData(stateOptions.queryKey, await ask('pinRecent', { token, pinned }));
    announce(pinned ? 'Pinned.' : 'No longer pinned.');
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Closes the programme and goes back to the start. */
export async function closeProgramme(): Promise<void> {
  await swapProgramme(() => ask('closeProgramme', {}));
}

/** Opens what could only be read to write, when it is free by now. */
export async function tryToWrite(): Promise<void> {
  await swapProgramme(() => ask('tryToWrite', {}));
}

/** Puts the newest backup in the place of the damaged file and opens it. */
export async function putBackup(): Promise<void> {
  await swapProgramme(() => ask('putBackup', {}));
}

async function swapProgramme(swap: () => Promise<WindowState>): Promise<boolean> {
  const { screen: from } = useUi.getState();
  try {
    await flushPending();
    const state = await swap();
    startAfresh(from);
    leaveRegisters();
    closeHistory();
    cancelMerge();
    resetExport();
    dismissProblem();
    await adoptProgramme(state);
    announce(state.programme === null ? 'The programme is closed.' : `${state.programme.name} is open.`);
    return true;
  } catch (thrown) {
    showThrown(thrown);
    return false;
  }
}
