import type { Officer } from '../model/people.ts';
import { splitWording } from '../template/wording.ts';

/** An officer in the pattern of a field: `{name}, {post}`. What the officer lacks is left out with the comma before it. */
export function sayOfficer(officer: Officer, pattern: string): string {
  const said = splitWording(pattern)
    .map((part) => (part.open ? officerWord(officer, part.text) : part.text))
    .join('');
  return said.replace(/(, )+(?=$|, )|\(\)/g, '').trim();
}

function officerWord(officer: Officer, name: string): string {
  switch (name) {
    case 'name':
      return officer.name;
    case 'post':
      return officer.post;
    case 'email':
      return officer.email;
    case 'phone':
      return officer.phone;
    case 'address':
      return officer.address;
    case 'portfolio':
      return officer.portfolio;
    default:
      return '';
  }
}
