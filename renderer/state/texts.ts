import type { Prose, Sentence, Span } from '../../shared/model/prose.ts';
import { sentencesOf } from '../../shared/model/spans.ts';
import { problemOf } from './ask.ts';
import { runStep, saveEdit } from './edits.ts';
import { holdPending } from './pending.ts';
import { askForPreview } from './preview.ts';
import { showRefusal } from './problems.ts';
import { askWithTexts, sendText } from './sent-texts.ts';
import { makeGesture } from './typing.ts';
import { holdText, noteTyping, type TextPlace } from './unsaved.ts';
import { createWriting, type Writing } from './writing.ts';

/** Starts writing the text at `place`; the second answer ends it, with everything saved. */
export function startWriting(
  place: TextPlace,
  read: () => Prose,
  onAnswer: (refusal: string | null) => void,
): readonly [Writing, () => void] {
  const writing = createWriting({
    read,
    save: (body, gesture) => saveText(place, body, gesture),
    onAnswer,
    makeGesture,
    setTimer: (run, ms) => window.setTimeout(run, ms),
    clearTimer: (timer) => window.clearTimeout(timer),
  });
  const letGo = holdText({ place, read, writing });
  const release = holdPending(() => writing.flush());
  const end = (): void => {
    const last = writing.flush();
    void last.then((refusal) => {
      release();
      letGo();
      if (refusal !== null) showRefusal(refusal);
    });
  };
  const watched: Writing = {
    ...writing,
    change: () => {
      noteTyping();
      writing.change();
      askForPreview(place.reportId);
    },
  };
  return [watched, end];
}

async function saveText(
  { reportId, of, key, heading }: TextPlace,
  body: Prose,
  gesture: string,
): Promise<string | null> {
  try {
    const label = `text of ${heading}`.slice(0, 200);
    if (of === 'recommendation')
      return await saveEdit({
        changes: [{ does: 'set', kind: 'recommendation', id: key, fields: { text: asSentence(body) } }],
        label,
        gesture,
      });
    await runStep(() =>
      askWithTexts('saveText', () => ({ reportId, text: sendText(reportId, of, key, body), label, gesture })),
    );
    return null;
  } catch (thrown) {
    return problemOf(thrown).message;
  }
}

/** Several paragraphs as one sentence, with a new line between them. */
function asSentence(body: Prose): Sentence {
  const br: Span = { kind: 'break' };
  return sentencesOf(body).flatMap((sentence, at) => (at === 0 ? sentence : [br, ...sentence]));
}
