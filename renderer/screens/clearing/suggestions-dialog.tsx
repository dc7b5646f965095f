import type { ReactElement } from 'react';
import type { SuggestionView } from '../../../shared/api/clearing-views.ts';
import { MovedLines } from '../../parts/clearing/moved-lines.tsx';
import { WideDialog } from '../../parts/history/wide-dialog.tsx';
import { Button } from '../../parts/kit.ts';
import { acceptSuggestion, closeSuggestions, leaveSuggestion, useSuggestions } from '../../state/suggestions.ts';

/** What an edited Word copy suggests, to be taken over one by one. */
export function SuggestionsDialog(): ReactElement | null {
  const { view, left, refusal } = useSuggestions();
  if (view === null) return null;
  const shown = view.suggestions.filter(({ was, now }) => !left.includes(`${was}\n${now}`));
  return (
    <WideDialog
      title={`What ${view.fileName} suggests`}
      onClose={closeSuggestions}
      actions={<Button onClick={closeSuggestions}>Close</Button>}
    >
      {refusal === null ? null : (
        <p role="alert" className="refusal">
          {refusal}
        </p>
      )}
      {shown.length === 0 ? (
        <p>Nothing is left to look at.</p>
      ) : (
        shown.map((one) => <One key={`${one.was}\n${one.now}`} suggestion={one} />)
      )}
    </WideDialog>
  );
}

const BY_HAND = 'To be changed by hand: a figure of the file, or a text of the format, is in it.';

function One({ suggestion }: { readonly suggestion: SuggestionView }): ReactElement {
  const { at, moved, remarks, canAccept, bothWrote, now, was } = suggestion;
  const name = (now === '' ? was : now).slice(0, 60);
  return (
    <section className="request-item" aria-label={`${at}: ${name}`}>
      <h3>{at === '' ? 'Front matter' : at}</h3>
      <MovedLines lines={[moved]} />
      {bothWrote ? (
        <p>It was changed here too since the copy was made{was === '' ? '.' : `, and now reads: ${was}`}</p>
      ) : null}
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <p className="suggestion-acts">
        {canAccept ? (
          <Button size="small" aria-label={`Take over: ${name}`} onClick={() => void acceptSuggestion(suggestion)}>
            Take over
          </Button>
        ) : (
          <span className="muted">{was === now ? 'A remark.' : bothWrote ? 'To be changed by hand.' : BY_HAND} </span>
        )}
        <Button size="small" aria-label={`Leave: ${name}`} onClick={() => leaveSuggestion(suggestion)}>
          Leave
        </Button>
      </p>
    </section>
  );
}
