import type { Node } from 'prosemirror-model';
import { memo, type ReactElement, useState } from 'react';
import type { StudioPart } from '../../../../shared/api/studio-views.ts';
import { ProseEditor } from './prose-editor.tsx';
import { ResponseForm } from './parts/response-form.tsx';

type TextPart = Extract<StudioPart, { kind: 'prose' | 'response' }>;

type TextPartProps = { readonly reportId: string; readonly part: TextPart; readonly readOnly: boolean };

/** A text of the report with how long it is, and, where it answers a prompt, what the answer is. */
export const TextPartView = memo(function TextPartView({ reportId, part, readOnly }: TextPartProps): ReactElement {
  const [words, setWords] = useState(0);
  const { maxWords } = part;
  const count = (doc: Node): void => setWords(countWords(doc));
  const over = maxWords !== null && words > maxWords;
  return (
    <>
      {part.kind === 'response' ? <ResponseForm reportId={reportId} part={part} readOnly={readOnly} /> : null}
      <ProseEditor
        place={{ reportId, of: part.of, key: part.key, heading: part.heading }}
        body={part.body}
        readOnly={readOnly}
        onWords={count}
      />
      <p className={over ? 'part-words part-over' : 'part-words'}>
        {words === 1 ? '1 word' : `${words} words`}
        {maxWords === null ? '' : over ? ` of ${maxWords}: ${words - maxWords} too many` : ` of ${maxWords}`}
      </p>
    </>
  );
});

/** How many words an author sees in a text; a figure or a reference counts as one. */
export function countWords(doc: Node): number {
  let words = 0;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    words += countIn(node);
    return false;
  });
  return words;
}

// A line that was not typed into is the same object as before: it is counted once.
const counted = new WeakMap<Node, number>();

function countIn(line: Node): number {
  const known = counted.get(line);
  if (known !== undefined) return known;
  const words = line.textBetween(0, line.content.size, ' ', 'x').split(/\s+/).filter(Boolean).length;
  counted.set(line, words);
  return words;
}
