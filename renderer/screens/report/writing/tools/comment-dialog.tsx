import { type ReactElement, useId, useState } from 'react';
import { Field, Textarea } from '../../../../parts/kit.ts';
import { addComment } from '../../../../state/comments.ts';
import { useEditors } from '../editors.ts';
import { closeTool, ToolDialog } from './tool-dialog.tsx';

const MOST_QUOTED = 200;

/** Asks what is to be said of the selected words. It is kept beside the text, and never printed. */
export function CommentDialog({ reportId }: { readonly reportId: string }): ReactElement | null {
  const [text, setText] = useState('');
  const quoteId = useId();
  const editor = useEditors((held) => held.current);
  if (editor === null || editor.of === 'recommendation')
    return (
      <ToolDialog title="Comment">Choose words of a section first: a recommendation takes no comments.</ToolDialog>
    );
  const { of, key, view } = editor;
  const { from, to } = view.state.selection;
  // Words of one line are found again: of several lines the first is quoted.
  const lines = view.state.doc.textBetween(from, to, '\n').split('\n');
  const quote = (lines.map((line) => line.trim()).find((line) => line !== '') ?? '').slice(0, MOST_QUOTED).trim();
  if (quote === '') return <ToolDialog title="Comment">Select the words that the comment is about first.</ToolDialog>;
  const keep = (): void => {
    void addComment({ reportId, of, key, quote, text: text.trim() });
    closeTool();
  };
  return (
    <ToolDialog title="Comment" action={{ name: 'Keep the comment', disabled: text.trim() === '', run: keep }}>
      <p id={quoteId}>“{quote}”</p>
      <Field label="What you have to say">
        <Textarea
          value={text}
          maxLength={2000}
          aria-describedby={quoteId}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
    </ToolDialog>
  );
}
