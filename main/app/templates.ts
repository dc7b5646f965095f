import { join, resolve } from 'node:path';
import type { TemplateChoice } from '../../shared/api/views.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { adviseTemplate } from '../../shared/template/advise-template.ts';
import { describeTemplate } from '../../shared/template/schema.ts';
import type { Template } from '../../shared/template/template.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import type { Carrier } from '../files/carrier.ts';
import { readCarrier } from '../files/read-carrier.ts';
import { copyTemplate, listTemplateIds, readTemplate, readTemplateFolder } from '../files/templates.ts';
import type { Deps, PaperDeps } from './deps.ts';

/** Where templates are looked for, the person's own first. */
export function templateFolders(deps: Omit<PaperDeps, 'readClock'>): readonly string[] {
  const own = deps.ownTemplates();
  return own === null ? [deps.templatesFolder] : [own, deps.templatesFolder];
}

/** Every template there is. One that does not read is listed with why, so that it can be mended. */
export function listTemplates(deps: Deps): readonly TemplateChoice[] {
  const seen = new Set<string>();
  return templateFolders(deps).flatMap((folder) =>
    listTemplateIds(folder).flatMap((id): readonly TemplateChoice[] => {
      if (seen.has(id)) return [];
      seen.add(id);
      const own = folder !== deps.templatesFolder;
      const read = readTemplate([folder], id);
      if (!read.ok) return [{ id, name: id, council: '', summary: '', own, problem: read.problem.message }];
      const { name, council, summary } = read.value;
      return [{ id, name, council, summary, own, problem: null }];
    }),
  );
}

/** What `template check` says of a template that reads: its name, and what is worth a second look. */
export type CheckedTemplate = { readonly id: string; readonly name: string; readonly advice: readonly string[] };

/** Checks the template in `folder`: every mistake with its line, or that it reads, with advice. */
export function checkTemplateFolder(folder: string): Reply<CheckedTemplate> {
  const read = readTemplateFolder(resolve(folder));
  if (!read.ok) return read;
  const { id, name, carrier } = read.value;
  const carried = carrier === undefined ? null : readCarrier(join(resolve(folder), carrier));
  if (carried !== null && !carried.ok) return carried;
  const left = (carried?.value.leftBehind ?? []).map((what) => `carrier ${carrier ?? ''}: ${what} is not taken over`);
  return done({ id, name, advice: [...adviseTemplate(read.value).map(sayFinding), ...left] });
}

/** Makes a template of the person's own in `folder`, a copy of `from` to be changed. */
export function makeTemplate(deps: Deps, from: string, folder: string): Reply<CheckedTemplate> {
  const home = templateFolders(deps).find((one) => listTemplateIds(one).includes(from));
  if (home === undefined) {
    const read = readTemplate(templateFolders(deps), from);
    return read.ok ? refuse('unknown-template', `There is no template ${from}.`) : read;
  }
  const to = resolve(folder);
  const copied = copyTemplate(join(home, from), to);
  return copied.ok ? checkTemplateFolder(to) : copied;
}

/** What a template may say, as JSON Schema, for an editor that completes and checks as one types. */
export function readTemplateSchema(): unknown {
  return describeTemplate();
}

/** The house style of the Word file that `template` carries in its folder; null when it names none. */
export function readCarrierOf(deps: Deps, template: Template): Reply<Carrier | null> {
  if (template.carrier === undefined) return done(null);
  const home = templateFolders(deps).find((one) => listTemplateIds(one).includes(template.id));
  return home === undefined ? done(null) : readCarrier(join(home, template.id, template.carrier));
}

/** The template of a report, as the file names it. */
export function readTemplateOf(deps: Deps, id: string): Reply<Template> {
  return readTemplate(templateFolders(deps), id);
}
