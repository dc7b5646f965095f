import type { Finding } from '../model/finding.ts';
import { ResponseId, SectionId } from '../model/ids.ts';
import type { Prose } from '../model/prose.ts';
import type { Officer } from '../model/people.ts';
import type { Clearance, Report, Response, Section } from '../model/report.ts';
import { listFields, nameOfField, typedFields } from './fields.ts';
import type { Purpose } from './purpose.ts';
import type { TemplateField } from './front.ts';
import type { Template } from './template.ts';

/** The texts of a report: what moves when it takes another council's format. */
export type ReportTexts = {
  readonly report: Report;
  readonly sections: readonly Section[];
  readonly responses: readonly Response[];
  readonly clearances: readonly Clearance[];
  /** Who may be named in it. */
  readonly officers: readonly Pick<Officer, 'id' | 'name' | 'post'>[];
};

/** The report in its new format, and what a person must look at because the formats differ. Nothing is lost on the way. */
export type Moved = { readonly texts: ReportTexts; readonly todo: readonly Finding[] };

/** A place of a template that holds text of the author's. */
type Slot = {
  readonly key: string;
  readonly kind: 'section' | 'response';
  readonly heading: string;
  readonly purpose: Purpose | undefined;
  /** What a response prints where it states there is nothing significant. */
  readonly none: string;
  /** What its rating is called, where it has one: `Status`. */
  readonly rated?: string | undefined;
};

/** What a slot of the new format will hold. */
type Held = {
  readonly slot: Slot;
  readonly id: string;
  readonly none: boolean;
  readonly reason: string;
  readonly status: string | null;
  readonly body: Prose;
};

/**
 * The texts of a report that was written for `from`, put where `to` has a place for them: by the same key, else by the same
 * purpose, else under the same heading, else at the end of the main text under their old heading. What finds no place at all
 * stays in the file under its old key and is not printed.
 */
export function moveContent(texts: ReportTexts, from: Template, to: Template): Moved {
  const todo: Finding[] = [];
  const place = new Placing(texts, from, to, todo);
  place.takeAll([
    ...texts.sections.map((one) => ({ ...one, kind: 'section' as const, none: false, reason: '', status: null })),
    ...texts.responses.map((one) => ({ ...one, kind: 'response' as const })),
  ]);
  const fields = moveFields(texts, from, to, todo);
  const report: Report = { ...texts.report, templateId: to.id, fields };
  return {
    texts: { ...texts, report, ...place.result(), clearances: moveClearances(texts.clearances, from, to, todo) },
    todo,
  };
}

type Text = {
  readonly id: string;
  readonly key: string;
  readonly kind: Slot['kind'];
  readonly none: boolean;
  readonly reason: string;
  readonly status: string | null;
  readonly body: Prose;
};

class Placing {
  readonly #texts: ReportTexts;
  readonly #old: readonly Slot[];
  readonly #new: readonly Slot[];
  readonly #todo: Finding[];
  readonly #ids: Set<string>;
  readonly #held = new Map<string, Held>();
  /** Texts that have no place in the new format, kept as they are. */
  readonly #kept: Text[] = [];

  constructor(texts: ReportTexts, from: Template, to: Template, todo: Finding[]) {
    this.#texts = texts;
    this.#old = slotsOf(from);
    this.#new = slotsOf(to);
    this.#todo = todo;
    this.#ids = new Set([...texts.sections, ...texts.responses].map((one) => one.id));
  }

  /** Places texts in the order of the old format, first those that have a place of their own: the rest follows them. */
  takeAll(texts: readonly Text[]): void {
    const rank = (text: Text): number => this.#old.findIndex((slot) => isSlotOf(slot, text));
    const inOrder = texts.toSorted((one, other) => rank(one) - rank(other));
    const isOwn = (text: Text): boolean => this.#findOwn(text, this.#slotOf(text)) !== undefined;
    for (const text of [...inOrder.filter(isOwn), ...inOrder.filter((one) => !isOwn(one))]) this.#take(text);
  }

  /**
   * Places a text; parts of it that stand under the heading of a place of the new format go there. So a report that comes back to
   * a format it had finds what was joined on the way apart again.
   */
  #take(text: Text): void {
    const [own, ...parts] = splitAtHeadings(text, this.#new, this.#ids);
    if (own !== undefined && (own.body.length > 0 || parts.length === 0)) this.#put(own);
    for (const part of parts) this.#put(part);
  }

  #put(text: Text): void {
    const old = this.#slotOf(text);
    const found = this.#find(text, old);
    const name = old?.heading ?? text.key;
    if (found === undefined) {
      this.#kept.push(text);
      this.#note('text-unplaced', name, 'has no place in the new format; it is kept in the file and is not printed');
      return;
    }
    const there = this.#held.get(found.key);
    if (there === undefined) {
      const { id, none, reason, status } = text;
      // A section has no rating and no `none` of its own: they are written out.
      const body = found.kind === 'section' ? writtenOut(text, old) : text.body;
      this.#held.set(found.key, { slot: found, id, none, reason, status, body });
      return;
    }
    // Two texts in one place: the second follows under its old heading, and neither is lost.
    const heading = { kind: 'subheading' as const, text: name.slice(0, 200), level: 1, anchor: null };
    this.#held.set(found.key, { ...there, body: [...there.body, heading, ...writtenOut(text, old)] });
    this.#note('text-joined', name, `follows another text in “${found.heading}”; read the two as one`);
  }

  #slotOf(text: Text): Slot | undefined {
    return this.#old.find((slot) => isSlotOf(slot, text));
  }

  #find(text: Text, old: Slot | undefined): Slot | undefined {
    const own = this.#findOwn(text, old);
    if (own !== undefined || old === undefined || text.body.length === 0) return own;
    return this.#new.find((slot) => slot.purpose === 'main-text');
  }

  #findOwn(text: Text, old: Slot | undefined): Slot | undefined {
    const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
    const known = this.#new.find((slot) => slot.key === text.key && slot.purpose === old?.purpose);
    if (known !== undefined || old === undefined) return known ?? this.#new.find((slot) => slot.key === text.key);
    const { purpose, heading } = old;
    const byPurpose = purpose === undefined ? undefined : this.#new.find((slot) => slot.purpose === purpose);
    return byPurpose ?? this.#new.find((slot) => same(slot.heading, heading));
  }

  #note(code: string, at: string, message: string): void {
    this.#todo.push({ code, at, message, severity: 'warns' });
  }

  result(): Pick<ReportTexts, 'sections' | 'responses'> {
    const reportId = this.#texts.report.id;
    const held = [...this.#held.values()];
    const kept = (kind: Slot['kind']): readonly Text[] =>
      this.#kept.filter((text) => text.kind === kind && !this.#held.has(text.key));
    return {
      sections: [
        ...held
          .filter(({ slot }) => slot.kind === 'section')
          .map(({ id, slot, body }) => ({ id: SectionId.parse(id), reportId, key: slot.key, body })),
        ...kept('section').map(({ id, key, body }) => ({ id: SectionId.parse(id), reportId, key, body })),
      ],
      responses: [
        ...held
          .filter(({ slot }) => slot.kind === 'response')
          .map(({ slot, id, ...rest }) => ({ ...rest, id: ResponseId.parse(id), reportId, key: slot.key })),
        ...kept('response').map(({ id, key, none, reason, status, body }) => ({
          id: ResponseId.parse(id),
          reportId,
          key,
          none,
          reason,
          status,
          body,
        })),
      ],
    };
  }
}

function isSlotOf(slot: Slot, text: Text): boolean {
  return slot.key === text.key && slot.kind === text.kind;
}

/** A text as prose alone: what it states by a tick or a rating is said in words before what was written. */
function writtenOut(text: Text, old: Slot | undefined): Prose {
  const rating = text.status === null ? '' : `${old?.rated ?? ''}: ${text.status}.`.replace(/^: /, '');
  const said = [text.none ? [old?.none ?? '', text.reason].filter((part) => part !== '').join(' ') : ''].filter(
    (part) => part !== '',
  );
  const body = [...said.map((words) => ({ kind: 'paragraph' as const, text: [words], anchor: null })), ...text.body];
  if (rating === '') return body;
  // The rating leads what is said of it: a paragraph of one word says too little to be numbered.
  const [first, ...rest] = body;
  if (first?.kind === 'paragraph') return [{ ...first, text: [`${rating} `, ...first.text] }, ...rest];
  return [{ kind: 'paragraph', text: [rating], anchor: null }, ...body];
}

/** `text` up to the first sub-heading that names a place of the new format, then what stands under each such heading. */
function splitAtHeadings(text: Text, slots: readonly Slot[], ids: Set<string>): readonly Text[] {
  const parts: Text[] = [{ ...text, body: [] }];
  for (const block of text.body) {
    const slot = block.kind === 'subheading' && block.level === 1 ? slotNamed(block.text, text, slots) : undefined;
    if (slot !== undefined) {
      const { key, kind } = slot;
      parts.push({
        id: freeId(text.id, ids),
        key,
        kind,
        none: false,
        reason: '',
        status: null,
        body: [],
      });
      continue;
    }
    const last = parts.at(-1);
    if (last !== undefined) parts[parts.length - 1] = { ...last, body: [...last.body, block] };
  }
  return parts;
}

/** An id that no text of the report has, made from that of the text it comes from. */
function freeId(id: string, ids: Set<string>): string {
  for (let count = 2; ; count += 1) {
    const free = `${id.slice(0, 56)}-${count}`;
    if (ids.has(free)) continue;
    ids.add(free);
    return free;
  }
}

function slotNamed(heading: string, text: Text, slots: readonly Slot[]): Slot | undefined {
  return slots.find((slot) => slot.key !== text.key && slot.heading.slice(0, 200) === heading);
}

function slotsOf(template: Template): readonly Slot[] {
  const fields = listFields(template).flatMap((field): readonly Slot[] =>
    field.from === 'section'
      ? [{ key: field.key, kind: 'section', heading: field.label, purpose: field.purpose, none: '' }]
      : [],
  );
  const sections = template.sections.flatMap((section): readonly Slot[] => {
    const { key, heading, purpose } = section;
    if (section.holds === 'prose') return [{ key, kind: 'section', heading, purpose, none: '' }];
    const ratedBy = (set: string | undefined) => (set === undefined ? undefined : template.statusSets[set]?.label);
    if (section.holds === 'response') {
      const { none, statuses } = section;
      return [{ key, kind: 'response', heading, purpose, none: none.wording, rated: ratedBy(statuses) }];
    }
    if (section.holds !== 'responses') return [];
    // A prompt of a set that has one purpose shares it: the seven ambitions.
    return section.prompts
      .filter((prompt) => !prompt.groups)
      .map((prompt) => ({
        key: prompt.key,
        kind: 'response' as const,
        heading: prompt.heading,
        purpose: prompt.purpose ?? purpose,
        none: (prompt.none ?? section.none).wording,
        rated: ratedBy(prompt.statuses),
      }));
  });
  return [...fields, ...sections];
}

function moveFields(
  { report, officers }: ReportTexts,
  from: Template,
  to: Template,
  todo: Finding[],
): Report['fields'] {
  const [old, now] = [typedFields(from), typedFields(to)];
  const moved: { [key: string]: string } = {};
  for (const [key, value] of Object.entries(report.fields)) {
    const was = old.find((field) => field.key === key);
    const meant =
      now.find((field) => field.key === key) ??
      (was?.purpose === undefined ? undefined : now.find((field) => field.purpose === was.purpose));
    const officer = was?.from === 'officer' ? officers.find(({ id }) => id === value) : undefined;
    moved[meant?.key ?? key] = meant === undefined ? value : inKindOf(meant, value, officer, officers);
    const label = was === undefined ? key : nameOfField(was);
    if (meant === undefined) {
      if (value.trim() !== '')
        todo.push({
          code: 'field-unplaced',
          at: label,
          message: `“${(officer?.name ?? value).slice(0, 60)}” has no field in the new format; it is kept in the file and is not printed`,
          severity: 'notes',
        });
    } else if (was !== undefined && was.from !== meant.from && value.trim() !== '')
      todo.push({
        code: 'field-of-another-kind',
        at: nameOfField(meant),
        message: `was ${SOURCES_SAID[was.from] ?? was.from} and is now ${SOURCES_SAID[meant.from] ?? meant.from}; look at it again`,
        severity: 'warns',
      });
  }
  return moved;
}

/** What a typed field is, as a finding says it. */
const SOURCES_SAID: { readonly [from: string]: string } = {
  text: 'words',
  date: 'a day',
  'yes or no': 'a yes or no',
  choice: 'a choice',
  officer: 'one of the officers',
  list: 'a list',
};

/** An officer who becomes words is named by their post, and words that are an officer's post or name become that officer. */
function inKindOf(
  { from }: TemplateField,
  value: string,
  officer: ReportTexts['officers'][number] | undefined,
  officers: ReportTexts['officers'],
): string {
  if (from !== 'officer') return officer?.post ?? value;
  const said = value.trim().toLowerCase();
  const named = officers.find(({ post, name }) => [post, name].some((words) => words.toLowerCase() === said));
  return officer === undefined && named !== undefined ? named.id : value;
}

function moveClearances(
  clearances: readonly Clearance[],
  from: Template,
  to: Template,
  todo: Finding[],
): readonly Clearance[] {
  const [old, now] = [clearancesOf(from), clearancesOf(to)];
  return clearances.map((one) => {
    const was = old.find((each) => each.key === one.key);
    const meant =
      now.find((each) => each.key === one.key) ??
      (was === undefined || was.clears === '' ? undefined : now.find((each) => each.clears === was.clears));
    if (meant === undefined)
      todo.push({
        code: 'clearance-unplaced',
        at: was?.question ?? one.key,
        message: 'the new format does not ask for this clearance; the answer is kept and is not printed',
        severity: 'notes',
      });
    return meant === undefined || meant.key === one.key ? one : { ...one, key: meant.key };
  });
}

function clearancesOf(template: Template) {
  return template.sections.flatMap((section) => ('clearances' in section ? section.clearances : []));
}
