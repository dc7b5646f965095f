import type { Chance } from './chance.ts';

const PLACES = [
  'Fenwick',
  'Aldermere',
  'Stowbridge',
  'Harrowden',
  'Márket Orwell',
  'Thornley',
  'Wick St Anne',
  'Elmsett',
];
const SERVICES = [
  'home-to-school transport',
  'the special schools estate',
  'the highways depot',
  'adult day services',
  'the library network',
  'the waste contract',
  'foster care placements',
  'the case management system',
  'flood defence works',
  'the leisure trust',
  'early help teams',
  'the joint equipment store',
];
const CAUSES = [
  'Tender prices rise faster than the budget allows',
  'Two experienced managers leave in the same quarter',
  'The grant letter comes after the budget is set',
  'Ground conditions are worse than the survey showed',
  'Demand grows in one district and falls in another',
  'The supplier of the software ends its support',
  'Partners plan to different financial years',
  'A café, a hall and a clinic share one lease that ends early',
];
const EVENTS = [
  'works stop for a term',
  'places open later than families were told',
  'savings in the plan are not made',
  'the service cannot be staffed at weekends',
  'a statutory deadline is missed',
  'the contract must be let again',
  'records cannot be relied on for the return',
];
const EFFECTS = [
  'Residents wait longer, and the council pays for cover at short notice',
  'Reserves are drawn on in a year when none are planned',
  'Confidence of members and of the inspectorate is lost',
  'Children travel further than they should',
  'The benefit comes a year late, at the same cost',
  'A complaint to the ombudsman is likely to be upheld',
];
const ACTIONS = [
  'Agree a fixed price for the first stage',
  'Bring the survey forward',
  'Train a deputy for each post that stands alone',
  'Write the change into the partnership agreement',
  'Hold a reserve list of providers',
  'Report progress to the board each month',
  'Test the return with last year’s figures',
  'Move the opening to the start of the spring term',
];
const REASONS = [
  'The quarter’s figures bear it out',
  'The action has not worked yet',
  'A new provider is in place',
  'Seen by the board and left as it is',
  'The pipeline is fuller than expected',
  'Evidence came in from two districts',
];
const NEEDS = [
  'social and emotional needs',
  'autism',
  'hearing impairment',
  'physical disability',
  'speech and language',
];
const FIRST = ['Ana', 'Tom', 'Zoë', 'Priya', 'Owain', 'Siân', 'Marek', 'Grace', 'Joel', 'Hana', 'Ruth', 'Idris'];
const LAST = ['Webb', 'Reeve', 'Okafor', 'Lindqvist', 'Pryce', 'Marsh', 'Kowal', 'Ashdown', 'Núñez', 'Tolland'];
const POSTS = ['Head of', 'Service Director for', 'Programme Lead for', 'Finance Partner for', 'Contract Manager for'];

/** Council words of our own, put together by chance: nobody's paper says these sentences. */
export class Words {
  readonly #chance: Chance;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  place = (): string => this.#chance.pick(PLACES);
  service = (): string => this.#chance.pick(SERVICES);
  need = (): string => this.#chance.pick(NEEDS);
  person = (): string => `${this.#chance.pick(FIRST)} ${this.#chance.pick(LAST)}`;
  post = (): string => `${this.#chance.pick(POSTS)} ${this.service()}`;
  cause = (): string => `${this.#chance.pick(CAUSES)} at ${this.place()}, which bears on ${this.service()}.`;
  event = (): string => `Because of this, ${this.#chance.pick(EVENTS)} in ${this.place()}.`;
  effect = (): string => `${this.#chance.pick(EFFECTS)}; ${this.service()} is touched first.`;
  action = (): string => `${this.#chance.pick(ACTIONS)} for ${this.service()} in ${this.place()}.`;
  reason = (): string => `${this.#chance.pick(REASONS)} (${this.place()}).`;
  title = (): string => `${this.#chance.pick(EVENTS).replace(/^./, (first) => first.toUpperCase())}: ${this.service()}`;
  sentence = (): string => this.#chance.pick([this.cause, this.event, this.effect, this.action, this.reason])();
  sentences = (count: number): string => Array.from({ length: count }, this.sentence).join(' ');
}
