import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { placedFields } from './fields.ts';
import type { TemplateField } from './front.ts';
import type { NumberPlace } from './numbering.ts';
import type { TemplateSection } from './section.ts';
import type { Template } from './template.ts';
import type { When } from './when.ts';
import { fieldsNamedIn } from './wording.ts';

type Placed<T> = { readonly at: string; readonly of: T };

/** What a template says that does not hold together, each with its place in the data. An empty list is a template to write with. */
export function checkTemplate(template: Template): readonly Finding[] {
  return [
    ...findDoubleKeys(template),
    ...findUnknownNames(template),
    ...findNumberPlaces(template),
    ...findMissingPlaces(template),
    ...findLanguages(template),
  ];
}

function findDoubleKeys(template: Template): readonly Finding[] {
  const fields = placedFields(template).map(({ at, of }) => ({ kind: 'field', key: of.key, at: `${at}.key` }));
  // Sections and prompts share the keys under which a report keeps its texts.
  const texts = template.sections.flatMap((section, at) => [
    { kind: 'section', key: section.key, at: `sections[${at}].key` },
    ...(section.holds === 'responses'
      ? section.prompts.map((one, n) => ({ kind: 'section', key: one.key, at: `sections[${at}].prompts[${n}].key` }))
      : []),
  ]);
  const clearances = template.sections.flatMap((section, at) =>
    'clearances' in section
      ? section.clearances.map((one, n) => ({
          kind: 'clearance',
          key: one.key,
          at: `sections[${at}].clearances[${n}].key`,
        }))
      : [],
  );
  const seen = new Set<string>();
  return [...fields, ...texts, ...clearances].flatMap(({ kind, key, at }) => {
    const name = `${kind} ${key}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [stop('double-key', at, `is ${key}, the key of another ${kind === 'section' ? 'section or prompt' : kind}`)];
  });
}

/** Names of fields, status sets and sections that nothing in the template has. */
function findUnknownNames(template: Template): readonly Finding[] {
  const fields = placedFields(template);
  const keys = fields.map(({ of }) => of.key);
  const texts = template.sections.flatMap((section) => [
    section.key,
    ...(section.holds === 'responses' ? section.prompts.map((one) => one.key) : []),
  ]);
  const found: Finding[] = [];
  const need = (kind: string, name: string, known: readonly string[], at: string): void => {
    if (known.includes(name)) return;
    const meant = nearest(name, known);
    const advice = meant === null ? '' : `; did you mean ${meant}?`;
    found.push(stop('unknown-name', at, `names the ${kind} ${name}, and the template has none of that key${advice}`));
  };
  for (const { at, of } of whens(template, fields)) {
    if (of.field === undefined) continue;
    need('field', of.field, keys, `${at}.field`);
    const asked = fields.find((one) => one.of.key === of.field)?.of;
    if (asked !== undefined && of.is !== undefined) found.push(...findImpossible(asked, of.is, `${at}.is`));
  }
  for (const { at, of } of wordings(template)) for (const name of fieldsNamedIn(of)) need('field', name, keys, at);
  const sets = Object.keys(template.statusSets);
  const headings = fields.filter(({ of }) => of.from === 'section heading').map(({ of }) => of.key);
  template.sections.forEach((section, at) => {
    if (section.headingFrom !== undefined)
      need('section heading', section.headingFrom, headings, `sections[${at}].headingFrom`);
    const prompts = section.holds === 'responses' ? section.prompts : [];
    if (section.holds === 'response' && section.statuses !== undefined)
      need('status set', section.statuses, sets, `sections[${at}].statuses`);
    prompts.forEach((one, n) => {
      if (one.statuses !== undefined) need('status set', one.statuses, sets, `sections[${at}].prompts[${n}].statuses`);
    });
    if ('clearances' in section)
      section.clearances.forEach((one, n) => {
        one.covers.forEach((key, m) =>
          need('section or prompt', key, texts, `sections[${at}].clearances[${n}].covers[${m}]`),
        );
      });
  });
  return found;
}

/** A condition on a choice that the field does not offer can never hold. */
function findImpossible(field: TemplateField, is: NonNullable<When['is']>, at: string): readonly Finding[] {
  const offered = field.from === 'choice' ? field.choices : field.from === 'yes or no' ? field.words : null;
  if (offered === null) return [];
  return [is].flat().flatMap((wanted) => {
    if (offered.includes(wanted)) return [];
    const message = `is “${wanted}”, which the field ${field.key} never is; it is ${offered.join(' or ')}`;
    return [stop('impossible-condition', at, message)];
  });
}

function whens(template: Template, fields: readonly Placed<TemplateField>[]): readonly Placed<When>[] {
  const all = [
    ...template.opening.map((of, at) => ({ at: `opening[${at}]`, of })),
    ...fields,
    ...template.sections.flatMap((section, at) => [
      { at: `sections[${at}]`, of: section },
      ...(section.holds === 'responses'
        ? section.prompts.map((of, n) => ({ at: `sections[${at}].prompts[${n}]`, of }))
        : []),
      ...('clearances' in section
        ? section.clearances.map((of, n) => ({ at: `sections[${at}].clearances[${n}]`, of }))
        : []),
    ]),
  ];
  return all.flatMap(({ at, of }) =>
    'when' in of && of.when !== undefined ? [{ at: `${at}.when`, of: of.when }] : [],
  );
}

/** Every text of the template that may leave something open, with its place. */
function wordings(template: Template): readonly Placed<string>[] {
  const found: Placed<string>[] = [];
  const walk = (value: unknown, at: string): void => {
    if (typeof value === 'string') {
      if (value.includes('{')) found.push({ at, of: value });
    } else if (Array.isArray(value)) value.forEach((one, n) => walk(one, `${at}[${n}]`));
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value as { readonly [key: string]: unknown }))
        walk(one, at === '' ? key : `${at}.${key}`);
  };
  walk(template, '');
  return found;
}

function findNumberPlaces(template: Template): readonly Finding[] {
  const { paper, sections, subheadings, prompts } = template.numbering;
  const places: readonly (readonly [string, NumberPlace])[] = [
    ['sections.level', sections.level],
    ['sections.paragraphs', sections.paragraphs],
    ...subheadings.flatMap((one, at): readonly (readonly [string, NumberPlace])[] => [
      [`subheadings[${at}].level`, one.level],
      [`subheadings[${at}].paragraphs`, one.paragraphs],
    ]),
    ['prompts.level', prompts.level],
    ['prompts.under', prompts.under],
    ['prompts.paragraphs', prompts.paragraphs],
  ];
  const tooDeep = places.flatMap(([at, place]) =>
    place !== 'none' && place > paper.length
      ? [
          stop(
            'number-too-deep',
            `numbering.${at}`,
            `is level ${place}, and numbering.paper has ${paper.length === 1 ? 'one level' : `${paper.length} levels`}`,
          ),
        ]
      : [],
  );
  const patterns = paper.flatMap((level, at) =>
    [...level.pattern.matchAll(/%([1-9])/g)].some(([, number]) => Number(number) > at + 1)
      ? [stop('pattern-too-deep', `numbering.paper[${at}].pattern`, `prints a level below its own, which is ${at + 1}`)]
      : [],
  );
  return [...tooDeep, ...patterns];
}

function findMissingPlaces(template: Template): readonly Finding[] {
  const found: Finding[] = [];
  const titles = template.opening.filter((one) => one.show === 'title').length;
  if (titles !== 1)
    found.push(
      stop(
        'title-place',
        'opening',
        `must show the title once, and shows it ${titles === 0 ? 'nowhere' : `${titles} times`}`,
      ),
    );
  const places = [
    ...placedFields(template).filter(({ of }) => of.from === 'recommendations'),
    ...template.sections.flatMap((of, at): readonly Placed<TemplateSection>[] =>
      of.holds === 'recommendations' ? [{ at: `sections[${at}]`, of }] : [],
    ),
  ];
  const [, second] = places;
  if (second !== undefined)
    found.push(stop('recommendations-twice', second.at, 'is a second place for the recommendations'));
  template.sections.forEach((section, at) => {
    const first = section.holds === 'responses' ? section.prompts[0] : undefined;
    if (first?.under === true)
      found.push(
        stop(
          'under-nothing',
          `sections[${at}].prompts[0].under`,
          'stands under a prompt before it, and it is the first',
        ),
      );
    if (section.under && at === 0)
      found.push(stop('under-nothing', 'sections[0].under', 'stands under a section before it, and it is the first'));
  });
  return found;
}

/** Words in a second language that the template does not name would be read out in the first. */
function findLanguages(template: Template): readonly Finding[] {
  if (template.secondLanguage !== undefined) return [];
  let at: string | null = null;
  const walk = (value: unknown, here: string): void => {
    if (at !== null || typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value as { readonly [key: string]: unknown })) {
      const place = Array.isArray(value) ? `${here}[${key}]` : here === '' ? key : `${here}.${key}`;
      if (key === 'also' && (typeof one === 'string' || Array.isArray(one)) && one.length > 0) at = place;
      else walk(one, place);
    }
  };
  walk(template, '');
  return at === null
    ? []
    : [stop('second-language', at, 'gives words in a second language, and secondLanguage does not say which')];
}

function stop(code: string, at: string, message: string): Finding {
  return { code, at, message, severity: 'stops' };
}
