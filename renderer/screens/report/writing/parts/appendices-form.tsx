import { type ReactElement, useEffect, useRef } from 'react';
import type { StudioView } from '../../../../../shared/api/studio-views.ts';
import { NEW_APPENDIX } from '../../../../../shared/model/report.ts';
import { BareChoice, LineField } from '../../../../parts/fields.tsx';
import { AddIcon } from '../../../../parts/icons.ts';
import { Button } from '../../../../parts/kit.ts';
import { chooseFile } from '../../../../state/appendices.ts';
import { saveEdit, saveOrShow } from '../../../../state/edits.ts';
import { ExemptMark } from './exempt-mark.tsx';
import { moveBy, nextOrder } from './moved.ts';
import { RowButtons } from './row-buttons.tsx';

type FormProps = { readonly studio: StudioView; readonly readOnly: boolean };

/** The documents printed after the paper: their titles in order, with the file each is, where it is there. */
export function AppendicesForm({ studio, readOnly }: FormProps): ReactElement {
  const { appendices: all, report, attachments } = studio;
  const list = useRef<HTMLOListElement>(null);
  // An appendix that was just added is given its title at once: the one it has only keeps the place.
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current !== all.length) return;
    wanted.current = null;
    const title = list.current?.querySelector<HTMLInputElement>(':scope > li:last-child input');
    title?.focus();
    title?.select();
  }, [all.length]);
  return (
    <div className="part-list" inert={readOnly}>
      <ol ref={list}>
        {all.map((one, at) => {
          const save = (fields: Readonly<Record<string, unknown>>, gesture: string | null = null) =>
            saveEdit({
              changes: [{ does: 'set', kind: 'appendix', id: one.id, fields }],
              label: `appendix ${at + 1}`,
              gesture,
            });
          return (
            <li key={one.id} className="part-row">
              <div className="part-row-text part-fields">
                <LineField
                  label={`Title of appendix ${at + 1}`}
                  value={one.title}
                  save={(title, gesture) => save({ title }, gesture)}
                />
                <BareChoice
                  name={`File of appendix ${at + 1}`}
                  value={one.attachmentId ?? ''}
                  choices={[
                    { value: '', name: 'To follow: no file yet' },
                    ...attachments.map(({ id, name }) => ({ value: id, name })),
                  ]}
                  save={(id) => save({ attachmentId: id === '' ? null : id })}
                />
                <div>
                  <Button
                    size="small"
                    onClick={() => void chooseFile(one.id)}
                    aria-label={`Choose a file for appendix ${at + 1}`}
                  >
                    Choose a file…
                  </Button>
                </div>
                <ExemptMark
                  studio={studio}
                  readOnly={readOnly}
                  covers="appendix"
                  of={one.id}
                  name={`appendix ${at + 1}`}
                />
              </div>
              <RowButtons
                noun="appendix"
                at={at}
                count={all.length}
                onMove={(by) => {
                  const changes = moveBy('appendix', all, one.id, by);
                  return changes.length > 0
                    ? saveOrShow({ changes, label: 'order of the appendices' })
                    : Promise.resolve(false);
                }}
                onRemove={() =>
                  saveOrShow({
                    changes: [{ does: 'remove', kind: 'appendix', id: one.id }],
                    label: `remove the appendix ${one.title}`.slice(0, 200),
                  })
                }
              />
            </li>
          );
        })}
      </ol>
      <Button
        size="small"
        icon={<AddIcon />}
        onClick={() => {
          wanted.current = all.length + 1;
          void saveOrShow({
            changes: [
              {
                does: 'add',
                kind: 'appendix',
                record: { reportId: report.id, title: NEW_APPENDIX, order: nextOrder(all) },
              },
            ],
            label: 'add an appendix',
          });
        }}
      >
        Add an appendix
      </Button>
    </div>
  );
}
