import { type ReactElement, useState } from 'react';
import type { ClearingView } from '../../../shared/api/clearing-views.ts';
import { isHandedIn } from '../../../shared/model/report.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Button } from '../../parts/kit.ts';
import { saveEdit } from '../../state/edits.ts';

/** Who writes the report: never one of those who clear it. It can be another while the paper is not handed in. */
export function Author({
  view: { reportId, title, status, author, officers },
}: {
  readonly view: ClearingView;
}): ReactElement {
  const [asking, setAsking] = useState(false);
  const save = async (authorId: string): Promise<string | null> => {
    const change = { does: 'set' as const, kind: 'report' as const, id: reportId, fields: { authorId } };
    return saveEdit({ changes: [change], label: `who writes “${title}”`.slice(0, 200) });
  };
  return (
    <p className="muted">
      Written by {author.name}.{' '}
      {isHandedIn(status) ? null : (
        <Button size="small" onClick={() => setAsking(true)}>
          Written by another…
        </Button>
      )}
      {asking ? (
        <FormDialog
          title="Who writes the paper"
          hint="Nobody clears their own paper: an answer that the new author has given counts no longer."
          go="Change"
          fields={[
            {
              id: 'author',
              label: 'Written by',
              kind: 'choice',
              start: author.id,
              required: 'Name the author.',
              choices: [author, ...officers].map(({ id, name }) => ({ value: id, name })),
            },
          ]}
          submit={({ author: chosen = author.id }) => save(chosen)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </p>
  );
}
