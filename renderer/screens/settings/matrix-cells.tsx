import { type ReactElement, useState } from 'react';
import type { Level, RiskMatrix } from '../../../shared/model/risk-matrix.ts';
import { findZone, scoreRating } from '../../../shared/rules/score.ts';
import { BareChoice, LineField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RagBadge } from '../../parts/rag.tsx';
import { orNone } from '../../parts/register/choices.ts';
import { changeCell } from './matrix-changes.ts';
import type { SaveMatrix } from './risk-scale.tsx';

type CellsProps = { readonly matrix: RiskMatrix; readonly save: SaveMatrix };
type Place = { readonly likelihood: string; readonly impact: string };

/** The matrix as it comes out: the score of each cell, and what it is called. A cell that is pressed is changed below. */
export function MatrixCells({ matrix, save }: CellsProps): ReactElement {
  const [place, setPlace] = useState<Place | null>(null);
  const likelihood = matrix.likelihood.find((level) => level.code === place?.likelihood);
  const impact = matrix.impact.find((level) => level.code === place?.impact);
  return (
    <Panel title="How it comes out">
      <div className="matrix-scroller">
        <table className="matrix-cells" aria-label="Scores by likelihood and impact">
          <thead>
            <tr>
              <th scope="col">
                <span className="muted">Likelihood, then impact</span>
              </th>
              {matrix.impact.map((level) => (
                <th key={level.code} scope="col">{`${level.code} ${level.label}`}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.likelihood.toReversed().map((row) => (
              <tr key={row.code}>
                <th scope="row">{`${row.code} ${row.label}`}</th>
                {matrix.impact.map((column) => (
                  <td key={column.code}>
                    <CellButton
                      matrix={matrix}
                      likelihood={row}
                      impact={column}
                      pressed={place?.likelihood === row.code && place.impact === column.code}
                      onPress={() => setPlace({ likelihood: row.code, impact: column.code })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {likelihood === undefined || impact === undefined ? (
        <p className="muted">Choose a cell to give it a zone, or a score of its own where scores are looked up.</p>
      ) : (
        <CellFields key={`${likelihood.code} ${impact.code}`} {...{ matrix, likelihood, impact, save }} />
      )}
    </Panel>
  );
}

function ratingIn(likelihood: Level, impact: Level) {
  return { likelihood: likelihood.code, impact: impact.code, score: null, impacts: {} };
}

type ButtonProps = {
  readonly matrix: RiskMatrix;
  readonly likelihood: Level;
  readonly impact: Level;
  readonly pressed: boolean;
  readonly onPress: () => void;
};

function CellButton({ matrix, likelihood, impact, pressed, onPress }: ButtonProps): ReactElement {
  const rating = ratingIn(likelihood, impact);
  const score = scoreRating(matrix, rating);
  const zone = findZone(matrix, rating);
  const word = `${score ?? ''} ${zone?.label ?? ''}`.trim();
  return (
    <button
      type="button"
      className="matrix-cell focusable"
      aria-pressed={pressed}
      aria-label={`${likelihood.label}, ${impact.label}: ${word === '' ? 'nothing said' : word}`}
      onClick={onPress}
    >
      <RagBadge rag={zone?.rag ?? null} word={word === '' ? '–' : word} />
    </button>
  );
}

type FieldsProps = {
  readonly matrix: RiskMatrix;
  readonly likelihood: Level;
  readonly impact: Level;
  readonly save: SaveMatrix;
};

function CellFields({ matrix, likelihood, impact, save }: FieldsProps): ReactElement {
  const cell = matrix.cells.find((one) => one.likelihood === likelihood.code && one.impact === impact.code);
  const name = `${likelihood.label}, ${impact.label}`;
  return (
    <section className="record-part" aria-label={`Cell ${name}`}>
      <h3 className="record-part-title">{name}</h3>
      <div className="record-pair">
        <BareChoice
          name={`Zone of ${name}`}
          label="Zone"
          value={cell?.zone ?? ''}
          choices={orNone(
            matrix.zones.map(({ label }) => ({ value: label, name: label })),
            matrix.zones.length === 0 ? 'No zone is made yet' : 'By its band',
          )}
          save={(zone) =>
            save(
              (now) => changeCell(now, likelihood.code, impact.code, { zone: zone === '' ? null : zone }),
              `zone of ${name}`,
            )
          }
        />
        {matrix.scoring === 'lookup' ? (
          <LineField
            label="Score"
            value={String(cell?.score ?? '')}
            save={async (typed, gesture) =>
              /^\d{1,6}$/.test(typed.trim())
                ? save(
                    (now) => changeCell(now, likelihood.code, impact.code, { score: Number(typed) }),
                    `score of ${name}`,
                    gesture,
                  )
                : `“${typed.trim()}” is not a score. Type it as 12.`
            }
          />
        ) : null}
      </div>
    </section>
  );
}
