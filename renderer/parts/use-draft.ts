import { useCallback, useEffect, useRef, useState } from 'react';
import { holdPending } from '../state/pending.ts';
import { showRefusal } from '../state/problems.ts';
import { createTyping, makeGesture, type Typing } from '../state/typing.ts';

type Save = (value: string, gesture: string) => Promise<string | null>;

type Spell = { readonly typing: Typing; readonly original: string; readonly release: () => void };

/** What a field shows while it is typed in, when it saves, and why a value was refused: then what was typed stays. */
export type Draft = {
  readonly value: string;
  /** What the field held before the typing began. */
  readonly original: string;
  readonly message: string | null;
  readonly type: (value: string) => void;
  readonly commit: () => void;
  readonly cancel: () => void;
};

/** A field that saves itself: after `idleMs` without a key, when it is left, and when its screen goes away. */
export function useDraft(value: string, save: Save, idleMs: number | null = 600): Draft {
  const [draft, setDraft] = useState<{ readonly value: string; readonly original: string } | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const spell = useRef<Spell | null>(null);
  const latest = useRef({ value, save });
  useEffect(() => {
    latest.current = { value, save };
  });

  const end = useCallback((ended: Spell) => {
    ended.release();
    if (spell.current !== ended) return;
    spell.current = null;
    setDraft(null);
    setMessage(null);
  }, []);

  const begin = useCallback((): Spell => {
    const { value: start, save: saveNow } = latest.current;
    const typing = createTyping({
      start,
      save: saveNow,
      gesture: makeGesture(),
      onAnswer: setMessage,
      idleMs,
      setTimer: (run, ms) => window.setTimeout(run, ms),
      clearTimer: (timer) => window.clearTimeout(timer),
    });
    return { typing, original: start, release: holdPending(() => typing.commit()) };
  }, [idleMs]);

  const type = useCallback(
    (next: string) => {
      spell.current ??= begin();
      spell.current.typing.type(next);
      setDraft({ value: next, original: spell.current.original });
    },
    [begin],
  );

  const finish = useCallback(
    (how: 'commit' | 'cancel') => {
      const ended = spell.current;
      if (ended === null) return;
      void ended.typing[how]().then((refusal) => {
        // Typed on meanwhile, or refused: the spell is not over.
        if (refusal === null && ended.typing.isSaved()) end(ended);
      });
    },
    [end],
  );
  const commit = useCallback(() => finish('commit'), [finish]);
  const cancel = useCallback(() => {
    setDraft((before) => (before === null ? null : { ...before, value: before.original }));
    finish('cancel');
  }, [finish]);

  // Undo changed the value under a field that had saved what was typed: the file is right.
  useEffect(() => {
    const current = spell.current;
    if (current?.typing.isSaved() === true && current.typing.draft() !== value) end(current);
  }, [value, end]);

  useEffect(
    () => () => {
      const left = spell.current;
      spell.current = null;
      if (left === null) return;
      void left.typing.commit().then((refusal) => {
        left.release();
        if (refusal !== null) showRefusal(refusal);
      });
    },
    [],
  );

  return { value: draft?.value ?? value, original: draft?.original ?? value, message, type, commit, cancel };
}
