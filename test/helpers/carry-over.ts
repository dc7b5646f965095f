import type { ProgrammeJson } from '../../shared/model/contents.ts';
import type { Prose } from '../../shared/model/prose.ts';
import type { Template } from '../../shared/template/template.ts';

type Place = {
  readonly key: string;
  readonly heading: string;
  readonly holds: 'prose' | 'response';
  readonly purpose: string;
};

/** Where a template keeps an author's text, by what it is for. */
function placesOf(template: Template): readonly Place[] {
  const place = (key: string, heading: string, holds: Place['holds'], purpose: string | undefined): Place[] => [
    { key, heading, holds, purpose: purpose ?? key },
  ];
  const front = template.opening.flatMap((one) => (one.show === 'fields' ? one.fields : []));
  return [
    ...front.flatMap((field) =>
      field.from === 'section' ? place(field.key, field.label, 'prose', field.purpose) : [],
    ),
    ...template.sections.flatMap((section) => {
      if (section.holds === 'prose' || section.holds === 'response')
        return place(section.key, section.heading, section.holds, section.purpose);
      if (section.holds !== 'responses') return [];
      return section.prompts
        .filter((prompt) => !prompt.groups)
        .flatMap((prompt) => place(prompt.key, prompt.heading, 'response', prompt.purpose));
    }),
  ];
}

/**
 * The programme with its report's text in the places of another format, by purpose. What has no place there goes to the end of the
 * main text under its old heading, so that nothing is lost and no sentence points at what is gone.
 */
export function carryOver(contents: ProgrammeJson, from: Template, to: Template): ProgrammeJson {
  const [old, fresh] = [placesOf(from), placesOf(to)];
  const main = fresh.find((one) => one.purpose === 'main-text');
  const reportId = contents.reports[0]?.id;
  if (main === undefined || reportId === undefined) throw new Error(`${to.id} has no place for a main text`);
  const bodies = new Map<string, Prose>();
  const left: Prose[number][] = [];
  const written = (one: Place): Prose =>
    (one.holds === 'prose' ? contents.sections : contents.responses).find((text) => text.key === one.key)?.body ?? [];
  for (const one of old) {
    const body = written(one);
    if (body.length === 0) continue;
    const there = fresh.find((place) => place.purpose === one.purpose && !bodies.has(place.key));
    if (there === undefined)
      left.push({ kind: 'subheading', text: one.heading.slice(0, 200), level: 1, anchor: null }, ...body);
    else bodies.set(there.key, body);
  }
  if (left.length > 0) bodies.set(main.key, [...(bodies.get(main.key) ?? []), ...left]);
  const kept = fresh.flatMap((place) => {
    const body = bodies.get(place.key);
    return body === undefined ? [] : [{ ...place, body }];
  });
  const [section, response] = [contents.sections[0]?.id, contents.responses[0]?.id];
  if (section === undefined || response === undefined) throw new Error('the report has no text');
  return {
    ...contents,
    sections: kept.flatMap(({ key, holds, body }) => (holds === 'prose' ? [{ id: section, reportId, key, body }] : [])),
    responses: kept.flatMap(({ key, holds, body }) =>
      holds === 'response' ? [{ id: response, reportId, key, none: false, reason: '', status: null, body }] : [],
    ),
  };
}
