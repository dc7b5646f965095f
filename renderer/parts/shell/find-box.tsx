import { type KeyboardEvent, memo, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import type { Found, FoundRecord } from '../../../shared/api/found.ts';
import { useFound } from '../../state/find.ts';
import { openRecord } from '../../state/open-record.ts';
import { useUi } from '../../state/ui.ts';
import { SearchIcon } from '../icons.ts';
import { Input } from '../kit.ts';

/** The search over everything in the programme: type, go down the list with the arrows, Enter goes to the record. */
export const FindBox = memo(function DrawFindBox(): ReactElement {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = useFound(typed);
  const records = found === null ? [] : found.groups.flatMap((group) => group.records);
  const active = records[at];
  const asked = useUi((ui) => ui.findAsked);
  useEffect(() => {
    if (asked === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [asked]);

  const close = (): void => setOpen(false);
  const choose = (record: FoundRecord): void => {
    if (record.on === null) return;
    close();
    openRecord(record.on.kind, record.on.id);
  };
  const press = (event: KeyboardEvent): void => {
    const moves: { readonly [key: string]: number } = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setOpen(true);
      setAt(isOpen ? Math.max(0, Math.min(records.length - 1, next)) : at);
    } else if (event.key === 'Enter' && isOpen && active !== undefined) choose(active);
    else if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'Escape') setTyped('');
  };
  const shows = isOpen && found !== null;
  return (
    <search
      className="find"
      onBlur={(event) => (event.currentTarget.contains(event.relatedTarget) ? undefined : close())}
    >
      <Input
        input={{ ref: input }}
        size="small"
        type="search"
        className="find-input"
        role="combobox"
        aria-label="Find in the programme"
        aria-expanded={shows}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shows && active !== undefined ? `${id}-${at}` : undefined}
        placeholder="Find (Ctrl+F)"
        contentBefore={<SearchIcon />}
        value={typed}
        maxLength={200}
        onChange={(_, data) => {
          setTyped(data.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
      />
      <div className="find-panel" hidden={!shows}>
        <Status found={found} />
        <div role="listbox" id={`${id}-list`} aria-label="Found" className="find-list">
          {shows ? <Groups found={found} at={at} id={id} choose={choose} /> : null}
        </div>
      </div>
    </search>
  );
});

function Status({ found }: { readonly found: Found | null }): ReactElement {
  const count = (found?.groups ?? []).reduce((sum, group) => sum + group.records.length, 0);
  const said =
    found === null
      ? ''
      : count === 0
        ? 'Nothing found.'
        : found.more
          ? `The best ${count}; another word narrows it.`
          : `${count} found`;
  return (
    <p className="find-status muted" role="status">
      {said}
    </p>
  );
}

type GroupsProps = {
  readonly found: Found;
  readonly at: number;
  readonly id: string;
  readonly choose: (record: FoundRecord) => void;
};

function Groups({ found, at, id, choose }: GroupsProps): ReactElement {
  const starts = found.groups.map((_, n) =>
    found.groups.slice(0, n).reduce((sum, group) => sum + group.records.length, 0),
  );
  return (
    <>
      {found.groups.map((group, n) => (
        <div key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`}>
          <div className="find-kind" id={`${id}-${group.kind}`} role="presentation">
            {group.label}
          </div>
          {group.records.map((record, m) => {
            const place = (starts[n] ?? 0) + m;
            return (
              <Option key={record.id} id={`${id}-${place}`} record={record} isActive={place === at} choose={choose} />
            );
          })}
        </div>
      ))}
    </>
  );
}

type OptionProps = {
  readonly id: string;
  readonly record: FoundRecord;
  readonly isActive: boolean;
  readonly choose: (record: FoundRecord) => void;
};

function Option({ id, record, isActive, choose }: OptionProps): ReactElement {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // The keys are the input's: it keeps the focus, and says which option is the active one.
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-disabled={record.on === null}
      className="find-option"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(record)}
      onKeyDown={(event) => (event.key === 'Enter' ? choose(record) : undefined)}
    >
      <span className="find-name">{record.name}</span>
      <span className="find-text muted">
        {record.snippet.map((piece, n) => (piece.found ? <mark key={n}>{piece.text}</mark> : piece.text))}
      </span>
    </div>
  );
}
