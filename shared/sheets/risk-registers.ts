import { MitigationStatus, Proximity, Rating, RISK_STAGES, RiskStatus, RiskTreatment } from '../model/risk.ts';
import { findZone, scoreRating } from '../rules/score.ts';
import { condition, level, choice, officer, risk, several, type SheetSource, workstream } from './named-codecs.ts';
import { DAY, LINE, TEXT, WHOLE } from './plain-codecs.ts';
import { follows, type Register, type RegisterColumn, shows } from './register.ts';
import { zoneTints } from './tint.ts';

const STAGE_NAMES = { inherent: 'Inherent', current: 'Current', target: 'Target' } as const;

/** The risks: what they are, whose, and how they were judged at each stage, with the council's own words and colours. */
export function riskRegister(source: SheetSource): Register {
  const lead = officer(source);
  return {
    kind: 'risk',
    name: 'Risks',
    columns: [
      shows('Ref', 'ref', 8, LINE),
      shows('Title', 'title', 40, { ...LINE, look: { wrapped: true } }),
      shows('Cause', 'cause', 40, TEXT),
      shows('Event', 'event', 40, TEXT),
      shows('Effect', 'effect', 40, TEXT),
      shows('Category', 'category', 18, LINE),
      shows('Owner', 'ownerId', 24, lead),
      ...RISK_STAGES.flatMap((stage) => ratingColumns(source, stage)),
      shows('Treatment', 'treatment', 12, choice(RiskTreatment.options)),
      shows('Proximity', 'proximity', 16, choice(Proximity.options)),
      shows('Raised on', 'raisedOn', 13, DAY),
      shows('Review due', 'reviewDue', 13, DAY),
      shows('Escalated to', 'escalatedTo', 20, LINE),
      shows('Status', 'status', 10, choice(RiskStatus.options, 'open')),
      shows('Closed on', 'closedOn', 13, DAY),
      shows('Workstreams', 'workstreamIds', 16, several(workstream(source))),
      shows('Conditions', 'conditionIds', 14, several(condition(source))),
    ],
  };
}

function ratingColumns(source: SheetSource, stage: (typeof RISK_STAGES)[number]): readonly RegisterColumn[] {
  const { matrix } = source;
  const name = STAGE_NAMES[stage];
  const read = (record: Readonly<Record<string, unknown>>): Rating | null =>
    (record[stage] as Rating | null | undefined) ?? null;
  return [
    shows(`${name} likelihood`, `${stage}.likelihood`, 16, level(matrix, 'likelihood')),
    shows(`${name} impact`, `${stage}.impact`, 16, level(matrix, 'impact')),
    follows(`${name} score`, 10, WHOLE, (record) => scoreRating(matrix, read(record))),
    follows(`${name} rating`, 14, LINE, (record) => findZone(matrix, read(record))?.label ?? '', zoneTints(matrix)),
  ];
}

/** The actions against the risks, each with the ref of its risk. */
export function mitigationRegister(source: SheetSource): Register {
  const titles = new Map(source.contents.risks.map((one) => [one.id as string, one.title]));
  return {
    kind: 'mitigation',
    name: 'Mitigations',
    columns: [
      shows('Risk', 'riskId', 10, risk(source)),
      follows(
        'Risk title',
        36,
        { ...LINE, look: { wrapped: true } },
        (record) => titles.get(String(record['riskId'])) ?? '',
      ),
      shows('Action', 'action', 60, { ...LINE, look: { wrapped: true } }),
      shows('Owner', 'ownerId', 24, officer(source)),
      shows('Due', 'due', 13, DAY),
      shows('Status', 'status', 14, choice(MitigationStatus.options, 'planned')),
      shows('Done on', 'doneOn', 13, DAY),
      shows('Effect', 'effect', 36, { ...LINE, look: { wrapped: true } }),
    ],
  };
}
