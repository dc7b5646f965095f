import type { ReactElement } from 'react';
import type { ImportPreview } from '../../../shared/api/import-views.ts';
import { setColumn, setMapping } from '../../state/import-sheet.ts';
import { Checkbox, Field, Input, Select } from '../kit.ts';

type Props = { readonly preview: ImportPreview };
type Mapping = ImportPreview['mapping'];

/** The columns of the sheet: what each is taken for and why, with the choice to change it. */
export function ImportColumns({ preview }: Props): ReactElement {
  const { columns, fields, kind } = preview;
  const titles = new Map(fields.map(({ key, title }) => [key, title]));
  return (
    <section aria-labelledby="import-columns">
      <h3 id="import-columns">Columns</h3>
      <table className="import-columns" aria-labelledby="import-columns">
        <thead>
          <tr>
            <th scope="col">Heading</th>
            <th scope="col">Taken for</th>
            <th scope="col">Why</th>
            <th scope="col">Such as</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ heading, field, why, examples }) => (
            <tr key={heading}>
              <th scope="row">{heading}</th>
              <td>
                <Select
                  aria-label={`What ${heading} is`}
                  value={field ?? '-'}
                  onChange={(_, data) => void setColumn(heading, data.value)}
                >
                  <option value="-">Left out</option>
                  {field === null || titles.has(field) ? null : <option value={field}>{field}</option>}
                  {fields.map(({ key, title }) => (
                    <option key={key} value={key}>
                      {title}
                    </option>
                  ))}
                </Select>
                {kind === 'profile' ? <Period heading={heading} field={field} /> : null}
              </td>
              <td>{why}</td>
              <td className="muted">{examples.map((one) => shorten(one)).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A column of sums is a period: one whose heading names none is told which. */
function Period({ heading, field }: { readonly heading: string; readonly field: string | null }): ReactElement | null {
  if (field !== null) return null;
  return (
    <Input
      aria-label={`Period of ${heading}`}
      placeholder="or a period: 2024/25"
      onBlur={(event) =>
        event.target.value.trim() === '' ? undefined : void setColumn(heading, event.target.value.trim())
      }
    />
  );
}

/** Where the table is and how what can be read in two ways is read. */
export function ImportPlace({ preview }: Props): ReactElement {
  const { sheets, sheet, place, mapping, kind } = preview;
  const move = (change: Partial<ImportPreview['place']>): void => void setMapping({ place: { ...place, ...change } });
  const number = (value: string): number => Math.min(10_000, Math.max(1, Math.trunc(Number(value) || 1)));
  return (
    <div className="import-place">
      {sheets.length < 2 ? null : (
        <Field label="Sheet">
          <Select value={sheet} onChange={(_, data) => void setMapping({ sheet: data.value, place: null })}>
            {sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      {kind === 'profile' ? <ProfilePlace preview={preview} /> : null}
      <Field label={place.across ? 'Headings in column' : 'Headings in row'}>
        <Input
          key={`${place.from} ${place.to}`}
          type="number"
          min={1}
          defaultValue={String(place.from)}
          onBlur={(event) => {
            const from = number(event.target.value);
            if (from !== place.from) move({ from, to: from });
          }}
        />
      </Field>
      <Checkbox
        label="Records stand side by side"
        checked={place.across}
        onChange={(_, data) => move({ across: data.checked === true })}
      />
      <Field label="03/04/2024 is">
        <Select
          value={mapping.dates ?? ''}
          onChange={(_, data) =>
            void setMapping({ dates: pick<Mapping['dates']>(data.value, ['day first', 'month first']) })
          }
        >
          <option value="">as the column shows</option>
          <option value="day first">3 April</option>
          <option value="month first">4 March</option>
        </Select>
      </Field>
      <Field label="Roman I to V">
        <Select
          value={mapping.roman ?? ''}
          onChange={(_, data) =>
            void setMapping({ roman: pick<Mapping['roman']>(data.value, ['I is lowest', 'I is highest']) })
          }
        >
          <option value="">not said</option>
          <option value="I is lowest">I is the lowest</option>
          <option value="I is highest">I is the highest</option>
        </Select>
      </Field>
      <Field label="People not in the file">
        <Select
          value={mapping.people}
          onChange={(_, data) => void setMapping({ people: data.value === 'refuse' ? 'refuse' : 'add' })}
        >
          <option value="add">are added</option>
          <option value="refuse">refuse the row</option>
        </Select>
      </Field>
      <Field label="An empty cell">
        <Select
          value={mapping.empty}
          onChange={(_, data) => void setMapping({ empty: data.value === 'clear' ? 'clear' : 'leave' })}
        >
          <option value="leave">leaves what is there</option>
          <option value="clear">empties it</option>
        </Select>
      </Field>
    </div>
  );
}

/** The profile that the lines belong to, and what sums are in that say no unit themselves. */
function ProfilePlace({ preview: { mapping } }: Props): ReactElement {
  return (
    <>
      <Field label="Profile they belong to">
        <Input
          key={mapping.profile ?? ''}
          defaultValue={mapping.profile ?? ''}
          placeholder="called as in the sheet"
          maxLength={300}
          onBlur={(event) => {
            const typed = event.target.value.trim();
            if (typed !== (mapping.profile ?? '')) void setMapping({ profile: typed === '' ? null : typed });
          }}
        />
      </Field>
      <Field label="Sums without a unit are in">
        <Select
          value={mapping.unit ?? ''}
          onChange={(_, data) => void setMapping({ unit: pick<Mapping['unit']>(data.value, UNITS) })}
        >
          <option value="">what the sheet or profile says</option>
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {unit === 'pounds' ? '£' : `£ ${unit}`}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

const UNITS = ['pounds', 'thousands', 'millions'] as const;

function pick<T extends string | null>(value: string, all: readonly NonNullable<T>[]): T | null {
  return all.find((one) => one === value) ?? null;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
