import { create } from 'zustand';
import type { OwnerChoice, SheetChoice } from '../../shared/api/sheet-views.ts';
import { SCREENS } from '../../shared/api/screens.ts';
import { PLURALS } from '../../shared/model/records.ts';
import { announce } from './announce.ts';
import { ask, problemOf } from './ask.ts';
import { flushPending } from './pending.ts';
import { showThrown } from './problems.ts';
import { useUi } from './ui.ts';

export type Paper = 'A4' | 'A3';

type SheetsView = {
  readonly open: 'export' | 'owners' | null;
  readonly choices: readonly SheetChoice[];
  /** What is chosen to begin with: the register of the screen that is shown. */
  readonly first: string;
  readonly owners: readonly OwnerChoice[];
  readonly busy: boolean;
  readonly refusal: string | null;
};

const REST: SheetsView = { open: null, choices: [], first: 'all', owners: [], busy: false, refusal: null };

/** The dialog about sheets that is open: registers out or on paper, or update sheets to owners. */
export const useSheets = create<SheetsView>(() => REST);

/** Closes it. */
export function closeSheets(): void {
  useSheets.setState(REST);
}

/** Offers the registers and profiles to export or print. */
export async function showSheets(): Promise<void> {
  try {
    await flushPending();
    const choices = await ask('listSheets', {});
    const shown = SCREENS.find(({ id }) => id === useUi.getState().screen)?.shows ?? [];
    const own = shown.map((kind) => PLURALS[kind]).find((plural) => choices.some(({ id }) => id === plural));
    const of = useUi.getState().screen === 'overview' ? undefined : own;
    useSheets.setState({ ...REST, open: 'export', choices, first: of ?? 'all' });
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Offers the officers who can be sent an update sheet. */
export async function showOwners(): Promise<void> {
  try {
    await flushPending();
    const owners = await ask('listUpdateOwners', {});
    if (owners.length === 0)
      return announce('Nobody owns a risk, action, measure, milestone or condition that is open.');
    useSheets.setState({ ...REST, open: 'owners', owners });
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Writes what was chosen as Excel or CSV, where the person says. */
export function exportSheet(what: string, paper: Paper): Promise<void> {
  return carryOut(async () => `Written: ${(await ask('exportSheet', { what, paper })).fileName}.`);
}

/** Writes it as a PDF. */
export function printToPdf(what: string, paper: Paper): Promise<void> {
  return carryOut(async () => `Written: ${(await ask('printSheetToPdf', { what, paper })).fileName}.`);
}

/** Hands it to the system's dialog for printing. */
export function printSheet(what: string, paper: Paper): Promise<void> {
  return carryOut(async () => {
    await ask('printSheet', { what, paper });
    return 'Sent to the printer.';
  });
}

/** Writes an update sheet for each of the officers into a folder the person chooses. */
export function sendUpdateSheets(ownerIds: readonly string[]): Promise<void> {
  return carryOut(async () => {
    const { folder, sheets } = await ask('sendUpdateSheets', { ownerIds: [...ownerIds] });
    return `${sheets.length === 1 ? '1 update sheet' : `${sheets.length} update sheets`} written to ${folder}.`;
  });
}

/** Does it, says what was done and closes the dialog; a refusal stays in it, and what was called off leaves it open. */
async function carryOut(act: () => Promise<string>): Promise<void> {
  if (useSheets.getState().busy) return;
  useSheets.setState({ busy: true, refusal: null });
  try {
    const said = await act();
    closeSheets();
    announce(said);
  } catch (thrown) {
    const problem = problemOf(thrown);
    useSheets.setState({ busy: false, refusal: problem.code === 'cancelled' ? null : problem.message });
  }
}
