import { type ReactElement, useState } from 'react';
import { Field, Input } from '../../../../parts/kit.ts';
import { useFocus } from '../../../../parts/use-focus.ts';
import { useEditors } from '../editors.ts';
import { linkAt, setLink } from '../links.ts';
import { completeHref } from '../safe-href.ts';
import { closeTool, ToolDialog } from './tool-dialog.tsx';

/** Asks where the marked words lead: to a page over https, or to an e-mail address. */
export function LinkDialog(): ReactElement {
  const field = useFocus();
  const [now] = useState(() => {
    const view = useEditors.getState().current?.view;
    return view === undefined ? null : linkAt(view.state);
  });
  const [typed, setTyped] = useState(now?.href.replace(/^mailto:/, '') ?? '');
  const href = completeHref(typed);
  const refused = typed.trim() !== '' && href === null;
  const set = (to: string | null): void => {
    const view = useEditors.getState().current?.view;
    if (view !== undefined) setLink(to)(view.state, view.dispatch);
    closeTool();
  };
  return (
    <ToolDialog title="Link" action={{ name: 'Set the link', disabled: href === null, run: () => set(href) }}>
      <Field
        label="Address of a page or an e-mail address"
        {...(refused && {
          validationState: 'error' as const,
          validationMessage: 'A report links only to pages over https and to e-mail addresses.',
        })}
      >
        <Input
          input={{ ref: field }}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          placeholder="https://"
        />
      </Field>
      {now === null ? null : (
        <button type="button" className="text-link focusable" onClick={() => set(null)}>
          Take the link away
        </button>
      )}
    </ToolDialog>
  );
}
