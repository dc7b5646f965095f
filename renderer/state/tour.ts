import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { WindowCommand } from '../../shared/api/commands.ts';
import { announce } from './announce.ts';

type Step = {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** The command that leads there; null where the person does it where they are. */
  readonly goes: WindowCommand | null;
};

/** What a first-time user does once, in order. */
export const TOUR = [
  {
    id: 'register',
    title: 'Open a register',
    says: 'A programme is a set of registers. Open the risks: click Risks on the left, or press Ctrl+2.',
    goes: 'risks',
  },
  {
    id: 'edit',
    title: 'Change a cell',
    says: 'Choose a cell of the register, type, and press Enter. It is saved at once; there is no Save button.',
    goes: 'risks',
  },
  {
    id: 'undo',
    title: 'Take it back',
    says: 'Press Ctrl+Z, or Undo at the top. Every edit can be taken back, also tomorrow.',
    goes: null,
  },
  {
    id: 'find',
    title: 'Find anything',
    says: 'Press Ctrl+F and type a word that stands anywhere in the programme. Ctrl+K finds a command by its name.',
    goes: 'find',
  },
  {
    id: 'paper',
    title: 'Read the paper',
    says: 'Open the report: it is written from the registers, with the clerk’s check beside it.',
    goes: 'report',
  },
  {
    id: 'word',
    title: 'Write it to Word',
    says: 'Press Ctrl+E and choose where. What you get is the committee’s paper, with real tables and charts.',
    goes: 'export',
  },
] as const satisfies readonly Step[];

export type TourStep = (typeof TOUR)[number]['id'];

type Tour = {
  /** Never shown, under way, or closed by the person or by its end. */
  readonly at: 'unseen' | 'open' | 'closed';
  readonly done: readonly TourStep[];
};

/** How far the tour has come: kept for next time. */
export const useTour = create<Tour>()(persist((): Tour => ({ at: 'unseen', done: [] }), { name: 'clerkwell-tour' }));

/** Shows the tour to somebody who has not seen it. */
export function offerTour(): void {
  if (useTour.getState().at === 'unseen') useTour.setState({ at: 'open' });
}

/** Begins the tour anew. */
export function startTour(): void {
  useTour.setState({ at: 'open', done: [] });
}

export function closeTour(): void {
  useTour.setState({ at: 'closed' });
}

/** Notes that the person has done `step`, whether the tour asked for it just now or not. */
export function noteStep(step: TourStep): void {
  const { at, done } = useTour.getState();
  if (at !== 'open' || done.includes(step)) return;
  const now = [...done, step];
  useTour.setState({ done: now });
  if (now.length === TOUR.length) announce('All first steps are done.');
}
