import { ANSWER_TAG, FORM_TAG, IDENTITY, NO_ANSWER, NO_NOTE, NOTE_TAG } from '../word/answer-form.ts';
import type { WordPackage } from './word-package.ts';
import { childOf, childrenOf, findAll, textIn, valueOf, type Xml } from './xml-tree.ts';

/** What a Word copy that went to an officer says when it comes back: which copy it is, and what stands in its fields. */
export type ReadForm = {
  readonly report: string;
  readonly request: string;
  readonly version: string;
  readonly questions: readonly {
    readonly key: string;
    readonly hash: string;
    /** Empty while nothing is chosen or written. */
    readonly answer: string;
    readonly note: string;
  }[];
};

/** More than any format asks. */
const MOST_QUESTIONS = 60;

/** The form of a copy, or null where the file is no copy that was sent for clearance. */
export function readAnswerForm({ properties, document }: WordPackage): ReadForm | null {
  const report = properties.get(IDENTITY.report);
  const request = properties.get(IDENTITY.request);
  if (report === undefined || request === undefined) return null;
  const fields = readFields(document);
  const questions = Array.from({ length: MOST_QUESTIONS }, (_, at) => at + 1).flatMap((number) => {
    const [key, hash] = (properties.get(`${IDENTITY.question}${number}`) ?? '').split(' ');
    if (key === undefined || hash === undefined) return [];
    const [answer, note] = [fields.get(`${ANSWER_TAG}${number}`) ?? '', fields.get(`${NOTE_TAG}${number}`) ?? ''];
    return [{ key, hash, answer: answer === NO_ANSWER ? '' : answer, note: note === NO_NOTE ? '' : note }];
  });
  return { report, request, version: properties.get(IDENTITY.version) ?? '', questions };
}

/** Whether a content control is the form: what stands in it is no text of the paper. */
export function isForm(control: Xml): boolean {
  return tagOf(control) === FORM_TAG;
}

function tagOf(control: Xml): string {
  return valueOf(childOf(control, 'w:sdtPr', 'w:tag')) ?? '';
}

/** The words in each field, by its tag. What was taken out with changes tracked is gone, what was put in is there. */
function readFields(document: Xml): ReadonlyMap<string, string> {
  const body = childOf(document, 'w:body');
  const forms = childrenOf(body, 'w:sdt').filter(isForm);
  const fields = forms.flatMap((form) => findAll(childOf(form, 'w:sdtContent') ?? form, 'w:sdt'));
  return new Map(
    fields.map((field) => {
      const words = findAll(field, 'w:t').map(textIn).join('').replace(/\s+/g, ' ').trim();
      return [tagOf(field), words];
    }),
  );
}
