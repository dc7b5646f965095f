import type { Finding } from '../model/finding.ts';
import { parse } from '../model/parse.ts';
import { checkTemplate } from './check-template.ts';
import { Template } from './template.ts';

type ParsedTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A template from untrusted data, or every mistake in it. `at` is the path within the data: `sections[2].heading`. */
export function parseTemplate(data: unknown): ParsedTemplate {
  const parsed = parse(Template, data);
  if (!parsed.ok) return parsed;
  const findings = checkTemplate(parsed.value);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, template: parsed.value };
}
