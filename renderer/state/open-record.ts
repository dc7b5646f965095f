import type { RecordKind } from '../../shared/model/records.ts';
import { askForDetails, askForRow, openTab, openWorkstream, type RegisterName, setRegisterPanel } from './registers.ts';
import { type Screen, screenFor } from '../../shared/api/screens.ts';
import { askForRisk, showOnly, showRecord, showScreen } from './ui.ts';

type Home = { readonly screen: Screen; readonly tab: string | null; readonly register: RegisterName };

/** Where the records that stand in a register are shown. */
const HOMES: { readonly [kind in RecordKind]?: Home } = {
  milestone: { screen: 'milestones', tab: 'table', register: 'milestones' },
  condition: { screen: 'conditions', tab: null, register: 'conditions' },
  scheme: { screen: 'capacity', tab: 'schemes', register: 'schemes' },
  allocation: { screen: 'capacity', tab: 'allocations', register: 'allocations' },
  officer: { screen: 'people', tab: 'officers', register: 'officers' },
  meeting: { screen: 'people', tab: 'meetings', register: 'meetings' },
  committee: { screen: 'people', tab: 'committees', register: 'committees' },
  body: { screen: 'people', tab: 'bodies', register: 'bodies' },
  source: { screen: 'settings', tab: 'sources', register: 'sources' },
  acronym: { screen: 'settings', tab: 'acronyms', register: 'acronyms' },
};

/** Goes to the record, wherever it is shown. */
export function openRecord(kind: RecordKind, id: string): void {
  if (kind === 'workstream') {
    askForRow('workstreams', id);
    openWorkstream(id);
    return showScreen('workstreams');
  }
  if (kind === 'programme' || kind === 'riskMatrix') {
    openTab('settings', kind === 'programme' ? 'programme' : 'scale');
    return showScreen('settings');
  }
  const home = HOMES[kind];
  if (home === undefined) {
    const screen = screenFor(kind);
    return screen === null ? undefined : showRecord({ screen, kind, id });
  }
  if (home.tab !== null) openTab(home.screen, home.tab);
  askForRow(home.register, id);
  showScreen(home.screen);
}

/** Goes to the register of `kind` with nothing in it but the records with `ids`, called `said`, until that is taken off. */
export function showCounted(kind: RecordKind, said: string, ids: readonly string[]): void {
  const screen = screenFor(kind);
  if (screen === null) return;
  const home = HOMES[kind];
  const register = kind === 'workstream' ? 'workstreams' : home?.register;
  const [first] = ids;
  if (kind === 'workstream') openWorkstream(null);
  if (home !== undefined && home.tab !== null) openTab(home.screen, home.tab);
  showOnly(screen, { kind, said, ids: new Set(ids) });
  if (first === undefined) return;
  // What is in hand is one of them: the details beside the register are of nothing else.
  if (kind === 'risk') askForRisk(first);
  else if (register !== undefined) askForRow(register, first);
}

/** Shows the details of a row in hand, and takes the focus to them. */
export function showDetails(register: RegisterName, rowId: string): void {
  askForRow(register, rowId);
  setRegisterPanel(true);
  askForDetails(rowId);
}
