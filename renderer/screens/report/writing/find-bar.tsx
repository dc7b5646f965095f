import { type ReactElement, useEffect, useState } from 'react';
import type { FoundReport } from '../../../../shared/api/studio-views.ts';
import type { ProgrammeState } from '../../../../shared/api/views.ts';
import { DismissIcon } from '../../../parts/icons.ts';
import { Button, Checkbox, Input } from '../../../parts/kit.ts';
import { useFocus } from '../../../parts/use-focus.ts';
import { announce } from '../../../state/announce.ts';
import { usePreview } from '../../../state/preview.ts';
import { useWindowState } from '../../../state/programme.ts';
import { replaceWords, useFoundReports } from '../../../state/replace-words.ts';
import { chooseReport } from '../../../state/ui.ts';
import { useEditors } from './editors.ts';
import { enterFound, findWords, goToFound, replaceFound, sayFound, showFound, useFinding } from './find.ts';

type BarProps = { readonly reportId: string; readonly readOnly: boolean };

/** Finds words in every text of the report, or of every report, and replaces them one by one or all at once. */
export function FindBar(props: BarProps): ReactElement | null {
  const { open, asked } = useFinding();
  return open ? <OpenFindBar key={asked} {...props} /> : null;
}

function OpenFindBar({ reportId, readOnly }: BarProps): ReactElement {
  const { words, asTyped, next, everywhere } = useFinding();
  const field = useFocus();
  const [at, setAt] = useState(0);
  // The texts are no state of React's: a new preview tells that one of them changed.
  usePreview((held) => held.view);
  const found = findWords(words, asTyped);
  const current = found[Math.min(at, found.length - 1)] ?? null;
  const open = found.filter((one) => !one.fixed);
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
    if (one === undefined) return;
    goToFound(one);
    // Which of how many it is, the count beside the field says.
    announce(sayFound(one));
  };
  const replaceOne = (): void => {
    if (current === null) return;
    replaceFound(current, { words, asTyped }, next);
    announce('One replaced.');
  };
  // Who looked for words goes on writing there, or where they were.
  const close = (): void => {
    useFinding.setState({ open: false });
    if (current === null) useEditors.getState().current?.view.focus();
    else enterFound(current);
  };
  return (
    <search className="ed-find" aria-label="Find and replace in the report">
      <Input
        size="small"
        aria-label="Find in the report"
        placeholder="Find"
        input={{ ref: field }}
        value={words}
        maxLength={200}
        // What was looked for before gives way to what is typed.
        onFocus={(event) => event.currentTarget.select()}
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
        {words === '' ? '' : sayCount(found.length, Math.min(at, found.length - 1), found.length - open.length)}
      </span>
      <Button size="small" onClick={() => step(1)}>
        Next
      </Button>
      <Checkbox
        label="Capitals as typed"
        checked={asTyped}
        onChange={(_, { checked }) => useFinding.setState({ asTyped: checked === true })}
      />
      <Checkbox
        label="In all reports"
        checked={everywhere}
        onChange={(_, { checked }) => useFinding.setState({ everywhere: checked === true })}
      />
      <Input
        size="small"
        aria-label="Replace with"
        placeholder="Replace with"
        value={next}
        maxLength={200}
        onChange={(_, { value }) => useFinding.setState({ next: value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      />
      {/* Its work done, a button keeps the focus, and the keys after it their way to the text. */}
      <Button size="small" disabledFocusable={readOnly || current === null || current.fixed} onClick={replaceOne}>
        Replace
      </Button>
      <Button
        size="small"
        disabledFocusable={readOnly || everywhere || open.length === 0}
        onClick={() => void replaceWords(words, asTyped, next, reportId)}
      >
        Replace all
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissIcon />}
        aria-label="Close find and replace"
        onClick={close}
      />
      {everywhere && words !== '' ? (
        <AllReports words={words} asTyped={asTyped} next={next} readOnly={readOnly} />
      ) : null}
    </search>
  );
}

function sayCount(count: number, at: number, fixed: number): string {
  if (count === 0) return 'Not found';
  const inFigures = fixed === 0 ? '' : `, ${fixed} in ${fixed === 1 ? 'a figure' : 'figures'} of the file`;
  return `${at + 1} of ${count}${inFigures}`;
}

type AllProps = {
  readonly words: string;
  readonly asTyped: boolean;
  readonly next: string;
  readonly readOnly: boolean;
};

function AllReports(props: AllProps): ReactElement | null {
  const programme = useWindowState().data?.programme ?? null;
  return programme === null ? null : <FoundReports {...props} programme={programme} />;
}

/** Where the words stand in every report, and the button that replaces them in all that can still be written. */
function FoundReports({
  programme,
  words,
  asTyped,
  next,
  readOnly,
}: AllProps & { readonly programme: ProgrammeState }): ReactElement | null {
  const { data } = useFoundReports(programme, words, asTyped);
  if (data === undefined) return null;
  const open = data.filter((one) => one.locked === null && one.count > 0);
  const count = open.reduce((sum, one) => sum + one.count, 0);
  return (
    <section className="ed-find-all" aria-label="Found in all reports" tabIndex={-1}>
      <p className="ed-find-all-said">
        {data.length === 0 ? 'No report says this.' : null}
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={readOnly || count === 0}
          onClick={() => void replaceWords(words, asTyped, next, null)}
        >
          {`Replace ${count} in ${open.length === 1 ? 'one report' : `${open.length} reports`}`}
        </Button>
      </p>
      {data.map((report) => (
        <FoundInReport key={report.reportId} report={report} />
      ))}
    </section>
  );
}

function FoundInReport({ report }: { readonly report: FoundReport }): ReactElement {
  const { count, fixed, locked, places, title, reportId } = report;
  const said = [
    count === 1 ? 'one place' : `${count} places`,
    ...(fixed === 0 ? [] : [`${fixed} more in figures of the file, which stay`]),
    ...(locked === null ? [] : [`${locked}: its words stay as they are`]),
  ].join('; ');
  return (
    <>
      <p>
        <Button size="small" appearance="transparent" onClick={() => chooseReport(reportId)}>
          {title}
        </Button>
        <span className="muted"> {said}</span>
      </p>
      <ul className="ed-places">
        {places.map((place, at) => (
          // The same words may stand twice in one sentence: their place in the list tells the two apart.
          <li key={at}>
            {place.part}: {place.before}
            <mark className="ed-found">{place.words}</mark>
            {place.after}
          </li>
        ))}
        {count + fixed > places.length ? <li>and {count + fixed - places.length} more</li> : null}
      </ul>
    </>
  );
}
