import type { ReactElement } from 'react';
import type { StudioView } from '../../../../../shared/api/studio-views.ts';
import { Checkbox } from '../../../../parts/kit.ts';
import { useTick } from '../../../../parts/use-tick.ts';
import { ScreenLink } from '../../../../parts/screen-link.tsx';
import { saveOrShow } from '../../../../state/edits.ts';
import { studioNow } from '../../../../state/read-studio.ts';

type FormProps = { readonly studio: StudioView; readonly readOnly: boolean };

/** Which of the programme's sources the report names as its background papers. */
export function SourcesForm({ studio, readOnly }: FormProps): ReactElement {
  const { report, sources } = studio;
  if (sources.length === 0)
    return (
      <p className="muted">
        The programme has no sources to choose from. Add the documents that the report rests on under{' '}
        <ScreenLink screen="settings" tab="sources">
          Settings, Sources
        </ScreenLink>
        .
      </p>
    );
  const choose = (id: string, wanted: boolean): Promise<boolean> =>
    saveOrShow(() => {
      const others = (studioNow(report.id) ?? studio).report.sourceIds.filter((one) => one !== id);
      return {
        changes: [
          { does: 'set', kind: 'report', id: report.id, fields: { sourceIds: wanted ? [...others, id] : others } },
        ],
        label: 'background papers of the report',
      };
    });
  return (
    <ul className="part-checks">
      {sources.map(({ id, name }) => (
        <li key={id}>
          <SourceBox
            name={name}
            named={report.sourceIds.some((one) => one === id)}
            readOnly={readOnly}
            save={(wanted) => choose(id, wanted)}
          />
        </li>
      ))}
    </ul>
  );
}

type SourceBoxProps = {
  readonly name: string;
  readonly named: boolean;
  readonly readOnly: boolean;
  readonly save: (wanted: boolean) => Promise<unknown>;
};

function SourceBox({ name, named, readOnly, save }: SourceBoxProps): ReactElement {
  const [ticked, tick] = useTick(named, save);
  return (
    <Checkbox label={name} disabled={readOnly} checked={ticked} onChange={(_, { checked }) => tick(checked === true)} />
  );
}
