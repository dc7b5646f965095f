import type { Node } from 'prosemirror-model';
import { memo, type ReactElement, useState } from 'react';
import type { StudioPart } from '../../../../shared/api/studio-views.ts';
import { countWords, sayLength } from './count-words.ts';
import { ProseEditor } from './prose-editor.tsx';
import { ResponseForm } from './parts/response-form.tsx';

type TextPart = Extract<StudioPart, { kind: 'prose' | 'response' }>;

type TextPartProps = { readonly reportId: string; readonly part: TextPart; readonly readOnly: boolean };

/** A text of the report with how long it is, and, where it answers a prompt, what the answer is. */
export const TextPartView = memo(function TextPartView({ reportId, part, readOnly }: TextPartProps): ReactElement {
  const [words, setWords] = useState(0);
  const count = (doc: Node): void => setWords(countWords(doc));
  const { said, over } = sayLength(words, part.maxWords);
  return (
    <>
      {part.kind === 'response' ? <ResponseForm reportId={reportId} part={part} readOnly={readOnly} /> : null}
      <ProseEditor
        place={{ reportId, of: part.of, key: part.key, heading: part.heading }}
        body={part.body}
        readOnly={readOnly}
        onWords={count}
      />
      <p className={over ? 'part-words part-over' : 'part-words'}>{said}</p>
    </>
  );
});
