import type { ReportStatus } from '../model/report.ts';

/** Where a report may go from each state: on, or back for more work. What is published stays published. */
export const MOVES: { readonly [from in ReportStatus]: readonly ReportStatus[] } = {
  draft: ['in clearance'],
  'in clearance': ['draft', 'cleared'],
  cleared: ['draft', 'in clearance', 'submitted'],
  submitted: ['draft', 'published'],
  published: [],
};

/** The states in the order of a report's life. */
export const LIFE: readonly ReportStatus[] = ['draft', 'in clearance', 'cleared', 'submitted', 'published'];

/** Whether `to` is a step on, and not one back. */
export function isOn(from: ReportStatus, to: ReportStatus): boolean {
  return LIFE.indexOf(to) > LIFE.indexOf(from);
}

/** What a move is called in the history and on its button. */
export function sayMove(from: ReportStatus, to: ReportStatus): string {
  if (!isOn(from, to)) return to === 'draft' ? 'Send back to draft' : 'Send back for clearance';
  return {
    draft: '',
    'in clearance': 'Send for clearance',
    cleared: 'Mark as cleared',
    submitted: 'Submit',
    published: 'Mark as published',
  }[to];
}

/** What was done by a move, as the record of the report says it. */
export function sayDone(from: ReportStatus, to: ReportStatus): string {
  if (!isOn(from, to)) return to === 'draft' ? 'Sent back to draft' : 'Sent back for clearance';
  return {
    draft: '',
    'in clearance': 'Sent for clearance',
    cleared: 'Marked as cleared',
    submitted: 'Submitted',
    published: 'Marked as published',
  }[to];
}
