import type { ReactElement } from 'react';
import { WideTable } from '../wide-table.tsx';
import './clearing-parts.css';
import { splitCover } from './cover-pieces.ts';

/** The exact words and figures that an officer is asked about, to be read. */
export function CoveredText({ text }: { readonly text: string }): ReactElement {
  return (
    <div className="covered-text">
      {splitCover(text).map((piece, at) =>
        piece.kind === 'table' ? (
          <CoveredTable key={at} rows={piece.rows} />
        ) : (
          <p key={at} className={piece.kind === 'heading' ? 'strong' : ''}>
            {piece.text}
          </p>
        ),
      )}
    </div>
  );
}

function CoveredTable({
  rows: [titles = [], ...rows],
}: {
  readonly rows: readonly (readonly string[])[];
}): ReactElement {
  return (
    <WideTable name={titles.join(', ')}>
      <table className="plain-table">
        <thead>
          <tr>
            {titles.map((title, at) => (
              <th key={at} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
