import { splitCover } from '../../../renderer/parts/clearing/cover-pieces.ts';

test('the text a clearance covers is read as headings, paragraphs and tables, with its words as they are', () => {
  const text = [
    '## Summary of financial implications',
    'It costs £27.0m (see below). Table … (t-deficit) and Figure … (f-deficit) show how… (or nearly).',
    'Table: Deficit',
    'Step | 2024/25',
    'Start of the year | £63.0m',
    'a'.repeat(64),
    'Figure: £27.0m (Spending above grant, 1 May 2024)',
  ].join('\n');
  expect(splitCover(text)).toEqual([
    { kind: 'heading', text: 'Summary of financial implications' },
    { kind: 'words', text: 'It costs £27.0m (see below). Table … and Figure … show how… (or nearly).' },
    { kind: 'words', text: 'Table: Deficit' },
    {
      kind: 'table',
      rows: [
        ['Step', '2024/25'],
        ['Start of the year', '£63.0m'],
      ],
    },
    { kind: 'words', text: 'Figure: £27.0m (Spending above grant, 1 May 2024)' },
  ]);
});
