import type { ReactElement, ReactNode } from 'react';
import type { LinkedRecord } from '../../../shared/api/register-views.ts';
import type { RecordKind } from '../../../shared/model/records.ts';
import { openRecord } from '../../state/open-record.ts';
import { DismissIcon } from '../icons.ts';
import { Button } from '../kit.ts';
import { RagBadge } from '../rag.tsx';

type LinkedProps = {
  readonly kind: RecordKind;
  readonly items: readonly LinkedRecord[];
  /** What stands where there is none. */
  readonly none: string;
  /** Takes a record out of the list; absent where that is done elsewhere. */
  readonly onTakeOut?: (item: LinkedRecord) => void;
};

/** Records that belong to another one; each leads to itself. */
export function LinkedList({ kind, items, none, onTakeOut }: LinkedProps): ReactElement {
  if (items.length === 0) return <p className="muted">{none}</p>;
  return (
    <ul className="linked">
      {items.map((item) => (
        <li key={item.id} className="linked-item">
          <button type="button" className="linked-link focusable" onClick={() => openRecord(kind, item.id)}>
            <span className="linked-words">
              <span>{item.name}</span>
              {item.said === '' ? null : <span className="sub">{item.said}</span>}
            </span>
            {item.ragWord === '' ? null : <RagBadge rag={item.rag} word={item.ragWord} />}
          </button>
          {onTakeOut === undefined ? null : (
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissIcon />}
              aria-label={`Take out ${item.name}`}
              onClick={() => onTakeOut(item)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

type PartProps = LinkedProps & { readonly title: string; readonly children?: ReactNode };

/** A titled list of linked records with how many there are. */
export function LinkedPart({ title, children, ...list }: PartProps): ReactElement {
  return (
    <section className="record-part" aria-label={title}>
      <h3 className="record-part-title">
        {title} {list.items.length === 0 ? null : <span className="muted number">{list.items.length}</span>}
      </h3>
      <LinkedList {...list} />
      {children}
    </section>
  );
}
