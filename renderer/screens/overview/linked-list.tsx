import type { ReactElement } from 'react';
import { SCREENS, screenFor } from '../../../shared/api/screens.ts';
import type { LinkedRecord } from '../../../shared/api/register-views.ts';
import type { RecordKind } from '../../../shared/model/records.ts';
import { capital } from '../../../shared/model/capital.ts';
import { RagBadge } from '../../parts/rag.tsx';
import { RecordLink } from '../../parts/record-link.tsx';
import { showCounted } from '../../state/open-record.ts';
import { showScreen } from '../../state/ui.ts';

type ListProps = {
  readonly kind: RecordKind;
  readonly records: readonly (LinkedRecord & { readonly moved?: string })[];
  /** How many more there are on the screen of their kind. */
  readonly more?: number;
  /** All that were counted, and what they are called on the screen of their kind. */
  readonly counted?: Counted;
};

type Counted = { readonly said: string; readonly ids: readonly string[] };

/** Records in a list, each leading to itself, with its rating in a word and a shape. */
export function LinkedList({ kind, records, more = 0, counted }: ListProps): ReactElement {
  return (
    <>
      <ul className="linked-list">
        {records.map((record) => (
          <li key={record.id}>
            <RecordLink kind={kind} id={record.id} className="linked-row">
              <span className="linked-words">
                <span className="strong">{record.name}</span>
                <span className="sub">{sayFacts(record)}</span>
              </span>
              {record.ragWord === '' ? null : <RagBadge rag={record.rag} word={record.ragWord} />}
            </RecordLink>
          </li>
        ))}
      </ul>
      <MoreLink kind={kind} count={more} {...(counted !== undefined && { counted })} />
    </>
  );
}

type MoreProps = { readonly kind: RecordKind; readonly count: number; readonly counted?: Counted };

/** Leads to the screen of a kind, where the rest of its records are; nothing where there is no rest. */
export function MoreLink({ kind, count, counted }: MoreProps): ReactElement | null {
  const screen = screenFor(kind);
  const name = SCREENS.find(({ id }) => id === screen)?.name;
  if (count <= 0 || screen === null || name === undefined) return null;
  return (
    <button
      type="button"
      className="text-link focusable more-link"
      onClick={() => (counted === undefined ? showScreen(screen) : showCounted(kind, counted.said, counted.ids))}
    >
      {count === 1 ? `One more on ${name}` : `${count.toLocaleString('en-GB')} more on ${name}`}
    </button>
  );
}

function sayFacts({ said, moved = '' }: ListProps['records'][number]): string {
  return capital([said, moved].filter((fact) => fact !== '').join('; '));
}
