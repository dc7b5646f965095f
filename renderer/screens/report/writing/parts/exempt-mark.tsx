import { type ReactElement, useState } from 'react';
import type { StudioView } from '../../../../../shared/api/studio-views.ts';
import type { Exemption } from '../../../../../shared/model/report.ts';
import { FormDialog } from '../../../../parts/form-dialog.tsx';
import { Button } from '../../../../parts/kit.ts';
import { saveEdit, saveOrShow } from '../../../../state/edits.ts';
import { readParagraphs } from './read-paragraphs.ts';

type MarkProps = {
  readonly studio: StudioView;
  readonly readOnly: boolean;
  readonly covers: 'report' | 'section' | 'response' | 'appendix' | 'recommendation';
  /** The key of a text, or the id of an appendix or a recommendation; empty for the report. */
  readonly of: string;
  /** What it is called: `Background`. */
  readonly name: string;
};

/** Whether the public may see a part of the report, and by which paragraphs of the schedule it may not. */
export function ExemptMark({ studio, readOnly, covers, of, name }: MarkProps): ReactElement {
  const [asking, setAsking] = useState(false);
  const given = studio.exemptions.find((one) => one.covers === covers && targetOf(one) === of);
  const keep = covers === 'report' ? 'Keep the whole report from the public…' : 'Keep from the public…';
  const label = `exemption of ${name}`.slice(0, 200);
  const save = (paragraphs: readonly number[], publicInterest: string): Promise<string | null> =>
    saveEdit({
      changes: [
        given === undefined
          ? {
              does: 'add',
              kind: 'exemption',
              record: {
                reportId: studio.report.id,
                covers,
                ...(covers === 'appendix'
                  ? { appendixId: of }
                  : covers === 'recommendation'
                    ? { recommendationId: of }
                    : { key: of }),
                paragraphs,
                publicInterest,
              },
            }
          : { does: 'set', kind: 'exemption', id: given.id, fields: { paragraphs, publicInterest } },
      ],
      label,
    });
  return (
    <p className="part-exempt">
      {given === undefined ? null : (
        <span className="strong">Exempt: paragraph {given.paragraphs.join(', ')} of Schedule 12A </span>
      )}
      <Button
        size="small"
        appearance="subtle"
        disabled={readOnly}
        aria-label={
          given === undefined ? (covers === 'report' ? keep : `${keep} ${name}`) : `Change… the exemption of ${name}`
        }
        onClick={() => setAsking(true)}
      >
        {given === undefined ? keep : 'Change…'}
      </Button>
      {given === undefined ? null : (
        <Button
          size="small"
          appearance="subtle"
          disabled={readOnly}
          aria-label={`Make it public: ${name}`}
          onClick={() =>
            void saveOrShow({ changes: [{ does: 'remove', kind: 'exemption', id: given.id }], label: `no ${label}` })
          }
        >
          Make it public
        </Button>
      )}
      {asking ? (
        <FormDialog
          title={`Keep from the public: ${name}`}
          fields={[
            {
              id: 'paragraphs',
              label: 'Paragraphs of Part 1 of Schedule 12A',
              kind: 'text',
              start: given?.paragraphs.join(', ') ?? '',
              required: 'Give the paragraph that allows it, such as 3.',
              hint: 'Their numbers, with commas between: 1 an individual, 3 financial or business affairs, 5 legal privilege.',
              refuse: (typed) =>
                readParagraphs(typed) === null ? `“${typed}” is not a list of numbers such as 1, 3.` : null,
            },
            {
              id: 'publicInterest',
              label: 'Why the public interest is better served so',
              kind: 'text',
              start: given?.publicInterest ?? '',
              hint: 'The clerk’s checklist prints it beside the public paper: say nothing here that is exempt.',
            },
          ]}
          hint="Two papers are then written: a public one without it, and an exempt one. Both are looked at for what gives it away."
          go="Keep from the public"
          submit={({ paragraphs = '', publicInterest = '' }) =>
            save(readParagraphs(paragraphs) ?? [], publicInterest.trim())
          }
          onClose={() => setAsking(false)}
        />
      ) : null}
    </p>
  );
}

function targetOf({ key, appendixId, recommendationId }: Exemption): string {
  return appendixId ?? recommendationId ?? key;
}
