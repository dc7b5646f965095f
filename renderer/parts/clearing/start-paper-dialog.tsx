import { type ReactElement, useState } from 'react';
import type { PaperStart } from '../../../shared/api/clearing-views.ts';
import type { MeetingChoice, ProgrammeState, ReportChoice } from '../../../shared/api/views.ts';
import type { Day } from '../../../shared/model/units.ts';
import { parseDay, refuseDay } from '../../state/parse-day.ts';
import { useMeetings, useReports } from '../../state/programme.ts';
import {
  importReport,
  setStartPaper,
  startReport,
  useKeeps,
  usePaperStart,
  useStartPaper,
} from '../../state/start-paper.ts';
import { useTemplates } from '../../state/templates.ts';
import { WideDialog } from '../history/wide-dialog.tsx';
import { Button, Field, Input, Select } from '../kit.ts';
import { nameReports } from '../name-reports.ts';
import { ScreenLink } from '../screen-link.tsx';
import { useFocusWrong } from '../use-focus-wrong.ts';

/** Starts a paper: from the last one, empty in a format, or from a Word paper. */
export function StartPaperDialog({ programme }: { readonly programme: ProgrammeState }): ReactElement | null {
  const isOpen = useStartPaper((start) => start.open);
  return isOpen ? <WithReports programme={programme} /> : null;
}

// Reports are read only while the dialog is open: what is in use is read anew at each edit.
function WithReports({ programme }: { readonly programme: ProgrammeState }): ReactElement | null {
  const reports = useReports(programme).data;
  return reports === undefined ? null : <StartPaper programme={programme} reports={reports} />;
}

type StartProps = { readonly programme: ProgrammeState; readonly reports: readonly ReportChoice[] };
type Choices = { readonly [key: string]: 'keep' | 'frame' | 'empty' };

const FOLLOWS_NAMES = [
  { value: 'next', name: 'The next paper' },
  { value: 'corrected', name: 'A corrected version, for the same meeting' },
  { value: 'supplementary', name: 'A supplementary paper, for the same meeting' },
] as const;
type Follows = (typeof FOLLOWS_NAMES)[number]['value'];

const TITLE_HINTS = {
  next: 'Left empty, it is that of the last paper.',
  corrected: 'Left empty, it is that of the paper, and (corrected).',
  supplementary: 'Left empty, it is that of the paper, and (supplementary).',
} as const;

const EMPTY_TITLE_HINT = 'Left empty, it is the name of the format; it can be put right at the head of the text.';

/** What is wrong with a field. */
type Wanting = { readonly asAt?: string; readonly author?: string };

/** Not ids that a report can have. */
const EMPTY = '…empty';
const WORD = '…word';

const close = (): void => setStartPaper(false);

function StartPaper({ programme, reports }: StartProps): ReactElement {
  const templates = useTemplates().data?.templates ?? [];
  const meetings = useMeetings(programme).data ?? [];
  const { correctsId, meetingId } = useStartPaper();
  // They come oldest first: a paper mostly follows the last one.
  const [from, setFrom] = useState(correctsId ?? reports.at(-1)?.id ?? EMPTY);
  const [follows, setFollows] = useState<Follows>(correctsId === null ? 'next' : 'corrected');
  const [title, setTitle] = useState('');
  const [template, setTemplate] = useState('');
  const [meeting, setMeeting] = useState(meetingId ?? '');
  const [author, setAuthor] = useState('');
  const [asAt, setAsAt] = useState('');
  const [shared, setShared] = useState('');
  const [choices, setChoices] = useState<Choices>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [wanting, setWanting] = useState<Wanting>({});
  useFocusWrong(wanting);
  const names = nameReports(reports);
  const last = reports.find(({ id }) => id === from);
  const usual = usePaperStart(programme, { fromId: last?.id ?? null, follows }).data;
  const authorId = author === '' ? (usual?.authorId ?? null) : author;
  const lacks = usual !== undefined && (usual.meetingId === null || usual.officers.length === 0);
  const isOwn = ({ council }: { readonly council: string }): boolean => fold(council) === fold(usual?.council ?? '');
  const proposed = last?.template ?? (templates.find(isOwn) ?? templates[0])?.id ?? '';
  const templateId = template === '' ? proposed : template;
  const start = async (): Promise<void> => {
    const day = asAt.trim() === '' ? null : parseDay(asAt);
    const wrong: Wanting = {
      ...(asAt.trim() !== '' && day === null && { asAt: refuseDay(asAt) }),
      ...(authorId === null && { author: 'Say who writes the paper: nobody clears their own.' }),
    };
    setWanting(wrong);
    if (authorId === null || wrong.asAt !== undefined) return;
    const refused =
      from === WORD
        ? await importReport({ templateId, meetingId: orNull(meeting), authorId })
        : await startReport({
            fromId: last?.id ?? null,
            follows,
            templateId: template === '' && last !== undefined ? null : templateId,
            title: orNull(title.trim()),
            meetingId: orNull(meeting),
            authorId,
            asAt: day as Day | null,
            snapshotOfId: orNull(shared),
            choices,
          });
    setRefusal(refused);
    if (refused === null) close();
  };
  return (
    <WideDialog
      title="Start a paper"
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button appearance="primary" disabled={lacks} onClick={() => void start()}>
            {from === WORD ? 'Choose the Word paper…' : 'Start'}
          </Button>
        </>
      }
    >
      {refusal === null ? null : (
        <p role="alert" className="refusal">
          {refusal}
        </p>
      )}
      {usual === undefined ? null : <Lacking usual={usual} />}
      <Choice
        label="Begin with"
        value={from}
        onChoose={setFrom}
        choices={[
          ...[...names].toReversed().map(([id, name]) => ({ value: id, name: `An earlier paper: ${name}` })),
          { value: EMPTY, name: 'An empty paper' },
          { value: WORD, name: 'A Word paper' },
        ]}
      />
      {last === undefined ? null : (
        <Choice
          label="As"
          value={follows}
          onChoose={(value) => setFollows(FOLLOWS_NAMES.find((one) => one.value === value)?.value ?? 'next')}
          choices={FOLLOWS_NAMES}
        />
      )}
      {from === WORD ? null : (
        <Field label="Title" hint={last === undefined ? EMPTY_TITLE_HINT : TITLE_HINTS[follows]}>
          <Input value={title} maxLength={300} onChange={(_, { value }) => setTitle(value)} />
        </Field>
      )}
      <Choice
        label="Format"
        value={templateId}
        onChoose={setTemplate}
        choices={templates
          .filter((one) => one.problem === null)
          .map(({ id, council, name }) => ({ value: id, name: `${council}: ${name}` }))}
      />
      {usual === undefined || lacks ? null : (
        <>
          <Choice
            label="Meeting"
            value={meeting === '' ? (usual.meetingId ?? '') : meeting}
            onChoose={setMeeting}
            choices={meetings.map((one) => ({
              value: one.id,
              name: nameMeeting(one, usual, last !== undefined && follows !== 'next'),
            }))}
          />
          <Choice
            label="Written by"
            value={authorId ?? ''}
            onChoose={setAuthor}
            refused={wanting.author}
            choices={[
              ...(usual.authorId === null ? [{ value: '', name: 'Choose…' }] : []),
              ...usual.officers.map(({ id, name, post }) => ({ value: id, name: `${name}, ${post}` })),
            ]}
          />
        </>
      )}
      {from === WORD ? null : (
        <>
          <Field
            label="Figures as at"
            hint={follows === 'corrected' ? 'Left empty, the same day.' : 'Left empty, today.'}
            {...sayRefused(wanting.asAt)}
          >
            <Input value={asAt} placeholder="dd/mm/yyyy" onChange={(_, { value }) => setAsAt(value)} />
          </Field>
          <Choice
            label="Figures from"
            value={shared}
            onChoose={setShared}
            choices={[
              { value: '', name: 'The registers, as they stand' },
              ...[...names].map(([id, name]) => ({ value: id, name: `The same snapshot as “${name}”` })),
            ]}
          />
        </>
      )}
      {last === undefined ? null : (
        <Keeps
          programme={programme}
          reportId={last.id}
          follows={follows}
          choices={choices}
          onChoose={(key, keep) => setChoices((before) => ({ ...before, [key]: keep }))}
        />
      )}
    </WideDialog>
  );
}

/** A meeting by its committee and day; the one that is proposed says why, so that nobody has to guess which one is next. */
function nameMeeting(
  { id, committee, date, isPast, isCancelled }: MeetingChoice,
  { meetingId, ahead }: PaperStart,
  same: boolean,
): string {
  const proposed = same ? 'the same one' : ahead ? 'the next one' : 'none is later';
  const said = id === meetingId ? proposed : isCancelled ? 'cancelled' : isPast ? 'past' : '';
  return `${committee}, ${date}${said === '' ? '' : ` (${said})`}`;
}

/** What a paper needs that the programme does not hold yet, with the way to it. */
function Lacking({ usual: { meetingId, officers } }: { readonly usual: PaperStart }): ReactElement | null {
  if (meetingId !== null && officers.length > 0) return null;
  return (
    <div role="note">
      {meetingId !== null ? null : (
        <p>
          A paper goes to a meeting, and this programme has none yet: add its committee, then the meeting, and start the
          paper again.{' '}
          <ScreenLink screen="people" tab="meetings" onGo={close}>
            Go to Meetings
          </ScreenLink>
        </p>
      )}
      {officers.length > 0 ? null : (
        <p>
          A paper has an author, and others clear it: add yourself and them as officers first.{' '}
          <ScreenLink screen="people" tab="officers" onGo={close}>
            Go to Officers
          </ScreenLink>
        </p>
      )}
    </div>
  );
}

type KeepsProps = {
  readonly programme: ProgrammeState;
  readonly reportId: string;
  readonly follows: Follows;
  readonly choices: Choices;
  readonly onChoose: (key: string, keep: Choices[string]) => void;
};

const KEEP_NAMES = [
  { value: 'keep', name: 'Keep' },
  { value: 'frame', name: 'Keep sub-headings, tables and charts' },
  { value: 'empty', name: 'Empty' },
] as const;

/** What becomes of each text of the last paper. */
function Keeps({ programme, reportId, follows, choices, onChoose }: KeepsProps): ReactElement {
  const texts = useKeeps(programme, reportId, follows).data ?? [];
  return (
    <details>
      <summary>What goes on into the new paper ({texts.length} texts)</summary>
      {texts.map(({ key, heading, keep }) => (
        <Choice
          key={key}
          label={heading}
          value={choices[key] ?? keep}
          onChoose={(value) => onChoose(key, KEEP_NAMES.find((one) => one.value === value)?.value ?? 'keep')}
          choices={KEEP_NAMES}
        />
      ))}
    </details>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
  /** What is wrong with the choice. */
  readonly refused?: string | undefined;
};

function Choice({ label, value, choices, onChoose, refused }: ChoiceProps): ReactElement {
  return (
    <Field label={label} {...sayRefused(refused)}>
      <Select value={value} onChange={(_, data) => onChoose(data.value)}>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function sayRefused(message: string | undefined) {
  return message === undefined ? {} : { validationState: 'error' as const, validationMessage: message };
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

function orNull(value: string): string | null {
  return value === '' ? null : value;
}
