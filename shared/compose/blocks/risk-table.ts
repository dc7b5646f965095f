import type { Block } from '../../document/document.ts';
import type { Mitigation, Risk } from '../../model/risk.ts';
import { never } from '../../model/never.ts';
import { findMatrix } from '../matrix.ts';
import type { Paper } from '../paper.ts';
import { trimNumber } from '../prose-numbers.ts';
import { remember } from '../remember.ts';
import { actionsToCome, risksFor, scaleNote } from '../risks.ts';
import { type RiskColumn, riskCell, riskColumn, sayAction } from './risk-cells.ts';
import { type Bound, row, type Spot, table } from './tables.ts';

type RiskBlock = Bound<'risk table'>;
const NONE: readonly Mitigation[] = [];

/** The risks as a table, as cards, or each under a heading of its own, as the block or the template asks. */
export function composeRisks(paper: Paper, block: RiskBlock, spot: Spot): readonly Block[] {
  const columns = block.columns.length === 0 ? paper.template.risks.columns : block.columns;
  const { risks, actions, of } = readRisks(paper, block, columns);
  if (risks.length === 0) return [];
  const layout = block.layout ?? paper.template.risks.layout;
  // Cards and headings have no caption that a sentence could point to.
  if (layout !== 'table' && spot.anchor !== null) paper.name(spot.anchor, 'the list of risks', spot.at, false);
  switch (layout) {
    case 'table':
      return [
        table(
          paper.captionTable(block.caption, spot.anchor),
          columns.map((name) => riskColumn(paper, name)),
          remember(risks, of, () =>
            risks.map((risk) =>
              row(...columns.map((name) => riskCell(paper, risk, name, actions.get(risk.id) ?? NONE))),
            ),
          ),
          scaleNote(paper),
        ),
      ];
    case 'cards':
      return risks.map((risk) => riskCard(paper, risk, columns, actions.get(risk.id) ?? NONE));
    case 'headings':
      return risks.flatMap((risk, at) => riskHeading(paper, risk, at, columns, actions.get(risk.id) ?? NONE, spot));
    default:
      return never(layout);
  }
}

type Shown = {
  readonly risks: readonly Risk[];
  readonly actions: ReadonlyMap<Risk['id'], readonly Mitigation[]>;
  /** All that they, and what a table says of them, are made of. */
  readonly of: readonly unknown[];
};

/** The risks that `block` shows. Ten thousand are not gone through again at each key while they and what is said of them are the same. */
function readRisks(paper: Paper, { filter, order }: RiskBlock, columns: readonly RiskColumn[]): Shown {
  const { contents, template, asAt } = paper;
  const asksFor = (name: RiskColumn): boolean => columns.includes(name);
  const asked = JSON.stringify([filter, order, columns]);
  const of = [
    asked,
    template,
    asAt,
    findMatrix(paper),
    contents.officers,
    asksFor('mitigations') ? contents.mitigations : null,
    asksFor('trend') ? contents.assessments : null,
  ];
  return remember(contents.risks, of, () => ({
    risks: risksFor(paper, filter, order),
    actions: asksFor('mitigations') ? actionsToCome(paper) : new Map<Risk['id'], readonly Mitigation[]>(),
    of,
  }));
}

/** Gives a risk that has a place of its own the name by which a sentence points to it; null where an earlier place has it. */
function nameRisk(paper: Paper, risk: Risk, said: string): string | null {
  const anchor = `risk-${risk.id.toLowerCase()}`;
  if (paper.labels.get(anchor)?.linked === true) return null;
  paper.claim(anchor, said);
  return anchor;
}

function riskCard(paper: Paper, risk: Risk, columns: readonly RiskColumn[], actions: readonly Mitigation[]): Block {
  return {
    kind: 'card',
    title: `${risk.ref}: ${risk.title}`,
    anchor: nameRisk(paper, risk, `${paper.template.references.risk} ${risk.ref}`),
    lines: columns
      .filter((name) => name !== 'ref' && name !== 'risk')
      .map((name) => {
        const { text, rating } = riskCell(paper, risk, name, actions);
        return { label: riskColumn(paper, name).title, value: text, rating };
      }),
  };
}

/** A heading with the risk's number and title, a line for each column, and the actions as a list. */
function riskHeading(
  paper: Paper,
  risk: Risk,
  at: number,
  columns: readonly RiskColumn[],
  actions: readonly Mitigation[],
  spot: Spot,
): readonly Block[] {
  const [look] = paper.template.numbering.subheadings;
  const number = paper.number(look?.level ?? 'none');
  const lead = paper.template.risks.heading.replace('%1', String(at + 1)).replace('{ref}', risk.ref);
  const called = `${paper.template.references.risk} ${lead === '' ? risk.ref : String(at + 1)}`;
  const anchor = nameRisk(paper, risk, number === null ? called : `${called} (${trimNumber(number.text)})`);
  const heading: Block = {
    kind: 'heading',
    level: paper.headingLevel(spot.under + 1),
    number,
    text: `${lead}${risk.title}`,
    anchor,
  };
  const lines = columns
    .filter((name) => name !== 'ref' && name !== 'risk' && name !== 'mitigations')
    .map((name): Block => {
      const { text } = riskCell(paper, risk, name, actions);
      const label = { kind: 'text' as const, text: `${riskColumn(paper, name).title}: `, bold: true as const };
      return { kind: 'paragraph', number: null, indent: 0, text: [label, ...text], anchor: null };
    });
  if (!columns.includes('mitigations')) return [heading, ...lines];
  const title = `${riskColumn(paper, 'mitigations').title}:`;
  const none = actions.length === 0 ? ' none recorded' : '';
  return [
    heading,
    ...lines,
    {
      kind: 'paragraph',
      number: null,
      indent: 0,
      text: [
        { kind: 'text', text: title, bold: true },
        ...(none === '' ? [] : [{ kind: 'text' as const, text: none }]),
      ],
      anchor: null,
    },
    ...(actions.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: actions.map((one) => ({
              number: null,
              level: 0,
              indent: paper.template.style.hang / 2,
              text: [{ kind: 'text' as const, text: sayAction(paper, one) }],
              anchor: null,
            })),
          },
        ]),
  ];
}
