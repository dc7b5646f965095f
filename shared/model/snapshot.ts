import type { Contents } from './contents.ts';
import type { Programme } from './programme.ts';
import type { Report } from './report.ts';

/** The programme as it stood at one moment, and the report to be made from it. Composing reads nothing else. */
export type Snapshot = {
  readonly programme: Programme;
  readonly report: Report;
  readonly contents: Contents;
};
