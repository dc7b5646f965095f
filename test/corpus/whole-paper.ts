import type { CheckInput } from '../../shared/check/rule.ts';
import type { ReadPaper } from '../../shared/document/read-paper.ts';
import { clearance, entry, field, heading, inputOf, para, paperOf, title } from '../helpers/paper-of.ts';

type Items = Parameters<typeof paperOf>[0];

/** The parts of a small whole paper. A part that is not given is one that no rule has anything to say about. */
export type Parts = {
  readonly title?: string;
  readonly front?: Items;
  readonly recommendations?: Items;
  readonly background?: Items;
  /** Stands under the heading `2. Main issues`. */
  readonly main?: Items;
  readonly implications?: Items;
  readonly clearances?: Items;
  readonly sources?: Items;
  readonly appendices?: Items;
  readonly end?: Items;
  readonly more?: Partial<ReadPaper>;
};

const FRONT: Items = [
  field('To', 'Libraries Committee'),
  field('Meeting date', '12 March 2024'),
  field('From', 'Director of Places'),
  field('Wards affected', 'All'),
  field('Key decision', 'No'),
  field('Officer contact', 'Ana Webb, Head of Buildings, ana.webb@example.org'),
];
const RECOMMENDATIONS: Items = [
  para('', 'The Libraries Committee is recommended to:'),
  entry('a)', 'note the survey of the central library; and', { list: 'recommendations' }),
  entry('b)', 'approve the repair of its roof.', { list: 'recommendations' }),
];
const BACKGROUND: Items = [para('1.1', 'The central library opened in 1964. Its roof was last repaired in 1998.')];
const MAIN: Items = [para('2.1', 'A survey found that the roof needs repair. The work takes one summer.')];
const IMPLICATIONS: Items = [
  heading('3.1', 'Financial implications'),
  para('3.1.1', 'The repair costs £120,000 and is paid for from the buildings budget, which was set in February 2024.'),
  heading('3.2', 'Legal implications'),
  para('3.2.1', 'The council must keep its buildings safe for those who use them.'),
  heading('3.3', 'Equality implications'),
  para('3.3.1', 'The lift and the ramp stay open while the work goes on, so no group loses its access.'),
  heading('3.4', 'Climate implications'),
  para('3.4.1', 'The new roof holds more heat, so the library burns less gas.'),
];
const CLEARANCES: Items = [
  clearance('Have the financial implications been cleared by Finance?', 'Yes, 20 February 2024', 'Bola Odum'),
  clearance('Have the legal implications been cleared by Legal Services?', 'Yes, 21 February 2024', 'Cai Rees'),
];
const SOURCES: Items = [para('4.1', 'Survey of the central library, Buildings Team, January 2024.')];
const APPENDICES: Items = [para('5.1', 'None.')];

/** A small paper that is whole, so that a rule about what is missing has nothing to say of it. */
export function wholePaper(parts: Parts = {}): ReadPaper {
  return paperOf(
    [
      title(parts.title ?? 'Repair of the central library'),
      ...(parts.front ?? FRONT),
      heading('', 'Recommendations'),
      ...(parts.recommendations ?? RECOMMENDATIONS),
      heading('1.', 'Background'),
      ...(parts.background ?? BACKGROUND),
      heading('2.', 'Main issues'),
      ...(parts.main ?? MAIN),
      heading('3.', 'Implications'),
      ...(parts.implications ?? IMPLICATIONS),
      ...(parts.clearances ?? CLEARANCES),
      heading('4.', 'Background papers'),
      ...(parts.sources ?? SOURCES),
      heading('5.', 'Appendices'),
      ...(parts.appendices ?? APPENDICES),
      ...(parts.end ?? []),
    ],
    parts.more,
  );
}

/** The input of a check of a whole paper made of `parts`. */
export function wholeInput(parts: Parts = {}, more: Partial<CheckInput> = {}): CheckInput {
  return inputOf(wholePaper(parts), more);
}
