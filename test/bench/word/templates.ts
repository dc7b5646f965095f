import { createReport } from 'docx-templates';
import Docxtemplater from 'docxtemplater';
import { type TemplateData, TemplateHandler } from 'easy-template-x';
import PizZip from 'pizzip';
import { makeGroups } from './plain.ts';
import type { Contender, Size } from './sizes.ts';
import { makeTemplate, type Tags } from './templating.ts';

/** Names within a list are found from where the tag stands: `{#rows}{a}{/rows}`. */
const BRACES: Tags = {
  open: (list) => `{#${list.replace(/^.*\./, '')}}`,
  close: (list) => `{/${list.replace(/^.*\./, '')}}`,
  value: (_, field) => `{${field}}`,
  rowsApart: false,
};

/** Names are JavaScript: `+++FOR row IN $group.rows+++ ... +++INS $row.a+++`. */
const COMMANDS: Tags = {
  open: (list, item) => `+++FOR ${item} IN ${list.includes('.') ? `$${list}` : list}+++`,
  close: (_, item) => `+++END-FOR ${item}+++`,
  value: (item, field) => `+++INS $${item}.${field}+++`,
  rowsApart: true,
};

function makeData(size: Size) {
  const { groups, risks } = makeGroups(size);
  return {
    groups: groups.map((group) => ({ ...group, pictures: group.picture ? [{}] : [] })),
    risks: risks.map(({ cells }) => Object.fromEntries(cells.map((cell, at) => [`c${at}`, cell]))),
    columns: risks[0]?.cells.length ?? 0,
  };
}

export const docxtemplater: Contender = async (size) => {
  const { columns, ...data } = makeData(size);
  const template = await makeTemplate(BRACES, columns);
  return () => {
    const file = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
    file.render(data);
    return { bytes: file.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }) };
  };
};

export const easyTemplateX: Contender = async (size) => {
  const { columns, ...data } = makeData(size);
  const template = Buffer.from(await makeTemplate(BRACES, columns));
  return async () => ({ bytes: await new TemplateHandler().process(template, data as unknown as TemplateData) });
};

export const docxTemplates: Contender = async (size) => {
  const { columns, ...data } = makeData(size);
  const template = await makeTemplate(COMMANDS, columns);
  return async () => ({ bytes: await createReport({ template, data, cmdDelimiter: '+++', noSandbox: true }) });
};
