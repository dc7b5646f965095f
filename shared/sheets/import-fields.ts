import type { RecordKind } from '../model/records.ts';
import { RISK_STAGES } from '../model/risk.ts';
import { ID_TITLE } from './book.ts';
import { type Codec } from './codec.ts';
import { EXPORTED_KINDS, listRegisters } from './export-book.ts';
import type { SheetSource } from './named-codecs.ts';
import { choice, officer } from './named-codecs.ts';
import { DAY, DECIMAL, LINE, POUNDS, WHOLE } from './plain-codecs.ts';
import { MitigationStatus } from '../model/risk.ts';
import { capital } from '../model/capital.ts';

/** How a cell of a field is read, beyond what its codec does. */
export type Reads =
  | 'plain'
  | 'day'
  | 'decimal'
  | 'money'
  | 'measured'
  | 'person'
  | 'likelihood'
  | 'impact'
  | 'code'
  | 'score'
  | 'id';

/** A field that a column may be taken for. `key` has a dot for a part of a field, or for a field of a risk's mitigation. */
export type ImportField = {
  readonly key: string;
  readonly title: string;
  readonly codec: Codec;
  readonly isListed?: boolean;
  readonly reads: Reads;
  /** What people call it at the head of a column, in small letters. The first that fits wins. */
  readonly words: readonly string[];
};

/** Kinds of record a sheet may be imported as, row by row. */
export const IMPORTED_KINDS = EXPORTED_KINDS satisfies readonly RecordKind[];
export type ImportedKind = (typeof IMPORTED_KINDS)[number];

/** What people write over columns, by field, beyond the field's own title. From registers of councils and departments. */
const WORDS: { readonly [key: string]: string } = {
  ref: 'ref|reference|id|no|no.|number|risk id|risk ref|risk no|risk number|risk reference|item|#|kpi ref|condition no|risk factors',
  code: 'code|ref|id|project number|workstream ref|workstream code',
  title: 'title|risk title|risk|risk name|risk description|description|risk event|condition|document|summary of risk',
  cause: 'cause|causes|root cause|risk cause|source of risk|trigger|if',
  event: 'event|risk event|uncertain event',
  effect: 'effect|effects|consequence|consequences|potential consequences|risk effect|result|then',
  category: 'category|type|risk type|risk category|theme',
  ownerId:
    'owner|risk owner|lead|responsible|responsible officer|lead officer|assigned to|accountable|action owner|owned by',
  leadId: 'lead|owner|sro|senior responsible owner|lead officer|workstream lead',
  sponsorId: 'sponsor|executive sponsor',
  treatment: 'treatment|response|response type|strategy|risk response|treat',
  proximity: 'proximity|timescale|timeframe',
  raisedOn: 'raised|date raised|raised on|date identified|identified|opened|date opened',
  reviewDue: 'review due|next review|review date|next review date|date of next review|review by',
  escalatedTo: 'escalated to|escalation|escalated',
  status: 'status|state|open closed|open/closed|current status|project status',
  closedOn: 'closed on|closed|date closed|closure date',
  workstreamIds: 'workstreams|workstream|project|strand',
  workstreamId: 'workstream|strand|project|area',
  conditionIds: 'conditions|condition',
  name: 'name|project name|milestone|milestone name|milestone list|measure|indicator|kpi|workstream|deliverable|scheme|project|task|full name|officer|allocation|committee|strand|theme|title',
  purpose: 'purpose|description|description aims|aims|objective|objectives|summary',
  rag: 'rag|rag rating|rag status|colour rating|delivery confidence assessment|ipa delivery confidence assessment|rating|dca',
  ragReason: 'rag reason|rating comment|reason for rag|comment|commentary|rag commentary|departmental commentary',
  kind: 'kind|type',
  baseline:
    'baseline|baseline date|planned|planned date|plan date|original date|target date|due|due date|date|end date',
  forecast: 'forecast|forecast date|expected|expected date|revised date|current date|project end date',
  actual: 'actual|actual date|completed|date completed|achieved',
  note: 'note|notes|comment|comments|remarks|commentary|update|description',
  due: 'due|due date|deadline|by when|target date|completion date|date due',
  text: 'text|requirement|full text|wording|description',
  funder: 'funder|set by|grant|funding body',
  evidence: 'evidence|proof|how met',
  unit: 'unit|units|measured in',
  unitName: 'unit name|what is counted',
  precision: 'precision|decimals|decimal places',
  polarity: 'polarity|good is|direction|direction of good|better|good performance',
  frequency: 'frequency|how often|reported|reporting frequency',
  baselineAsAt: 'baseline as at|baseline date',
  basis: 'basis|how counted|definition',
  dataOwnerId: 'data owner|data source owner',
  measureId: 'measure|indicator|kpi|measure ref|kpi ref|ref|reference',
  comparator: 'series|comparator|area|geography|compared with',
  asAt: 'as at|date|as at date|reported on|period end|data date',
  value: 'value|actual|result|figure|outturn|performance|target',
  by: 'by|target date|date|due',
  riskId: 'risk|risk ref|risk id|ref',
  action:
    'action|mitigation|mitigating action|mitigations|control|planned action|actions|treatment|mitigation plan|response',
  doneOn: 'done on|completed|date completed|completed on',
  site: 'site|location|school|address',
  places: 'places|number of places|capacity|additional places',
  needType: 'need type|need|type of need|primary need|designation',
  openingBaseline: 'opening baseline|planned opening|original opening',
  openingForecast: 'opening forecast|expected opening|opening|opening date',
  openingActual: 'opening actual|opened|actual opening',
  allocated: 'allocated|allocation|budget|amount',
  committed: 'committed|spent|spend|commitment',
  post: 'post|job title|role|position|title|job',
  otherPosts: 'other posts|other post|other roles|also',
  roles: 'roles|role|role in papers|part in papers',
  clears: 'may clear|clears|clearance|clears for|clearance area',
  email: 'email|e-mail|email address|mail',
  phone: 'phone|telephone|tel|mobile',
  address: 'address|office',
  portfolio: 'portfolio|portfolio holder for',
  committeeId: 'committee|board|meeting',
  date: 'date|meeting date|published|date published',
  executive: 'takes executive decisions|executive|executive decisions',
  time: 'time|start time',
  place: 'place|venue|location|room',
  period: 'period|quarter|reporting period|month',
  periodName: 'period name',
  done: 'done|progress|achievements|this period|progress this period|what has been done',
  next: 'next|next steps|next period|planned next',
  writtenById: 'written by|author|updated by',
  publisher: 'publisher|published by|author|organisation',
  url: 'url|link|web address|address|website',
  short: 'short|acronym|abbreviation|term|short form',
  expansion: 'expansion|meaning|stands for|definition|full form|long form|means|in full',
  known: 'known|well known',
  bodyId: 'spelt so by|body|council|organisation|employer',
  background: 'background paper|background|background papers',
  exempt: 'exempt|confidential',
};

const STAGE_WORDS = {
  inherent: ['inherent', 'gross', 'initial', 'original', 'raw', 'uncontrolled', 'before'],
  current: ['current', 'residual', 'net', 'now', '', 'present'],
  target: ['target', 'desired', 'tolerable', 'appetite', 'after', 'planned', 'new'],
} as const;

const RATING_WORDS = {
  likelihood: ['likelihood', 'probability', 'likelihood score', 'prob', 'l'],
  impact: ['impact', 'severity', 'consequence score', 'impact score', 'i', 'severity score'],
  score: ['score', 'risk score', 'rating score', 'total', 'risk rating', 'rating', 'total score', 'raw score'],
  code: ['code', 'risk code', 'rating code', 'matrix', 'risk rating', 'rating', 'risk level', 'assessment'],
} as const;

/** The fields that the columns of a sheet of `kind` may be taken for. */
export function importFields(kind: ImportedKind, source: SheetSource): readonly ImportField[] {
  const register = listRegisters(source).find((one) => one.kind === kind);
  const columns = (register?.columns ?? []).filter((column) => column.field !== null);
  const fields = columns.map(({ title, field, codec }): ImportField => {
    const key = field ?? '';
    const rating = /^(inherent|current|target)\.(likelihood|impact)$/.exec(key);
    if (rating !== null)
      return {
        key,
        title,
        codec,
        reads: rating[2] === 'impact' ? 'impact' : 'likelihood',
        words: ratingWords(rating[1] as 'current', rating[2] as 'impact'),
      };
    return {
      key,
      title,
      codec,
      reads: readsOf(key, codec),
      words: [title.toLowerCase(), ...(WORDS[key] ?? '').split('|')],
    };
  });
  const id: ImportField = { key: 'id', title: ID_TITLE, codec: LINE, reads: 'id', words: [ID_TITLE.toLowerCase()] };
  return [id, ...fields, ...(kind === 'risk' ? ofRisks(source) : [])].map((field) => ({
    ...field,
    isListed: (field.codec.look.choices ?? []).length > 0,
  }));
}

function readsOf(key: string, codec: Codec): Reads {
  if (codec === DAY) return 'day';
  if (codec === DECIMAL) return 'decimal';
  if (codec === POUNDS) return 'money';
  return ['ownerId', 'leadId', 'sponsorId', 'dataOwnerId', 'writtenById'].includes(key) ? 'person' : 'plain';
}

/** What a sheet of risks has besides: scores, codes of both, and the actions against each risk. */
function ofRisks(source: SheetSource): readonly ImportField[] {
  const scores = RISK_STAGES.flatMap((stage) =>
    (['score', 'code'] as const).map(
      (part): ImportField => ({
        key: `${stage}.${part}`,
        title: `${capital(stage)} ${part === 'score' ? 'score' : 'rating as one code'}`,
        codec: part === 'score' ? WHOLE : LINE,
        reads: part,
        words: ratingWords(stage, part),
      }),
    ),
  );
  const action = (key: string, title: string, codec: Codec, reads: Reads, words: string): ImportField => ({
    key: `mitigation.${key}`,
    title,
    codec,
    reads,
    words: [title.toLowerCase(), ...words.split('|')],
  });
  return [
    ...scores,
    action('action', 'Mitigation', LINE, 'plain', WORDS['action'] ?? ''),
    action('ownerId', 'Mitigation owner', officer(source), 'person', 'action owner|mitigation lead|control owner'),
    action(
      'due',
      'Mitigation due',
      DAY,
      'day',
      'action due|action due date|mitigation date|action date|action deadline',
    ),
    action(
      'status',
      'Mitigation status',
      choice(MitigationStatus.options, 'planned'),
      'plain',
      'action status|progress of action',
    ),
  ];
}

function ratingWords(stage: keyof typeof STAGE_WORDS, part: keyof typeof RATING_WORDS): readonly string[] {
  return STAGE_WORDS[stage].flatMap((when) => RATING_WORDS[part].map((what) => `${when} ${what}`.trim()));
}
