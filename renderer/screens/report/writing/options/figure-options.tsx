import { useQuery } from '@tanstack/react-query';
import type { Node } from 'prosemirror-model';
import { type ReactElement, useState } from 'react';
import { figureId } from '../../../../../shared/api/studio-views.ts';
import { FigureStyle, type FigureSource } from '../../../../../shared/model/figure.ts';
import { Button, Field, Input } from '../../../../parts/kit.ts';
import { announce } from '../../../../state/announce.ts';
import { ask } from '../../../../state/ask.ts';
import { settleFigure } from '../../../../state/settle-figure.ts';
import { useLiveWords } from '../../../../state/live-words.ts';
import { useUi } from '../../../../state/ui.ts';
import type { Kept } from '../figure-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { useRestyle } from './use-restyle.ts';

type OptionsProps = { readonly node: Node; readonly set: (attrs: Readonly<Record<string, unknown>>) => void };

const STYLE_WORDS: { readonly [style in FigureStyle]: string } = {
  plain: 'As the report writes such figures',
  unsigned: 'Without its sign (fell by 3)',
  words: 'One to nine as words',
  'exact pounds': 'To the pound (£526,045)',
  'whole percent': 'To the whole per cent (13%)',
  'rose by': 'Rose by … or fell by …',
  'has risen by': 'Has risen by … or has fallen by …',
  'a rise of': 'A rise of … or a fall of …',
  'more or fewer': '… more or … fewer',
  'higher or lower': '… higher or … lower',
};

/** Where a figure comes from, how it is written, what to do where the file has moved on, and every place it is used. */
export function FigureOptions({ node, set }: OptionsProps): ReactElement {
  const figure = node.attrs['figure'] as FigureSource;
  const style = node.attrs['style'] as FigureStyle;
  const seen = node.attrs['seen'] as string | null;
  const kept = node.attrs['kept'] as Kept;
  const reportId = useUi((ui) => ui.reportId);
  const now = useLiveWords((words) => words.figures.get(figureId(figure, style)));
  const [reason, setReason] = useState('');
  const was = kept?.words ?? seen;
  const moved = now !== undefined && now.problem === null && was !== null && was !== now.text;
  const { chosen, restyle } = useRestyle(node, reportId, set);
  const keep = reason.trim() === '' ? null : { reason: reason.trim() };
  return (
    <PanelFrame title="Options: figure">
      <p>
        <span className="strong">{now?.text ?? was ?? '…'}</span> {now?.problem ?? now?.source}
        {now === undefined || now.asAt === '' ? '' : `, as at ${now.asAt}`}
      </p>
      <ChoiceField
        label="Written as"
        value={chosen ?? style}
        choices={FigureStyle.options.map((one) => ({ value: one, name: STYLE_WORDS[one] }))}
        pick={(value) => void restyle(FigureStyle.parse(value))}
      />
      {kept === null ? null : (
        <p>
          Kept as {kept.words} because: {kept.reason}
        </p>
      )}
      {moved ? (
        <fieldset className="ed-settle">
          <legend>
            Was {was}, is now {now.text}
          </legend>
          <span className="ed-table-buttons">
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                set({ seen: now.text, kept: null });
                announce('The figure is accepted as it is now.');
              }}
            >
              Accept here
            </Button>
            <Button size="small" onClick={() => void settleFigure(figure, null, null)}>
              Accept everywhere
            </Button>
          </span>
          <Field label="Reason to keep it as it was" size="small">
            <Input size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <span className="ed-table-buttons">
            <Button
              size="small"
              disabled={keep === null}
              onClick={() => {
                set({ seen: was, kept: { words: was, reason: reason.trim() } });
                announce('The figure is kept as it was.');
              }}
            >
              Keep here
            </Button>
            <Button
              size="small"
              disabled={keep === null || reportId === null}
              onClick={() => void settleFigure(figure, reportId, keep)}
            >
              Keep in this report
            </Button>
            <Button size="small" disabled={keep === null} onClick={() => void settleFigure(figure, null, keep)}>
              Keep everywhere
            </Button>
          </span>
        </fieldset>
      ) : null}
      <FigurePlaces figure={figure} />
    </PanelFrame>
  );
}

function FigurePlaces({ figure }: { readonly figure: FigureSource }): ReactElement | null {
  const { data } = useQuery({
    queryKey: ['figure-places', JSON.stringify(figure)],
    queryFn: () => ask('listFigurePlaces', { figure }),
    staleTime: 0,
  });
  if (data === undefined) return null;
  return (
    <div>
      <p className="strong">{data.length === 1 ? 'Used in one place' : `Used in ${data.length} places`}</p>
      <ul className="ed-places">
        {data.map((place, at) => (
          // One figure may stand twice in one sentence: its place in the list tells the two apart.
          <li key={at}>
            {place.report}, {place.part}: “{place.sentence}”{place.kept === null ? '' : ' (kept as it was)'}
          </li>
        ))}
      </ul>
    </div>
  );
}
