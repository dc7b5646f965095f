import type { ReactElement } from 'react';
import type { Rag } from '../../shared/model/rag.ts';
import { AmberIcon, CompleteIcon, GreenIcon, NotRatedIcon, RedIcon } from './icons.ts';

const ICONS = { red: RedIcon, amber: AmberIcon, green: GreenIcon, complete: CompleteIcon, none: NotRatedIcon } as const;

/** A rating as its word, with a shape and a tint: the colour never stands alone. */
export function RagBadge({ rag, word }: { readonly rag: Rag | null; readonly word: string }): ReactElement {
  const kind = rag ?? 'none';
  const Icon = ICONS[kind];
  return (
    <span className={`rag rag-${kind}`}>
      <Icon aria-hidden />
      <span className="rag-word">{word}</span>
    </span>
  );
}
