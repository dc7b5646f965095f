import type { ReactElement } from 'react';
import { Rag } from '../../../shared/model/rag.ts';
import type { RiskMatrix } from '../../../shared/model/risk-matrix.ts';
import { BareChoice, LineField } from '../../parts/fields.tsx';
import { AddIcon, DeleteIcon } from '../../parts/icons.ts';
import { Button } from '../../parts/kit.ts';
import { Panel } from '../../parts/panel.tsx';
import { choicesOf } from '../../parts/register/choices.ts';
import { useReadOnly } from '../../state/read-only.ts';
import { changeBand, changeZone } from './matrix-changes.ts';
import { saveOrSay } from './matrix-levels.tsx';
import type { SaveMatrix } from './risk-scale.tsx';

const RATINGS = choicesOf(Rag.options);

type BandsProps = { readonly matrix: RiskMatrix; readonly save: SaveMatrix };

/** The runs of scores that share a name and a rating. */
export function Bands({ matrix, save }: BandsProps): ReactElement {
  const readOnly = useReadOnly();
  const readScore = (typed: string): number | null => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed) : null);
  return (
    <Panel title="Bands of scores">
      {matrix.bands.length === 0 ? <p className="muted">No band yet: scores have no name and no colour.</p> : null}
      <ul className="settings-list">
        {matrix.bands.map((band, at) => (
          // A band goes by its place: its name is what is being typed.
          <li key={at} className="settings-row">
            <div className="band-fields">
              <LineField
                label="Name"
                value={band.label}
                save={(typed, gesture) =>
                  save((now) => changeBand(now, at, { label: typed.trim() }), `name of band ${band.label}`, gesture)
                }
              />
              {(['from', 'to'] as const).map((end) => (
                <LineField
                  key={end}
                  label={end === 'from' ? 'From' : 'To'}
                  value={String(band[end])}
                  save={async (typed, gesture) => {
                    const score = readScore(typed);
                    return score === null
                      ? `“${typed.trim()}” is not a score. Type it as 12.`
                      : save((now) => changeBand(now, at, { [end]: score }), `scores of band ${band.label}`, gesture);
                  }}
                />
              ))}
              <BareChoice
                name={`Rating of band ${band.label}`}
                label="Rating"
                value={band.rag}
                choices={RATINGS}
                save={(rag) => save((now) => changeBand(now, at, { rag: rag as Rag }), `rating of band ${band.label}`)}
              />
            </div>
            <ColourAndRemove
              name={`band ${band.label}`}
              colour={band.colour}
              onColour={(colour, gesture) =>
                save((now) => changeBand(now, at, { colour }), `colour of band ${band.label}`, gesture)
              }
              onRemove={() => void saveOrSay(save((now) => changeBand(now, at, null), `removing band ${band.label}`))}
            />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        icon={<AddIcon />}
        disabledFocusable={readOnly || matrix.bands.length >= 12}
        onClick={() =>
          readOnly ? undefined : void saveOrSay(save((now) => changeBand(now, now.bands.length, {}), 'adding a band'))
        }
      >
        Add band
      </Button>
    </Panel>
  );
}

/** Names and ratings for cells that are picked one by one. */
export function Zones({ matrix, save }: BandsProps): ReactElement {
  const readOnly = useReadOnly();
  return (
    <Panel title="Zones of cells">
      <p className="muted">
        For a council that colours cells one by one. A cell with a zone shows it in place of its band.
      </p>
      <ul className="settings-list">
        {matrix.zones.map((zone, at) => (
          // A zone goes by its place: its name is what is being typed.
          <li key={at} className="settings-row">
            <div className="record-pair">
              <LineField
                label="Name"
                value={zone.label}
                save={(typed, gesture) =>
                  save((now) => changeZone(now, at, { label: typed.trim() }), `name of zone ${zone.label}`, gesture)
                }
              />
              <BareChoice
                name={`Rating of zone ${zone.label}`}
                label="Rating"
                value={zone.rag}
                choices={RATINGS}
                save={(rag) => save((now) => changeZone(now, at, { rag: rag as Rag }), `rating of zone ${zone.label}`)}
              />
            </div>
            <ColourAndRemove
              name={`zone ${zone.label}`}
              colour={zone.colour}
              onColour={(colour, gesture) =>
                save((now) => changeZone(now, at, { colour }), `colour of zone ${zone.label}`, gesture)
              }
              onRemove={() => void saveOrSay(save((now) => changeZone(now, at, null), `removing zone ${zone.label}`))}
            />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        icon={<AddIcon />}
        disabledFocusable={readOnly || matrix.zones.length >= 12}
        onClick={() =>
          readOnly ? undefined : void saveOrSay(save((now) => changeZone(now, now.zones.length, {}), 'adding a zone'))
        }
      >
        Add zone
      </Button>
    </Panel>
  );
}

type ColourProps = {
  readonly name: string;
  readonly colour: string | null;
  readonly onColour: (colour: string | null, gesture: string) => Promise<string | null>;
  readonly onRemove: () => void;
};

function ColourAndRemove({ name, colour, onColour, onRemove }: ColourProps): ReactElement {
  const readOnly = useReadOnly();
  return (
    <div className="colour-row">
      <LineField
        label="The council’s own colour"
        placeholder="None: the paper’s own"
        value={colour ?? ''}
        save={(typed, gesture) =>
          onColour(typed.trim() === '' ? null : typed.trim().replace(/^#/, '').toUpperCase(), gesture)
        }
      />
      <span
        className={`colour-swatch ${colour === null ? 'none' : ''}`}
        aria-hidden
        style={colour === null ? {} : { background: `#${colour}` }}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DeleteIcon />}
        aria-label={`Remove ${name}`}
        disabledFocusable={readOnly}
        onClick={() => (readOnly ? undefined : onRemove())}
      />
    </div>
  );
}
