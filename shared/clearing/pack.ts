import { z } from 'zod';
import { ClearanceAnswer, ClearanceRemark, TemplateKey } from '../model/report.ts';
import { filledLine, line, text } from '../model/text.ts';
import { Day, Moment, Sha256 } from '../model/units.ts';

/** The most characters that the text of one clearance, or of the whole paper beside it, may have in a pack. */
const MOST_TEXT = 1_500_000;

const id = z.string().regex(/^[0-9a-z][0-9a-z-]{0,63}$/, 'is not an id: small letters, digits and hyphens, at most 64');

/** One question with the exact text it is about; `covers` is the SHA-256 of `text`. */
const asked = {
  key: TemplateKey,
  question: filledLine(1000),
  heads: z.array(line(300)).max(60).readonly(),
  covers: Sha256,
  text: text(MOST_TEXT),
} as const;

const person = z.strictObject({ id, name: filledLine(120), post: line(200) }).readonly();

const about = {
  format: z.literal('clerkwell-clearance'),
  version: z.literal(1),
  /** Names the pack: the answer comes back with it. */
  request: id,
  report: z.strictObject({ id, title: filledLine(), committee: line(), meeting: Day.nullable() }).readonly(),
  author: person,
  officer: person,
} as const;

/** What goes to a clearing officer: who asks whom about what, and the words and figures as they stand. */
export const RequestPack = z
  .strictObject({
    ...about,
    kind: z.literal('request'),
    askedAt: Moment,
    due: Day.nullable(),
    items: z.array(z.strictObject(asked).readonly()).min(1).max(60).readonly(),
    /** The whole paper as text, to read the parts in. */
    paper: text(MOST_TEXT),
  })
  .readonly();
export type RequestPack = z.infer<typeof RequestPack>;

/** What comes back: an answer to each question, about the text it was given for. */
export const AnswerPack = z
  .strictObject({
    ...about,
    kind: z.literal('answer'),
    answeredAt: Moment,
    items: z
      .array(
        z
          .strictObject({
            ...asked,
            answer: ClearanceAnswer,
            note: line(1000),
            on: Day,
            remarks: z.array(ClearanceRemark).max(200).readonly(),
          })
          .readonly(),
      )
      .min(1)
      .max(60)
      .readonly(),
  })
  .readonly();
export type AnswerPack = z.infer<typeof AnswerPack>;

export const Pack = z.discriminatedUnion('kind', [RequestPack.unwrap(), AnswerPack.unwrap()]);
export type Pack = z.infer<typeof Pack>;

/** An answer as an officer gives it to one question of a request. */
export type GivenAnswer = Pick<AnswerPack['items'][number], 'key' | 'answer' | 'note' | 'remarks'>;

/** Why an answer cannot be given as it is; null when it can. Conditions, a no and a not needed each want their reason. */
export function refuseAnswer({ answer, note }: Pick<GivenAnswer, 'answer' | 'note'>): string | null {
  if (answer === 'yes' || note.trim() !== '') return null;
  if (answer === 'yes with conditions') return 'Say on what conditions: a yes with conditions holds only with them.';
  return answer === 'no' ? 'Say why not: the author must know what to change.' : 'Say why no clearance is needed.';
}

/** The answer file to `request`, with the questions that were answered. */
export function answerRequest(
  request: RequestPack,
  given: readonly GivenAnswer[],
  now: { readonly moment: string; readonly today: Day },
): AnswerPack {
  const { format, version, report, author, officer } = request;
  const items = request.items.flatMap((item) => {
    const one = given.find(({ key }) => key === item.key);
    return one === undefined ? [] : [{ ...item, ...one, on: now.today }];
  });
  const answeredAt = Moment.parse(now.moment);
  return { format, version, request: request.request, report, author, officer, kind: 'answer', answeredAt, items };
}
