import { create } from 'zustand';
import type { ImportPreview } from '../../shared/api/import-views.ts';
import type { ApiArguments } from '../../shared/api/api.ts';
import type { Screen } from '../../shared/api/screens.ts';
import { announce } from './announce.ts';
import { ask, problemOf } from './ask.ts';
import { runStep } from './edits.ts';
import { flushPending } from './pending.ts';
import { openTab, useRegisters } from './registers.ts';
import { showScreen, useUi } from './ui.ts';

type Kind = ImportPreview['kind'];
type Mapping = ImportPreview['mapping'];

/** The screen, and the tab of it, where the records of each kind are; the first of a place is what its sheets hold. */
const PLACES: { readonly [kind in Kind]: { readonly screen: Screen; readonly tab?: string } } = {
  risk: { screen: 'risks' },
  mitigation: { screen: 'risks' },
  milestone: { screen: 'milestones' },
  workstream: { screen: 'workstreams' },
  workstreamUpdate: { screen: 'workstreams' },
  measure: { screen: 'measures' },
  measureValue: { screen: 'measures' },
  measureTarget: { screen: 'measures' },
  profile: { screen: 'finances' },
  condition: { screen: 'conditions' },
  scheme: { screen: 'capacity', tab: 'schemes' },
  allocation: { screen: 'capacity', tab: 'allocations' },
  meeting: { screen: 'people', tab: 'meetings' },
  committee: { screen: 'people', tab: 'committees' },
  officer: { screen: 'people', tab: 'officers' },
  source: { screen: 'settings', tab: 'sources' },
  acronym: { screen: 'settings', tab: 'acronyms' },
};

/** What a sheet for the place that is shown holds; what was said last where nothing there comes from sheets. */
function kindOfPlace(last: Kind): Kind {
  const { screen } = useUi.getState();
  const open = useRegisters.getState().tabs[screen];
  const here = (Object.keys(PLACES) as Kind[]).filter((kind) => {
    const { screen: its, tab = open } = PLACES[kind];
    return its === screen && (open === undefined || tab === open);
  });
  return here.includes(last) ? last : (here[0] ?? last);
}

/** Goes to where the records of `kind` are. */
function showPlace(kind: Kind): void {
  const { screen, tab } = PLACES[kind];
  if (tab !== undefined) openTab(screen, tab);
  showScreen(screen);
}

type ImportView = {
  readonly open: boolean;
  readonly kind: Kind;
  readonly preview: ImportPreview | null;
  /** What is being done, in words; null when nothing is. */
  readonly busy: string | null;
  /** How far that is, from 0 to 1; null where nobody knows. */
  readonly part: number | null;
  readonly removeGone: boolean;
  readonly refusal: string | null;
};

const REST: ImportView = {
  open: false,
  kind: 'risk',
  preview: null,
  busy: null,
  part: null,
  removeGone: false,
  refusal: null,
};

/** The sheet that is being imported. */
export const useImport = create<ImportView>(() => REST);

/** Opens the dialog; nothing is read until a sheet is chosen. */
export async function showImport(): Promise<void> {
  await flushPending();
  useImport.setState({ ...REST, open: true, kind: kindOfPlace(useImport.getState().kind) });
}

/** Closes it, and calls off what is being read. */
export function closeImport(): void {
  void ask('cancelSheet', {});
  asked = null;
  useImport.setState({ ...REST, kind: useImport.getState().kind });
}

/** Says what the rows are; a sheet in hand is looked at as that. */
export async function setKind(kind: Kind): Promise<void> {
  useImport.setState({ kind });
  if (useImport.getState().preview !== null) await look('previewSheet', { kind, mapping: null });
}

/** Asks for a sheet. */
export function chooseSheet(): Promise<void> {
  return look('chooseSheet', { kind: useImport.getState().kind });
}

/** Takes a sheet that was dropped on the dialog. */
export async function dropSheet(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  await look('dropSheet', { kind: useImport.getState().kind, name: file.name, bytes, saved: file.lastModified });
}

/** The choices that stand: those still being looked at before those of the preview, so that a second one keeps the first. */
function chosenMapping(): Mapping | null {
  return asked ?? useImport.getState().preview?.mapping ?? null;
}

/** Looks again with other choices. */
export async function setMapping(change: Partial<Mapping>): Promise<void> {
  const mapping = chosenMapping();
  if (mapping === null) return;
  const next = { ...mapping, ...change };
  const looked = look('previewSheet', { kind: useImport.getState().kind, mapping: next });
  asked = next;
  await looked;
}

/** Takes a column for a field, or leaves it out (`-`). */
export async function setColumn(heading: string, field: string): Promise<void> {
  const columns = chosenMapping()?.columns ?? {};
  // A field has one column: whoever had it before is left out.
  const others =
    useImport.getState().preview?.columns.filter((one) => one.field === field && one.heading !== heading) ?? [];
  const freed = field === '-' ? {} : Object.fromEntries(others.map((one) => [one.heading, '-']));
  await setMapping({ columns: { ...columns, ...freed, [heading]: field } });
}

/** Says what a word of the sheet stands for in a field; null takes back what was said. */
export async function setWord(field: string, word: string, takenFor: string | null): Promise<void> {
  const words = chosenMapping()?.words ?? {};
  const { [word]: _, ...others } = words[field] ?? {};
  await setMapping({ words: { ...words, [field]: takenFor === null ? others : { ...others, [word]: takenFor } } });
}

/** Says whether records that the sheet does not have are removed. */
export function setRemoveGone(removeGone: boolean): void {
  useImport.setState({ removeGone });
}

/** Calls off the look or the import that runs; what was shown before stays. */
export function stopImport(): void {
  void ask('cancelSheet', {});
}

/** Notes how far the import is. */
export function noteImport(step: string, done: number, of: number): void {
  if (useImport.getState().busy !== null) useImport.setState({ busy: `${step}…`, part: of === 0 ? null : done / of });
}

/** Does what is shown, as one step; a refusal stays in the dialog. */
export async function importSheet(): Promise<void> {
  const { preview, removeGone, busy } = useImport.getState();
  if (preview === null || busy !== null) return;
  useImport.setState({ busy: 'Importing…', refusal: null });
  try {
    await runStep(() => ask('importSheet', { removeGone }));
    const { counts, fileName, kind } = preview;
    closeImport();
    showPlace(kind);
    announce(`Imported ${fileName}: ${counts.new} new, ${counts.changed} changed. Undo takes it back.`);
  } catch (thrown) {
    useImport.setState({ busy: null, part: null, refusal: problemOf(thrown).message });
  }
}

/** Writes the refused rows where the person says. */
export async function saveRefused(): Promise<void> {
  try {
    announce(`Written: ${(await ask('saveRefusedRows', {})).fileName}.`);
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.code !== 'cancelled') useImport.setState({ refusal: problem.message });
  }
}

/** Writes an empty sheet of the chosen kind where the person says. */
export async function saveEmptySheet(): Promise<void> {
  try {
    const { fileName } = await ask('saveEmptySheet', { kind: useImport.getState().kind });
    announce(`Written: ${fileName}. Fill it in, then choose it here.`);
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.code !== 'cancelled') useImport.setState({ refusal: problem.message });
  }
}

let looks = 0;
/** The choices of the look that runs. */
let asked: Mapping | null = null;

async function look<N extends 'chooseSheet' | 'dropSheet' | 'previewSheet'>(
  name: N,
  args: ApiArguments<N>,
): Promise<void> {
  looks += 1;
  const mine = looks;
  asked = null;
  useImport.setState({ busy: 'Reading the sheet and comparing it with the programme…', refusal: null });
  try {
    const preview = (await ask(name, args)) as ImportPreview;
    // A later look has its own preview on the way.
    if (looks !== mine || !useImport.getState().open) return;
    asked = null;
    useImport.setState({ preview, busy: null, removeGone: false });
    announce(sayCounts(preview));
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (looks !== mine) return;
    asked = null;
    useImport.setState({ busy: null, refusal: problem.code === 'cancelled' ? null : problem.message });
  }
}

/** What a sheet would do, in one line. */
export function sayCounts({ counts }: ImportPreview): string {
  const [added, changed, same, refused, gone] = [
    counts.new,
    counts.changed,
    counts.same,
    counts.refused,
    counts.gone,
  ].map((count) => count.toLocaleString('en-GB'));
  return `${added} new, ${changed} changed, ${same} the same, ${refused} refused, ${gone} not in the sheet`;
}
