import type { HeadingLook, HouseStyle } from '../../shared/document/house-style.ts';

const BLUE = '12436D';

const heading = (size: number, before: number): HeadingLook => ({
  size,
  colour: BLUE,
  bold: true,
  italic: false,
  before,
  after: 6,
});

/** How the page about a check looks: Clerkwell's own paper, of no council. */
export const SUMMARY_STYLE: HouseStyle = {
  font: 'Arial',
  headingFont: 'Arial',
  bodySize: 12,
  lineSpacing: 1.15,
  spaceAfter: 8,
  headings: [heading(18, 0), heading(14, 14), heading(12, 8), heading(12, 8), heading(12, 8)],
  page: { width: 210, height: 297, margins: { top: 22, right: 22, bottom: 22, left: 22 } },
  hang: 12,
  bullets: ['•', '–', '▪'],
  table: { headerFill: 'E5EEF7', headerText: BLUE, rule: '767676', totalFill: 'F2F2F2', size: 10 },
  caption: { size: 11, colour: BLUE, bold: true, italic: false },
  rag: {
    red: { fill: 'FDE7E9', text: '7A0C12' },
    amber: { fill: 'FFF4CE', text: '5C3B00' },
    green: { fill: 'E2F4E6', text: '0B4A1F' },
    complete: { fill: 'E5EEF7', text: BLUE },
  },
  chartColours: [BLUE],
};
