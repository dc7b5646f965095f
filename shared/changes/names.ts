import type { RecordKind } from '../model/records.ts';
import type { Fields } from './edit.ts';

/** `risk matrix` for `riskMatrix`. */
export function sayKind(kind: RecordKind): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** How a person would name the record: its kind and its ref, code, name, title or id. */
export function nameOf(kind: RecordKind, record: Fields): string {
  const name = [record['ref'], record['code'], record['short'], record['name'], record['title'], record['id']].find(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  const said = sayKind(kind);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${name ?? ''}`.trim();
}
