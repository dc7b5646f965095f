import { create } from 'zustand';
import type { Problem } from '../../shared/model/reply.ts';
import { problemOf } from './ask.ts';

/** The problem the window shows above the screen, or null. */
export const useProblem = create<{ readonly problem: Problem | null }>(() => ({ problem: null }));

/** Shows `problem` above the screen. A person's own "cancel" is no problem and shows nothing. */
export function showProblem(problem: Problem): void {
  if (problem.code !== 'cancelled') useProblem.setState({ problem });
}

/** Shows what went wrong for anything thrown. */
export function showThrown(thrown: unknown): void {
  showProblem(problemOf(thrown));
}

/** Takes the shown problem away. */
export function dismissProblem(): void {
  useProblem.setState({ problem: null });
}

/** Shows above the screen why a value was refused, when its own place on the screen has gone. */
export function showRefusal(message: string): void {
  showProblem({ code: 'bad-request', message, details: [] });
}
