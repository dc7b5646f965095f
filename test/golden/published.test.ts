import { writePlainText } from '../../shared/document/plain-text.ts';
import type { Block, Document } from '../../shared/document/document.ts';
import { composeSample, SAMPLE_IDS, type SampleId } from '../helpers/samples.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const papers = new Map<SampleId, Document>(SAMPLE_IDS.map((id) => [id, composeSample(id).document]));
const paperOf = (id: SampleId): Document => papers.get(id) ?? composeSample(id).document;
const textOf = (id: SampleId): string => writePlainText(paperOf(id));

function blocksOf<K extends Block['kind']>(id: SampleId, kind: K): readonly Of<K>[] {
  return paperOf(id).blocks.filter((block): block is Of<K> => block.kind === kind);
}

/** The numbers of paragraphs in the paper's own list, in order. */
const numbersOf = (id: SampleId): readonly string[] =>
  blocksOf(id, 'paragraph').flatMap((block) => (block.number?.list === 'paper' ? [block.number.text] : []));

/** Headings with their numbers. */
const headingsOf = (id: SampleId, level: number): readonly string[] =>
  blocksOf(id, 'heading')
    .filter((block) => block.level === level)
    .map((block) => `${block.number?.text ?? ''} ${block.text}`.trim());

const said = (line: Of<'table'>['rows'][number]['cells'][number]['text']): string =>
  line.map((piece) => ('text' in piece ? piece.text : '')).join('');

/** The table whose caption begins with `caption`, as rows of words. */
function tableOf(id: SampleId, caption: string): readonly (readonly string[])[] {
  const table = blocksOf(id, 'table').find((block) => block.caption.text.startsWith(caption));
  return (table?.rows ?? []).map((row) => row.cells.map((cell) => said(cell.text)));
}

test.each(SAMPLE_IDS)('%s: nothing is left to do, and nothing stands in for something else', (id) => {
  expect(composeSample(id).findings).toEqual([]);
  expect(textOf(id)).not.toMatch(/…|tbc\b|TBC|N\/A|\bundefined\b|\bnull\b/);
});

test.each(SAMPLE_IDS)('%s: every table and chart is captioned in one run, and every chart has words for it', (id) => {
  const tables = blocksOf(id, 'table').map((block) => `${block.caption.label} ${block.caption.number}`);
  expect(tables).toEqual(tables.map((_, n) => `Table ${n + 1}`));
  const charts = blocksOf(id, 'chart');
  expect(charts.map((block) => block.caption.number)).toEqual(charts.map((_, n) => n + 1));
  expect(charts.filter((block) => block.spec.alt === '')).toEqual([]);
});

describe('BCP', () => {
  test('runs 1 to 36 across its headings, which carry no number', () => {
    expect(numbersOf('bcp-send')).toEqual(Array.from({ length: 36 }, (_, n) => `${n + 1}.`));
    expect(headingsOf('bcp-send', 2)).toEqual([
      'Background',
      'Impact of improvement work to date',
      'Options appraisal',
      'Summary of financial implications',
      'Summary of legal implications',
      'Summary of human resources implications',
      'Summary of sustainability impact',
      'Summary of public health implications',
      'Summary of equality implications',
      'Summary of risk assessment',
      'Background papers',
      'Appendices',
    ]);
  });

  test('has its front matter in a table, with recommendations a) to d) in it', () => {
    const [front] = blocksOf('bcp-send', 'fields');
    expect(front?.rows.map((row) => row.label)).toEqual([
      'Report subject',
      'Meeting date',
      'Status',
      'Executive summary',
      'Recommendations',
      'Reason for recommendations',
      'Portfolio Holder',
      'Corporate Director',
      'Report author',
      'Wards',
      'Classification',
    ]);
    const items = front?.rows.flatMap((row) => row.content).flatMap((flow) => (flow.kind === 'list' ? flow.items : []));
    expect(items?.map((item) => item.number?.text)).toEqual(['a)', 'b)', 'c)', 'd)']);
  });

  test('has a. and b. in paragraph 4, and six appendices that are all cited', () => {
    const lists = blocksOf('bcp-send', 'list').map((list) => list.items.map((item) => item.number?.text ?? '•'));
    expect(lists[0]).toEqual(['a.', 'b.']);
    const text = textOf('bcp-send');
    for (const n of [1, 2, 3, 4, 5, 6]) expect(text.split(`Appendix ${n}`).length).toBe(3);
  });

  test('has the eight indicators, with what got worse said as worse', () => {
    expect(tableOf('bcp-send', 'Indicators')).toEqual([
      ['Decisions made within 6 weeks', '26.7%', '99.0%', '96.4%', '-2.6 points', 'Worse', 'none published'],
      [
        'Plans issued within 20 weeks (with exceptions)',
        '0.0%',
        '52.9%',
        '67.1%',
        '+14.2 points',
        'Better',
        'England 44.5% (without exceptions); Statutory neighbours 36.4%; South West 34.7%',
      ],
      ['EPS advice given on time', '0.0%', '98.0%', '92.0%', '-6.0 points', 'Worse', 'none published'],
      ['Health advice given on time', '87.5%', '93.2%', '91.1%', '-2.1 points', 'Worse', 'none published'],
      ['Backlog of annual reviews', '2,012', '1,216', '1,030', '-186', 'Better', 'none published'],
      ['Annual reviews of the year done on time', '65.9%', '70.1%', '62.1%', '-8.0 points', 'Worse', 'none published'],
      ['Share of requests made by parents', '29%', '23%', '22%', '-1 point', 'not rated', 'none published'],
      ['Children waiting for specialist provision', '–', '–', '282', 'first value', 'first value', 'none published'],
    ]);
  });

  test.each([
    '£27.0m',
    '£28.0m',
    '£63.0m',
    '£91.0m',
    '£2.8m',
    'about £5.0m',
    'about £3.9m',
    '0.5%',
    '1%',
    '3%',
    '35%',
    '6.2%',
    '37.3%',
    '41.0%',
    '137 actions',
    'eight priority areas',
    'about 350 children',
    'fell by 48.8%',
    '3.8 percentage points lower',
    '15 years',
    'every three weeks',
    'every six weeks',
    '15 January 2024',
    '28 February 2024',
    '13 March 2024',
    '31 March 2026',
    '12 December 2022',
    'seven main risks',
  ])('says %s', (words) => expect(textOf('bcp-send')).toContain(words));
});

describe('Devon', () => {
  test('begins with the recommendation and counts 1 to 10, with a) under 1.1 and i) ii) in the text', () => {
    expect(headingsOf('devon-send', 2).slice(0, 10)).toEqual([
      '1 Recommendation',
      '2 Background / Introduction',
      '3 Update',
      '4 Strategic Plan',
      '5 Financial Considerations',
      '6 Legal Considerations',
      '7 Environmental Impact Considerations (Including Climate Change, Sustainability and Socio-economic)',
      '8 Equality Considerations',
      '9 Risk Management Considerations',
      '10 Summary / Conclusions / Reasons for Recommendations',
    ]);
    const lists = blocksOf('devon-send', 'list').map((list) => list.items.map((item) => item.number?.text ?? '•'));
    expect(lists[0]).toEqual(['a)']);
    expect(lists).toContainEqual(['i)', 'ii)']);
  });

  test('has six risks under headings of their own, 9.2 to 9.7, with the published scores', () => {
    const risks = headingsOf('devon-send', 3).filter((heading) => heading.includes('Risk '));
    expect(risks.map((heading) => heading.slice(0, 10))).toEqual([1, 2, 3, 4, 5, 6].map((n) => `9.${n + 1} Risk ${n}`));
    const scores = [...textOf('devon-send').matchAll(/Current risk score: (\d+)/g)].map((match) => match[1]);
    expect(scores).toEqual(['30', '24', '20', '20', '16', '16']);
  });

  test('has a standing note between rules, and closes with director, divisions, member and contact', () => {
    expect(blocksOf('devon-send', 'box').map((block) => block.edge)).toEqual(['rules']);
    const labels = blocksOf('devon-send', 'field').map((block) => block.label);
    expect(labels).toEqual(['Electoral Divisions:', 'Cabinet Member:', 'Name:', 'Telephone:', 'Email:', 'Address:']);
    expect(textOf('devon-send')).toContain('\nDirector of Children & Young People’s Futures\n');
  });

  test.each([
    '£51.6 million',
    '£31.2 million',
    '£20.4 million',
    '£132.0 million',
    '£80.4 million',
    '£5.1 million to £6.8 million',
    '25% to 33%',
    '£17,000',
    '300 to 400 plans',
    'about 9,800',
    '£1 billion',
    '£740 million',
    '43% of councils',
    'seven strands',
    '158 plans a month',
    'against 80',
    '83 in 2023',
    '18.4%',
    'about 12%',
    'from 1,070 to 900',
    '15.9%',
    '7,000 in six months',
    'fell by 21%',
    '3 out of 5, up from 2',
    '80 working days',
    '96 Reception children in 41 schools',
    '54 resource base places',
    '66 resource base places',
    '250 college places',
    '100 more follow',
    'over 100 young people',
    '24 October 2024',
    '14 August 2024',
    'May 2025',
    'Annex A',
  ])('says %s', (words) => expect(textOf('devon-send')).toContain(words));
});

describe('Medway', () => {
  test('has four levels of numbers, priorities at the third, and the recommendation last', () => {
    expect(headingsOf('medway-send', 2)).toEqual([
      'Summary',
      '1. Budget and Policy Framework',
      '2. Background',
      '3. Evidence Informed Practice',
      '4. Safety Valve Intervention Plan',
      '5. Performance Indicators',
      '6. Risk Management',
      '7. Financial Implications',
      '8. Legal Implications',
      '9. Recommendations',
      'Lead Officer Contact',
      'Appendices',
      'Background papers',
    ]);
    expect(headingsOf('medway-send', 3).map((heading) => heading.split(' ')[0])).toEqual([
      '4.1.1.',
      '4.1.2.',
      '4.1.3.',
      '4.1.4.',
    ]);
    expect(numbersOf('medway-send')).toContain('4.1.2.5.');
    expect(numbersOf('medway-send').at(-1)).toBe('9.1.');
  });

  test('opens with committee, date and title in capitals, and has three footnotes', () => {
    const text = textOf('medway-send')
      .split('\n')
      .filter((line) => line !== '');
    expect(text.slice(0, 3)).toEqual([
      'CHILDREN AND YOUNG PEOPLE OVERVIEW AND SCRUTINY COMMITTEE',
      '29 NOVEMBER 2022',
      '# UPDATE ON THE SAFETY VALVE INTERVENTION PROGRAMME',
    ]);
    expect(paperOf('medway-send').footnotes).toHaveLength(3);
  });

  test('table 1: the share of pupils with a plan', () => {
    expect(tableOf('medway-send', 'Proportion')).toEqual([
      ['Pupils with an EHCP', '3.5%', '3.8%', '4.0%', '4.2%'],
      ['National', '3.1%', '3.3%', '3.7%', '4.0%'],
    ]);
  });

  test('table 2: numbers counted and projected, and a growth row that is worked out', () => {
    expect(tableOf('medway-send', 'Projected numbers')).toEqual([
      ['Pupils with EHCPs', '2,126', '2,296', '2,507', '2,697', '2,853', '2,995', '3,135', '3,254'],
      ['Growth, per cent', 'first value', '8.0%', '9.2%', '7.6%', '5.8%', '5.0%', '4.7%', '3.8%'],
    ]);
  });

  test('table 3: where pupils are projected to be, with the two kinds of special school as parts', () => {
    expect(tableOf('medway-send', 'Projected movement')).toEqual([
      ['Early years', '0.2%', '0.2%', '0.2%', '0.2%'],
      ['Mainstream, with resourced provision', '35.4%', '37.9%', '40.4%', '42.0%'],
      ['Special schools', '55.5%', '51.1%', '48.7%', '47.8%'],
      ['Special schools: maintained', '40.6%', '40.7%', '41.1%', '43.7%'],
      ['Special schools: independent', '14.9%', '10.5%', '7.6%', '4.1%'],
      ['Further education', '0.6%', '0.6%', '0.6%', '0.6%'],
    ]);
    const parts = blocksOf('medway-send', 'table')
      .find((block) => block.caption.text.startsWith('Projected movement'))
      ?.rows.map((row) => row.part === true);
    expect(parts).toEqual([false, false, false, true, true, false]);
  });

  test('the first three tables are the published ones, captioned in italics above', () => {
    expect(
      blocksOf('medway-send', 'table')
        .slice(0, 3)
        .map((block) => block.caption.text),
    ).toEqual([
      'Proportion (%) of pupils with an EHCP',
      'Projected numbers of pupils with EHCPs',
      'Projected movement of pupils with EHCPs',
    ]);
    expect(paperOf('medway-send').style.caption).toMatchObject({ italic: true, bold: false });
  });

  test('places: 150 in resourced provision, five of six sites to be confirmed, and 160 at Inspire', () => {
    const rows = tableOf('medway-send', 'Special school and resourced');
    const resourced = rows.filter(([name]) => name?.startsWith('Resourced provision'));
    expect(resourced.map((row) => row[2])).toEqual(['25', '25', '25', '25', '25', '25']);
    expect(resourced.filter((row) => row[1] === 'to be confirmed')).toHaveLength(5);
    expect(rows.at(-1)?.[2]).toBe('310');
  });

  test.each([
    '£45.5m',
    '£20.8m',
    '£17.7m',
    '£3.1m',
    '£3,704,539',
    '£6,000',
    '45.8%',
    '31.9%',
    '40.5%',
    '33.8% and 39.9%',
    '48.0%',
    '34.8%',
    '1.8%',
    '2.3%',
    '1.5%',
    '2.2%',
    '2.0%',
    'ten recommendations',
    'four priorities',
    'Three indicators',
    '42.0% by January 2026',
    'between 8.3% and 10.2%',
    '51.2%',
    'four main ones',
    '160 pupils',
    'January 2025',
    'Appendix 1 is',
    'Appendix 2 compares',
  ])('says %s', (words) => expect(textOf('medway-send')).toContain(words));
});

describe('Cambridgeshire', () => {
  test('has its eight clearances, seven climate statuses and seven ambitions', () => {
    expect(blocksOf('cambridgeshire-send', 'clearance')).toHaveLength(8);
    expect(
      blocksOf('cambridgeshire-send', 'clearance').filter((one) => /^(Yes|Not needed), /.test(one.answer)),
    ).toHaveLength(8);
    expect(textOf('cambridgeshire-send').match(/^Status: (Positive|Neutral|Negative)$/gm)).toHaveLength(7);
    expect(headingsOf('cambridgeshire-send', 3).filter((heading) => heading.startsWith('3.'))).toHaveLength(7);
  });

  test('has the objectives of 2023 in twelve rows with none of them empty', () => {
    const rows = tableOf('cambridgeshire-send', 'Objectives');
    expect(rows).toHaveLength(12);
    expect(rows.flat().filter((cell) => cell === '' || cell === '–')).toEqual([]);
  });

  test('counts its paragraphs once each, in order', () => {
    const numbers = numbersOf('cambridgeshire-send');
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((one) => one.startsWith('2.'))).toEqual(Array.from({ length: 30 }, (_, n) => `2.${n + 1}`));
  });

  test.each([
    '84.1%',
    '£51.20m',
    '£49.00m',
    '£9.00m',
    '£11.30m',
    '£29.10m',
    '£6.80m',
    '£93.00m',
    '7,315',
    '22.6%',
    '2.6%',
  ])('says %s', (words) => expect(textOf('cambridgeshire-send')).toContain(words));
});
