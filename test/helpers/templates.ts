import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { parseTemplate } from '../../shared/template/parse-template.ts';
import type { Template } from '../../shared/template/template.ts';
import { TEMPLATES } from './test-deps.ts';

const ID = 'cambridgeshire-committee';

/** The text of Cambridgeshire's template, to be broken in tests. */
export const TEMPLATE_TEXT = readFileSync(join(TEMPLATES, ID, 'template.yaml'), 'utf8');

/** Cambridgeshire's template as plain data. */
export function templateData(): Record<string, unknown> {
  return parseYaml(TEMPLATE_TEXT, { version: '1.2' }) as Record<string, unknown>;
}

/** A template that differs from Cambridgeshire's in what is given. */
export function templateWith(changes: object): Template {
  const parsed = parseTemplate({ ...templateData(), ...changes });
  if (!parsed.ok) throw new Error(parsed.findings.map((one) => `${one.at} ${one.message}`).join('\n'));
  return parsed.template;
}
