import type { StudioPart, TextOf } from '../../shared/api/studio-views.ts';
import { holds } from '../../shared/compose/conditions.ts';
import { markRecommendations } from '../../shared/compose/numbers.ts';
import { Paper } from '../../shared/compose/paper.ts';
import { bodyOfField } from '../../shared/compose/field-words.ts';
import { fillWording } from '../../shared/compose/wording.ts';
import { plainLine } from '../../shared/document/inline.ts';
import type { Prose } from '../../shared/model/prose.ts';
import type { Snapshot } from '../../shared/model/snapshot.ts';
import { never } from '../../shared/model/never.ts';
import { TYPED_SOURCES } from '../../shared/template/front.ts';
import { nameSection } from '../../shared/template/fields.ts';
import type {
  NoneWording,
  Template,
  TemplateField,
  TemplatePrompt,
  TemplateSection,
} from '../../shared/template/template.ts';

/** What the author fills in, part by part in the order of the template; a part that the template leaves out is not asked for. */
export function listParts(snapshot: Snapshot, template: Template): readonly StudioPart[] {
  const maker = new PartMaker(snapshot, template);
  const front = template.opening.flatMap((one, at): readonly StudioPart[] =>
    one.show === 'fields' && maker.holds(one.when) ? maker.fields(`front-${at}`, one.name, one.fields) : [],
  );
  return [...front, ...template.sections.flatMap((section) => maker.section(section))];
}

class PartMaker {
  readonly #paper: Paper;

  constructor(snapshot: Snapshot, template: Template) {
    this.#paper = new Paper(snapshot, template, 'whole');
  }

  holds(when: Parameters<typeof holds>[1]): boolean {
    return holds(this.#paper, when);
  }

  /** What is typed into the front matter, and the texts that stand in it. */
  fields(key: string, name: string, all: readonly TemplateField[]): readonly StudioPart[] {
    const here = all.filter((field) => this.holds(field.when));
    const typed = here.filter((field) => TYPED_SOURCES.includes(field.from));
    const texts = here.filter((field) => field.from === 'section');
    const asked = here.find((field) => field.from === 'recommendations');
    const head = { key, heading: name, level: 1 as const, guidance: '', required: true };
    return [
      ...(typed.length === 0 ? [] : [{ ...head, kind: 'fields' as const, fields: typed }]),
      ...texts.map((field): StudioPart => {
        const { key: textKey, label: heading, guidance, required, maxWords } = field;
        return {
          of: 'section',
          key: textKey,
          body: bodyOfField(this.#paper, textKey),
          maxWords: maxWords ?? null,
          kind: 'prose',
          heading,
          level: 1,
          guidance,
          required,
        };
      }),
      ...(asked === undefined ? [] : [this.#recommendations({ ...asked, heading: asked.label, level: 1 })]),
    ];
  }

  section(section: TemplateSection): readonly StudioPart[] {
    if (!this.holds(section.when)) return [];
    const level = section.under ? (2 as const) : (1 as const);
    const { key, guidance, required } = section;
    const heading = nameSection(section, this.#paper.snapshot.report.fields) || sayKey(key);
    const asked = { key, heading, level, guidance, required };
    switch (section.holds) {
      case 'prose':
        return [{ ...asked, ...this.#text('section', section), kind: 'prose' }];
      case 'response':
        return [this.#response(asked, section, section.none)];
      case 'responses':
        return [
          { ...asked, kind: 'heading' },
          ...section.prompts.flatMap((prompt) => this.#prompt(prompt, section.none, level === 1 ? 2 : 3)),
          ...this.#clearances(
            { ...asked, key: `${key}-clearances`, heading: `${heading}: clearance` },
            section.clearances,
          ),
        ];
      case 'clearances':
        return this.#clearances(asked, section.clearances);
      case 'recommendations':
        return [this.#recommendations(asked)];
      case 'appendices':
      case 'sources':
        return [{ ...asked, kind: section.holds }];
      case 'fields':
        return this.fields(key, heading, section.fields);
      case 'contacts':
      case 'standing':
        return [{ ...asked, kind: 'standing' }];
      default:
        return never(section);
    }
  }

  #prompt(prompt: TemplatePrompt, none: NoneWording, level: 2 | 3): readonly StudioPart[] {
    if (!this.holds(prompt.when)) return [];
    const { key, heading, guidance, required } = prompt;
    const asked = { key, heading, guidance, required, level: prompt.under ? (3 as const) : level };
    return [prompt.groups ? { ...asked, kind: 'heading' } : this.#response(asked, prompt, prompt.none ?? none)];
  }

  #response(
    asked: Pick<StudioPart, 'key' | 'heading' | 'level' | 'guidance' | 'required'>,
    { statuses, maxWords }: { readonly statuses?: string | undefined; readonly maxWords?: number | undefined },
    none: NoneWording,
  ): StudioPart {
    const set = statuses === undefined ? undefined : this.#paper.template.statusSets[statuses];
    const given =
      this.#paper.contents.responses.find((one) => one.reportId === this.#id && one.key === asked.key) ?? null;
    return {
      ...asked,
      kind: 'response',
      of: 'response',
      body: given?.body ?? [],
      maxWords: maxWords ?? null,
      given,
      none: none.wording,
      reason: none.reason,
      statuses: set?.choices.map((one) => one.word) ?? [],
      statusLabel: set?.label ?? '',
    };
  }

  #recommendations(asked: Pick<StudioPart, 'key' | 'heading' | 'level' | 'guidance' | 'required'>): StudioPart {
    const { key, heading, level, guidance, required } = asked;
    return {
      key,
      heading,
      level,
      guidance,
      required,
      kind: 'recommendations',
      begin: plainLine(fillWording(this.#paper, this.#paper.template.recommendations.begin)),
      marks: markRecommendations(
        this.#paper.template,
        this.#paper.contents.recommendations.filter((one) => one.reportId === this.#id).length,
      ),
    };
  }

  #clearances(
    asked: Pick<StudioPart, 'key' | 'heading' | 'level' | 'guidance' | 'required'>,
    all: Extract<TemplateSection, { holds: 'clearances' }>['clearances'],
  ): readonly StudioPart[] {
    const questions = all
      .filter((one) => this.holds(one.when))
      .map(({ key, question, officerLabel }) => ({ key, question, officerLabel }));
    return questions.length === 0 ? [] : [{ ...asked, kind: 'clearances', questions }];
  }

  #text(of: TextOf, { key, maxWords }: { readonly key: string; readonly maxWords?: number | undefined }) {
    const body: Prose =
      this.#paper.contents.sections.find((one) => one.reportId === this.#id && one.key === key)?.body ?? [];
    return { of, key, body, maxWords: maxWords ?? null };
  }

  get #id(): string {
    return this.#paper.snapshot.report.id;
  }
}

/** A part without a heading is called by its key: `closing-note` is Closing note. */
function sayKey(key: string): string {
  return key.replace(/-/g, ' ').replace(/^./, (first) => first.toUpperCase());
}
