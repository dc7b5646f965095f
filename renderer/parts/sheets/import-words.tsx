import type { ReactElement } from 'react';
import type { ImportPreview } from '../../../shared/api/import-views.ts';
import { setWord } from '../../state/import-sheet.ts';
import { Select } from '../kit.ts';

/** Words of the sheet that are none of ours (“Amber/Red”, “High”): what each stands for is said once, and remembered. */
export function ImportWords({ preview }: { readonly preview: ImportPreview }): ReactElement | null {
  if (preview.words.length === 0) return null;
  return (
    <section aria-labelledby="import-words">
      <h3 id="import-words">Words that are not on a list here</h3>
      <table className="import-columns" aria-labelledby="import-words">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Word</th>
            <th scope="col">Stands for</th>
            <th scope="col">Rows</th>
          </tr>
        </thead>
        <tbody>
          {preview.words.map(({ heading, field, word, rows, takenFor, choices }) => (
            <tr key={`${field} ${word}`}>
              <td>{heading}</td>
              <th scope="row">{word}</th>
              <td>
                <Select
                  aria-label={`What ${word} stands for in ${heading}`}
                  value={takenFor ?? ''}
                  onChange={(_, data) => void setWord(field, word, data.value === '' ? null : data.value)}
                >
                  <option value="">Not said: its rows are refused</option>
                  <option value="-">Nothing: the cell is passed over</option>
                  {choices.map((choice) => (
                    <option key={choice} value={choice}>
                      {choice}
                    </option>
                  ))}
                </Select>
              </td>
              <td>{rows}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
