import { create } from 'zustand';
import type { Problem } from '../../shared/model/reply.ts';
import { problemOf } from './ask.ts';

type Shown = { readonly problem: Problem | null; readonly title: string };

const USUAL = 'That could not be done';

/** The problem the window shows above the screen, or null. */
export const useProblem = create<Shown>(() => ({ problem: null, title: USUAL }));

/** Shows `problem` above the screen. A person's own "cancel" is no problem and shows nothing. */
export function showProblem(problem: Problem, title: string = USUAL): void {
  if (problem.code !== 'cancelled') useProblem.setState({ problem, title });
}

/** Shows what went wrong for anything thrown. */
export function showThrown(thrown: unknown): void {
  showProblem(problemOf(thrown));
}

/** Shows above the screen why a value was refused, when its own place on the screen has gone. */
export function showRefusal(message: string): void {
  showProblem({ code: 'bad-request', message, details: [] });
}

/** Takes the shown problem away. */
export function dismissProblem(): void {
  useProblem.setState({ problem: null });
}
