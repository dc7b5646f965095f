import type { Finding } from '../model/finding.ts';
import { parse } from '../model/parse.ts';
import { Template } from './template.ts';

type ParsedTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A template from untrusted data, or every mistake in it. `at` is the path within the data: `sections[2].heading`. */
export function parseTemplate(data: unknown): ParsedTemplate {
  const parsed = parse(Template, data);
  if (!parsed.ok) return parsed;
  const findings = findDoubleKeys(parsed.value);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, template: parsed.value };
}

function findDoubleKeys(template: Template): readonly Finding[] {
  const fields = template.frontMatter.map((field, at) => ({ key: `field ${field.key}`, at: `frontMatter[${at}].key` }));
  const sections = template.sections.map((section, at) => ({
    key: `section ${section.key}`,
    at: `sections[${at}].key`,
  }));
  const prompts = template.sections.flatMap((section, at) =>
    section.holds === 'responses'
      ? [
          ...section.prompts.map((prompt, n) => ({
            key: `prompt ${prompt.key}`,
            at: `sections[${at}].prompts[${n}].key`,
          })),
          ...section.clearances.map((clearance, n) => ({
            key: `clearance ${clearance.key}`,
            at: `sections[${at}].clearances[${n}].key`,
          })),
        ]
      : [],
  );
  const seen = new Set<string>();
  return [...fields, ...sections, ...prompts].flatMap(({ key, at }): readonly Finding[] => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      { code: 'double-key', at, message: `uses the key of another ${key.split(' ')[0] ?? ''}`, severity: 'stops' },
    ];
  });
}
