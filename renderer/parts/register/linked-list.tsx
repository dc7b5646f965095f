import type { ReactElement } from 'react';
import type { LinkedRecord } from '../../../shared/api/register-views.ts';
import type { RecordKind } from '../../../shared/model/records.ts';
import { openRecord } from '../../state/open-record.ts';
import { RagBadge } from '../rag.tsx';

type LinkedProps = {
  readonly kind: RecordKind;
  readonly items: readonly LinkedRecord[];
  /** What stands where there is none. */
  readonly none: string;
};

/** Records that belong to another one; each leads to itself. */
export function LinkedList({ kind, items, none }: LinkedProps): ReactElement {
  if (items.length === 0) return <p className="muted">{none}</p>;
  return (
    <ul className="linked">
      {items.map((item) => (
        <li key={item.id}>
          <button type="button" className="linked-link focusable" onClick={() => openRecord(kind, item.id)}>
            <span className="linked-words">
              <span>{item.name}</span>
              {item.said === '' ? null : <span className="sub">{item.said}</span>}
            </span>
            {item.ragWord === '' ? null : <RagBadge rag={item.rag} word={item.ragWord} />}
          </button>
        </li>
      ))}
    </ul>
  );
}

type PartProps = LinkedProps & { readonly title: string };

/** A titled list of linked records with how many there are. */
export function LinkedPart({ title, ...list }: PartProps): ReactElement {
  return (
    <section className="record-part" aria-label={title}>
      <h3 className="record-part-title">
        {title} {list.items.length === 0 ? null : <span className="muted number">{list.items.length}</span>}
      </h3>
      <LinkedList {...list} />
    </section>
  );
}
