import { type ReactElement, useEffect, useState } from 'react';
import { DismissIcon } from '../../../parts/icons.ts';
import { Button, Checkbox, Input } from '../../../parts/kit.ts';
import { useFocus } from '../../../parts/use-focus.ts';
import { announce } from '../../../state/announce.ts';
import { usePreview } from '../../../state/preview.ts';
import { findWords, goToFound, replaceFound, showFound, useFinding } from './find.ts';

/** Finds words in every text of the report, and replaces them one by one or all at once. */
export function FindBar(): ReactElement | null {
  const { open } = useFinding();
  return open ? <OpenFindBar /> : null;
}

function OpenFindBar(): ReactElement {
  const { words, asTyped } = useFinding();
  const field = useFocus();
  const [next, setNext] = useState('');
  const [at, setAt] = useState(0);
  // The texts are no state of React's: a new preview tells that one of them changed.
  usePreview((held) => held.view);
  const found = findWords(words, asTyped);
  const current = found[Math.min(at, found.length - 1)] ?? null;
  const places = found.map(({ editor, from }) => `${editor.id} ${from}`).join();
  useEffect(() => {
    const all = findWords(words, asTyped);
    showFound(all, all[Math.min(at, all.length - 1)] ?? null);
  }, [words, asTyped, at, places]);
  useEffect(() => () => showFound([], null), []);
  const step = (by: number): void => {
    if (found.length === 0) return announce('Not found.');
    const to = (at + by + found.length) % found.length;
    setAt(to);
    const one = found[to];
    if (one !== undefined) goToFound(one);
    announce(`${to + 1} of ${found.length}`);
  };
  const replace = (places: typeof found): void => {
    const count = replaceFound(places, next);
    announce(count === 1 ? 'One replaced.' : `${count} replaced.`);
  };
  const close = (): void => useFinding.setState({ open: false });
  return (
    <search className="ed-find" aria-label="Find and replace in the report">
      <Input
        size="small"
        aria-label="Find in the report"
        placeholder="Find"
        input={{ ref: field }}
        value={words}
        onChange={(_, { value }) => {
          setAt(0);
          useFinding.setState({ words: value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') close();
        }}
      />
      <span className="ed-find-count" role="status">
        {words === ''
          ? ''
          : found.length === 0
            ? 'Not found'
            : `${Math.min(at, found.length - 1) + 1} of ${found.length}`}
      </span>
      <Button size="small" onClick={() => step(1)}>
        Next
      </Button>
      <Checkbox
        label="Capitals as typed"
        checked={asTyped}
        onChange={(_, { checked }) => useFinding.setState({ asTyped: checked === true })}
      />
      <Input
        size="small"
        aria-label="Replace with"
        placeholder="Replace with"
        value={next}
        onChange={(_, { value }) => setNext(value)}
      />
      <Button size="small" disabled={current === null} onClick={() => replace(current === null ? [] : [current])}>
        Replace
      </Button>
      <Button size="small" disabled={found.length === 0} onClick={() => replace(found)}>
        Replace all
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissIcon />}
        aria-label="Close find and replace"
        onClick={close}
      />
    </search>
  );
}
