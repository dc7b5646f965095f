import { type ReactElement, useEffect, useRef } from 'react';
import type { StudioPart, StudioView } from '../../../../../shared/api/studio-views.ts';
import { AddIcon } from '../../../../parts/icons.ts';
import { Button } from '../../../../parts/kit.ts';
import { saveOrShow } from '../../../../state/edits.ts';
import { ProseEditor } from '../prose-editor.tsx';
import { ExemptMark } from './exempt-mark.tsx';
import { moveBy, nextOrder } from './moved.ts';
import { RowButtons } from './row-buttons.tsx';

type FormProps = {
  readonly part: Extract<StudioPart, { kind: 'recommendations' }>;
  readonly studio: StudioView;
  readonly readOnly: boolean;
};

/** What the committee is asked to do, one by one and in order. */
export function RecommendationsForm({ part, studio, readOnly }: FormProps): ReactElement {
  const all = studio.recommendations;
  const reportId = studio.report.id;
  const list = useRef<HTMLOListElement>(null);
  // A recommendation that was just added is written at once.
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current !== all.length) return;
    wanted.current = null;
    list.current?.querySelector<HTMLElement>(':scope > li:last-child [contenteditable="true"]')?.focus();
  }, [all.length]);
  const add = (): void => {
    wanted.current = all.length + 1;
    void saveOrShow({
      changes: [{ does: 'add', kind: 'recommendation', record: { reportId, text: [], order: nextOrder(all) } }],
      label: 'add a recommendation',
    });
  };
  return (
    <div className="part-list">
      {part.begin === '' ? null : <p className="muted">{part.begin}</p>}
      <ol ref={list}>
        {all.map((one, at) => (
          <li key={one.id} className="part-row" style={{ listStyleType: JSON.stringify(`${part.marks[at] ?? ''} `) }}>
            <div className="part-row-text">
              <ProseEditor
                place={{ reportId, of: 'recommendation', key: one.id, heading: `Recommendation ${at + 1}` }}
                body={[{ kind: 'paragraph', text: one.text, anchor: null }]}
                readOnly={readOnly}
                onWords={noCount}
              />
              <ExemptMark
                studio={studio}
                readOnly={readOnly}
                covers="recommendation"
                of={one.id}
                name={`recommendation ${at + 1}`}
              />
            </div>
            <RowButtons
              noun="recommendation"
              at={at}
              count={all.length}
              onMove={(by) => {
                const changes = moveBy('recommendation', all, one.id, by);
                return changes.length > 0
                  ? saveOrShow({ changes, label: 'order of the recommendations' })
                  : Promise.resolve(false);
              }}
              onRemove={() =>
                saveOrShow({
                  changes: [{ does: 'remove', kind: 'recommendation', id: one.id }],
                  label: `remove recommendation ${at + 1}`,
                })
              }
            />
          </li>
        ))}
      </ol>
      <Button size="small" icon={<AddIcon />} disabled={readOnly} onClick={add}>
        Add a recommendation
      </Button>
    </div>
  );
}

const noCount = (): void => undefined;
