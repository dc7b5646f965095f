import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { listFields } from '../../../shared/template/fields.ts';
import { followOfficer } from '../../../shared/template/follow-officer.ts';
import { parseTemplate } from '../../../shared/template/parse-template.ts';
import { TEMPLATES } from '../../helpers/test-deps.ts';

const yaml = readFileSync(join(TEMPLATES, 'devon-committee', 'template.yaml'), 'utf8');
const devon = parseTemplate(parse(yaml, { version: '1.2' }));
const fields = devon.ok ? listFields(devon.template) : [];
const contact = fields.filter(({ key }) => key.startsWith('contact-'));

test('how to reach the contact follows their name, until somebody else is named there', () => {
  const [name, phone] = contact;
  if (name === undefined || phone === undefined) throw new Error('there is no contact');
  const all = { 'contact-telephone': 'a', 'contact-email': 'a', 'contact-address': 'a' };
  expect(followOfficer(name, contact, {}, '', 'a')).toEqual(all);
  expect(followOfficer(name, contact, { ...all, 'contact-email': 'b' }, 'a', 'c')).toEqual({
    'contact-telephone': 'c',
    'contact-address': 'c',
  });
  // A telephone of somebody else names nobody, and neither does one person another.
  expect(followOfficer(phone, contact, {}, '', 'a')).toEqual({});
  const director = fields.find(({ key }) => key === 'report-of');
  expect(director === undefined ? null : followOfficer(director, fields, { ...all }, '', 'b')).not.toHaveProperty(
    'cabinet-member',
  );
});
