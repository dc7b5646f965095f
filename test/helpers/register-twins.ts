import type { SheetKind } from '../../shared/sheets/plan-sheet.ts';
import { makeXlsx } from './make-sheets.ts';

/** A register as people keep it: sentences of our own in the shape of one that was published. */
export type RegisterTwin = {
  readonly fileName: string;
  readonly kind: SheetKind;
  readonly mapping?: object;
  readonly bytes: () => Promise<Uint8Array> | Uint8Array;
};

/** Text as Windows-1252 holds it, for the letters that occur here. */
function toCp1252(text: string): Uint8Array {
  const others: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97 };
  const codes = Array.from(text, (letter) => {
    const code = others[letter] ?? letter.codePointAt(0) ?? 0;
    if (code > 255) throw new Error(`${letter} is not in Windows-1252`);
    return code;
  });
  return Uint8Array.from(codes);
}

const line = (mark: string, ...cells: readonly string[]): string =>
  `${cells.map((cell) => (/["\n]/.test(cell) || cell.includes(mark) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(mark)}\r\n`;

const TRANSPOSED = [
  ['Project Name', 'Orchard depot', 'Harbour lights (phase 2)', 'Library of things', 'Canal path'],
  ['Department', 'Works', 'Works', 'Culture', 'Culture'],
  [
    'Delivery Confidence Assessment\n(Judged once a year on five steps, Red – Amber/Red – Amber – Amber/Green – Green)',
    'Amber',
    'Amber/Red',
    'Exempt under Section 43',
    'Amber/Green',
  ],
  [
    'Description / Aims',
    'A depot by the orchard',
    '· Lamps\n· “Smart” poles',
    'Tools to borrow',
    'A path’s new surface',
  ],
  ['Project - Start Date\n(Latest approved start date)', '01/04/2016', '15/09/2015', 'TBC', '03/2017'],
  ['2016/17 TOTAL Baseline £m', '£12.40', '(3.1)', '', '0.75'],
];

const WIDE = [
  ['project_name', 'department', 'colour_rating', 'description_aims', 'rating_comment', 'start_date', 'yearly_budget'],
  ['Ferry berth', 'WRK', 'Amber', 'A berth, and a ramp', 'The contractor’s crane is late', '1/4/2018', '12.5'],
  ['Weir repair', 'WRK', 'Green', 'The weir “as was”', '', '30/6/2019', '£0.9'],
  ['Tramway', 'TRN', 'Amber/Red', 'Café to quay', 'x'.repeat(1001), '2/2/2020', '(4.0)'],
  ['', '', '', '', '', '', ''],
  ['Signal box', 'TRN', 'Red', 'A box', 'Not staffed', '', ''],
];

const SEMICOLONS = [
  ['year', 'project_number', 'project_name', 'description_aims', 'colour_rating', 'colour_rating', 'rating_comment'],
  ['2023', 'WRK_01', 'Reservoir; upper', 'Keeps 40 days’ water; no more', 'Green', 'Green', 'On plan'],
  ['2023', 'WRK_02', 'Reservoir; lower', 'Keeps 12 days’ water', 'Reset', 'Red', 'Begun anew'],
  ['2023', 'WRK_01', 'Reservoir again', 'The same number twice', 'Red', 'Red', ''],
];

/** One for each of the ten registers that were collected, in its shape. */
export const REGISTER_TWINS: readonly RegisterTwin[] = [
  {
    fileName: 'transposed-cp1252.csv',
    kind: 'workstream',
    bytes: () => toCp1252(TRANSPOSED.map((cells) => line(',', ...cells)).join('')),
  },
  {
    fileName: 'transposed-cp1252-words-said.csv',
    kind: 'workstream',
    mapping: { words: { rag: { 'Amber/Red': 'Red', 'amber/green': 'Amber', 'Exempt under Section 43': '-' } } },
    bytes: () => toCp1252(TRANSPOSED.map((cells) => line(',', ...cells)).join('')),
  },
  {
    fileName: 'wide-cp1252.csv',
    kind: 'workstream',
    bytes: () => toCp1252(WIDE.map((cells) => line(',', ...cells)).join('')),
  },
  {
    fileName: 'semicolons-cp1252.csv',
    kind: 'workstream',
    bytes: () => toCp1252(SEMICOLONS.map((cells) => line(';', ...cells)).join('')),
  },
  {
    fileName: 'offset-roman.xlsx',
    kind: 'risk',
    bytes: () =>
      makeXlsx({
        name: 'Sheet1',
        rows: [
          [],
          [
            null,
            'Risk ID',
            'Description',
            'Cause',
            'Consequence',
            'Likelihood',
            'Impact',
            'Treatment',
            'New Likelihood',
          ],
          [null, 'R1', 'The bridge is shut', 'Rust', 'A long way round', 3, 'IV', 'Paint it', 2],
          [null, 'R2', 'The ferry is full', 'A feast day', 'People wait', 4, 'II', 'A second ferry', 5],
          [null, 'R3', 'The lamp fails', 'Age', 'A dark quay', 9, 'I', 'A new lamp', 1],
        ],
      }),
  },
  {
    fileName: 'offset-roman-said.xlsx',
    kind: 'risk',
    mapping: { columns: { Impact: 'current.impact' }, roman: 'I is lowest' },
    bytes: () =>
      makeXlsx({
        name: 'Sheet1',
        rows: [
          [],
          [null, 'Risk ID', 'Description', 'Likelihood', 'Impact'],
          [null, 'R1', 'The bridge is shut', 3, 'IV'],
          [null, 'R2', 'The ferry is full', 4, 'II'],
        ],
      }),
  },
  {
    fileName: 'years-down-the-side.csv',
    kind: 'profile',
    bytes: () => Buffer.from('Year,Net_Budget,Grants\nYear_1,182.4,(40.1)\nYear_2,190,41\nYear_3,TBC,42\n'),
  },
  {
    fileName: 'years-down-the-side-said.csv',
    kind: 'profile',
    mapping: {
      place: { across: true, from: 1, to: 1 },
      columns: { Year_1: '2025/26', Year_2: '2026/27', Year_3: '2027/28' },
    },
    bytes: () => Buffer.from('Year,Net_Budget,Grants\nYear_1,182.4,(40.1)\nYear_2,190,41\nYear_3,TBC,42\n'),
  },
  {
    fileName: 'plain-register.csv',
    kind: 'risk',
    bytes: () =>
      Buffer.from(
        'risk_id,risk_title,driver_param,direction,likelihood,impact,default_stress_pct,risk_owner,notes\n' +
          'N1,Wages outrun the plan,wage_pct,increase,4,4,20,Pay desk,Settled in June\n' +
          'N2,Fewer visitors,visit_pct,decrease,2,7,15%,Museum,£3k a week\n',
      ),
  },
  {
    fileName: 'volatile-formulas.xlsx',
    kind: 'risk',
    bytes: () =>
      makeXlsx({
        name: 'Risk Matrix',
        rows: [
          ['Risk Factors', 'Impact', 'Probability', null, 'Impact'],
          [
            'N1',
            { formula: 'RAND()+2', result: 2.42 },
            { number: 0.4, format: '0%' },
            null,
            { formula: 'ROUND(B2,0)', result: 2 },
          ],
          ['N2', { formula: 'RAND()+3', result: { error: '#REF!' } }, { number: 0.9, format: '0%' }, null, 3],
        ],
      }),
  },
  {
    fileName: 'merged-title.xlsx',
    kind: 'risk',
    mapping: {
      columns: { Probability: 'current.likelihood', Impact: 'current.impact' },
      words: {
        'current.likelihood': { '40%': '3', '90%': '5' },
        'current.impact': { High: '4', Medium: '3' },
      },
    },
    bytes: () =>
      makeXlsx({
        name: 'Risk Register',
        rows: [
          ['Risk register of the town walls'],
          ['NB: kept by the wall wardens'],
          ['No', 'Risk', 'Root cause', 'Owner', 'Probability', 'Impact', 'Consequence'],
          ['N1', 'Mortar does not set', 'Frost', 'Wall warden', { number: 0.4, format: '0%' }, 'High', 'Work stops'],
          ['N2', '=A stone falls', 'Ivy', 'Wall warden', { number: 0.9, format: '0%' }, 'Medium', 'A closed path'],
          ['N3', 'Nobody comes', 'Rain', 'TBC', { number: 0.1, format: '0%' }, 'Low', 'An empty day'],
        ],
        merges: ['A1:G1', 'A2:G2'],
      }),
  },
  {
    fileName: 'form-nobody-filled.xlsx',
    kind: 'risk',
    bytes: () =>
      makeXlsx({
        name: 'Sheet1',
        rows: [
          [],
          ['Finding', null, 'Judging', null, null, null, 'Answering'],
          [
            'Risk',
            'Risk Category',
            'Probability',
            'Impact',
            'Risk Score',
            'Risk Ranking',
            'Risk Response',
            'Trigger',
            'Risk Owner',
          ],
          ...[1, 2, 3].map((at) => [null, null, null, null, { formula: `C${at + 3}*D${at + 3}`, result: 0 }, at]),
          [],
          ['Key to the columns'],
          ['Risk: what may go wrong, in a sentence'],
          ['Trigger: the sign that it is about to'],
        ],
        merges: ['A2:B2', 'C2:F2', 'G2:I2', 'A9:F9', 'A10:F10'],
      }),
  },
  {
    fileName: 'empty-merged-milestones.xlsx',
    kind: 'milestone',
    bytes: () =>
      makeXlsx({
        name: 'Milestone List',
        rows: [
          ['Milestone List'],
          ['Project Name:', null, null, null, null, null, null, null, 'Date:'],
          ['Milestone', null, null, null, 'Description', null, null, null, 'Target date'],
          ...Array.from({ length: 8 }, () => []),
        ],
        merges: ['A1:I1', 'A3:D3', 'E3:H3', 'A4:D4', 'E4:H4', 'A5:D5', 'E5:H5'],
      }),
  },
];
