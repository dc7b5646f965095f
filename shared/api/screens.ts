import type { RecordKind } from '../model/records.ts';

type ScreenOf = {
  readonly id: string;
  /** What the navigation, the menu and the title of the window call it. */
  readonly name: string;
  readonly keys: string | null;
  /** The kinds of records that a search leads to it for; parts of a record go where the whole one does. */
  readonly shows: readonly RecordKind[];
};

/** The screens of a programme, in the order of the navigation: the one list behind navigation, menu, keys, palette and search. */
export const SCREENS = [
  {
    id: 'overview',
    name: 'Overview',
    keys: 'Ctrl+1',
    shows: [],
  },
  { id: 'risks', name: 'Risks', keys: 'Ctrl+2', shows: ['risk'] },
  { id: 'workstreams', name: 'Workstreams', keys: 'Ctrl+4', shows: ['workstream'] },
  { id: 'milestones', name: 'Milestones', keys: 'Ctrl+7', shows: ['milestone'] },
  { id: 'measures', name: 'Measures', keys: 'Ctrl+5', shows: ['measure'] },
  { id: 'finances', name: 'Finances', keys: 'Ctrl+6', shows: ['profile'] },
  { id: 'conditions', name: 'Conditions', keys: 'Ctrl+8', shows: ['condition'] },
  { id: 'capacity', name: 'Capacity', keys: null, shows: ['scheme', 'allocation'] },
  { id: 'people', name: 'People', keys: 'Ctrl+9', shows: ['officer', 'meeting', 'committee', 'body'] },
  { id: 'report', name: 'Report', keys: 'Ctrl+3', shows: ['report'] },
  { id: 'clearing', name: 'Clearing', keys: 'Ctrl+Shift+C', shows: [] },
  { id: 'settings', name: 'Settings', keys: 'Ctrl+,', shows: ['programme', 'riskMatrix', 'source', 'acronym'] },
] as const satisfies readonly ScreenOf[];

export type Screen = (typeof SCREENS)[number]['id'];

/** The screen that shows records of `kind`, or null where none does. */
export function screenFor(kind: RecordKind): Screen | null {
  const all: readonly (ScreenOf & { readonly id: Screen })[] = SCREENS;
  return all.find(({ shows }) => shows.includes(kind))?.id ?? null;
}
