import type { ReactElement } from 'react';
import type { RiskMatrix } from '../../../shared/model/risk-matrix.ts';
import { LineField } from '../../parts/fields.tsx';
import { AddIcon, DeleteIcon, DownIcon, UpIcon } from '../../parts/icons.ts';
import { Button } from '../../parts/kit.ts';
import { Panel } from '../../parts/panel.tsx';
import { showRefusal } from '../../state/problems.ts';
import { useReadOnly } from '../../state/read-only.ts';
import { addLevel, changeLevel, moveLevel, removeLevel, type Side } from './matrix-changes.ts';
import type { SaveMatrix } from './risk-scale.tsx';

type LevelsProps = { readonly matrix: RiskMatrix; readonly side: Side; readonly save: SaveMatrix };

const TITLES: { readonly [side in Side]: string } = { likelihood: 'Likelihood', impact: 'Impact' };

/** The steps of one side of the scale, the least first. */
export function Levels({ matrix, side, save }: LevelsProps): ReactElement {
  const readOnly = useReadOnly();
  const levels = matrix[side];
  const button = (name: string, icon: ReactElement, off: boolean, run: () => void): ReactElement => (
    <Button
      size="small"
      appearance="subtle"
      icon={icon}
      aria-label={name}
      disabledFocusable={off || readOnly}
      onClick={() => (off || readOnly ? undefined : run())}
    />
  );
  return (
    <Panel title={TITLES[side]} aside={`${levels.length} steps`}>
      <ul className="settings-list">
        {levels.map((level, at) => (
          // A step goes by its place: its code is what is being typed.
          <li key={at} className="settings-row">
            <div className="level-fields">
              <LineField
                label="Code"
                value={level.code}
                save={(typed, gesture) =>
                  save((now) => changeLevel(now, side, at, { code: typed.trim() }), `code of ${level.label}`, gesture)
                }
              />
              <LineField
                label="Label"
                value={level.label}
                save={(typed, gesture) =>
                  save((now) => changeLevel(now, side, at, { label: typed.trim() }), `label of ${level.code}`, gesture)
                }
              />
              <LineField
                label="Weight"
                value={String(level.weight)}
                save={async (typed, gesture) =>
                  /^\d{1,4}$/.test(typed.trim())
                    ? save(
                        (now) => changeLevel(now, side, at, { weight: Number(typed) }),
                        `weight of ${level.label}`,
                        gesture,
                      )
                    : `“${typed.trim()}” is not a whole number. Type it as 3.`
                }
              />
              <LineField
                label="What it means"
                value={level.description}
                save={(typed, gesture) =>
                  save(
                    (now) => changeLevel(now, side, at, { description: typed.trim() }),
                    `meaning of ${level.label}`,
                    gesture,
                  )
                }
              />
            </div>
            <div className="settings-buttons">
              {button(
                `Move ${level.label} up`,
                <UpIcon />,
                at === 0,
                () => void saveOrSay(save((now) => moveLevel(now, side, at, -1), `order of ${side}`)),
              )}
              {button(
                `Move ${level.label} down`,
                <DownIcon />,
                at === levels.length - 1,
                () => void saveOrSay(save((now) => moveLevel(now, side, at, 1), `order of ${side}`)),
              )}
              {button(
                `Remove ${level.label}`,
                <DeleteIcon />,
                levels.length === 1,
                () => void saveOrSay(save((now) => removeLevel(now, side, at), `removing ${level.label}`)),
              )}
            </div>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        icon={<AddIcon />}
        disabledFocusable={readOnly || levels.length >= 12}
        onClick={() =>
          readOnly ? undefined : void saveOrSay(save((now) => addLevel(now, side), `adding a step of ${side}`))
        }
      >
        Add step
      </Button>
    </Panel>
  );
}

/** Shows above the screen why a step was refused: a button has no field to say it beside. */
export async function saveOrSay(saved: Promise<string | null>): Promise<void> {
  const refusal = await saved;
  if (refusal !== null) showRefusal(refusal);
}
