import { ACR } from '../../../../shared/check/families/acr.ts';
import { TXT } from '../../../../shared/check/families/txt.ts';
import { entry, found, para } from '../../../helpers/paper-of.ts';

const DECIDE = 'The Libraries Committee is asked to';

test('a paragraph that leads into the list below it is not cut off, also without a colon', () => {
  const list = [entry('a)', 'note the survey; and'), entry('b)', 'approve the repair.')];
  expect(found(TXT, [para('8.1', DECIDE), ...list])).toEqual([]);
  expect(found(TXT, [para('8.1', DECIDE), para('8.2', 'The roof leaks.')])).toEqual([
    'TXT-01 paragraph 8.1: The paragraph ends after “asked to” without a full stop.',
  ]);
});

test('the day of the meeting in capitals is no acronym, however short its month', () => {
  for (const day of ['18 MARCH 2027', '4 MAY 2027', '2 JULY 2027', 'MONDAY 9 AUGUST 2027'])
    expect(found(ACR, [para('', day)])).toEqual([]);
  expect(found(ACR, [para('', 'The MARP 2027 is late.')])).toEqual([
    'ACR-01 text above the first heading: MARP is not explained.',
  ]);
});
