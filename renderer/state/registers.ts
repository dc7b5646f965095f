import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** The registers that share one look: a grid, and the details of the row in hand beside it. */
export type RegisterName =
  | 'workstreams'
  | 'milestones'
  | 'conditions'
  | 'schemes'
  | 'allocations'
  | 'officers'
  | 'meetings'
  | 'committees'
  | 'bodies'
  | 'sources'
  | 'acronyms';

type Place = {
  /** The row in hand of each register. */
  readonly inHand: { readonly [name in RegisterName]?: string };
  /** A row that a register is to go to; another object asks anew. */
  readonly asked: { readonly [name in RegisterName]?: { readonly rowId: string } };
  /** The tab that is open on each screen that has some. */
  readonly tabs: { readonly [screen: string]: string };
  /** The workstream whose page is open, or null for the list. */
  readonly workstreamPage: string | null;
  /** The record whose details are to have the focus, until they have. */
  readonly detailsAsked: string | null;
};

const NOWHERE: Place = { inHand: {}, asked: {}, tabs: {}, workstreamPage: null, detailsAsked: null };

/** Where the person is in the registers: gone when the window closes. */
export const useRegisters = create<Place>(() => NOWHERE);

/** Whether the details are shown beside a register: kept for next time. */
export const useRegisterPanel = create<{ readonly open: boolean }>()(
  persist((): { readonly open: boolean } => ({ open: true }), { name: 'clerkwell-registers' }),
);

/** Shows or hides the details beside the registers. */
export function setRegisterPanel(open: boolean): void {
  useRegisterPanel.setState({ open });
}

/** Marks the row of a register whose details are shown. */
export function selectRow(name: RegisterName, rowId: string | null): void {
  useRegisters.setState(({ inHand, asked }) => {
    const { [name]: _old, ...others } = asked;
    const { [name]: _before, ...rest } = inHand;
    return { asked: others, inHand: rowId === null ? rest : { ...rest, [name]: rowId } };
  });
}

/** Asks a register to go to one of its rows. */
export function askForRow(name: RegisterName, rowId: string): void {
  useRegisters.setState(({ inHand, asked }) => ({
    inHand: { ...inHand, [name]: rowId },
    asked: { ...asked, [name]: { rowId } },
  }));
}

/** Asks for the focus on the details of a record; null once they have it. */
export function askForDetails(detailsAsked: string | null): void {
  useRegisters.setState({ detailsAsked });
}

/** Opens a tab of a screen. */
export function openTab(screen: string, tab: string): void {
  useRegisters.setState(({ tabs }) => ({ tabs: { ...tabs, [screen]: tab } }));
}

/** Opens the page of a workstream, or the list with null. */
export function openWorkstream(workstreamPage: string | null): void {
  useRegisters.setState({ workstreamPage });
}

/** Back to the start of every register, for a programme that has just been opened. */
export function leaveRegisters(): void {
  useRegisters.setState(NOWHERE);
}
