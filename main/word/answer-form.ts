import { OFFICE, type Part, TYPE } from './package.ts';
import { paragraph } from './paragraph.ts';
import type { Writing } from './writing.ts';
import { joined, type Xml, xml, xmlPart } from './xml.ts';

/** What a Word copy that goes to an officer carries besides the paper: whom it is for, and places to answer in. */
export type AnswerForm = {
  /** By which it is matched when it comes back, under the names of `IDENTITY`. */
  readonly report: string;
  readonly request: string;
  readonly version: string;
  readonly heading: string;
  readonly intro: readonly string[];
  readonly questions: readonly {
    readonly key: string;
    readonly question: string;
    /** What it covers, in words. */
    readonly covers: string;
    /** The hash of the exact text and figures it is about. */
    readonly hash: string;
  }[];
};

/** The names of the properties by which a copy is known again. A question's is followed by its number. */
export const IDENTITY = {
  report: 'Clerkwell report',
  request: 'Clerkwell request',
  version: 'Clerkwell version',
  question: 'Clerkwell question ',
} as const;

/** The tags of the form and of its fields, by which they are found again. A field's is followed by its number. */
export const FORM_TAG = 'clerkwell-form';
export const ANSWER_TAG = 'clerkwell-answer-';
export const NOTE_TAG = 'clerkwell-note-';

/** What stands in a field until somebody answers. */
export const NO_ANSWER = 'Choose an answer';
export const NO_NOTE = 'Write here';

const ANSWERS = ['Yes', 'Yes with conditions', 'No', 'Not needed'] as const;

/** The form as content controls before the paper, on a page of its own. */
export function writeAnswerForm(writing: Writing, { heading, intro, questions }: AnswerForm): Xml {
  const head = (style: string, text: string): Xml => paragraph(writing, { style }, words(text));
  const asked = questions.map(({ question, covers }, at) =>
    joined([
      head('Heading2', `Question ${at + 1}: ${question}`),
      line(xml`<w:keepNext/>`, words(`Covers: ${covers}`)),
      line(xml`<w:keepNext/>`, joined([words('Answer: '), answerField(at + 1)])),
      line(null, joined([words('Conditions or reason: '), noteField(at + 1)])),
    ]),
  );
  const content = joined([
    head('Heading1', heading),
    ...intro.map((one) => line(null, words(one))),
    ...asked,
    line(null, xml`<w:r><w:br w:type="page"/></w:r>`),
  ]);
  return xml`<w:sdt><w:sdtPr><w:alias w:val="Your answers"/><w:tag w:val="${FORM_TAG}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function line(look: Xml | null, children: Xml): Xml {
  return look === null ? xml`<w:p>${children}</w:p>` : xml`<w:p><w:pPr>${look}</w:pPr>${children}</w:p>`;
}

function words(text: string): Xml {
  return xml`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function answerField(number: number): Xml {
  const items = ANSWERS.map((one) => xml`<w:listItem w:displayText="${one}" w:value="${one}"/>`);
  return xml`<w:sdt><w:sdtPr><w:alias w:val="${`Answer to question ${number}`}"/><w:tag w:val="${ANSWER_TAG}${number}"/><w:showingPlcHdr/><w:dropDownList>${items}</w:dropDownList></w:sdtPr><w:sdtContent>${words(NO_ANSWER)}</w:sdtContent></w:sdt>`;
}

function noteField(number: number): Xml {
  return xml`<w:sdt><w:sdtPr><w:alias w:val="${`Conditions or reason for answer ${number}`}"/><w:tag w:val="${NOTE_TAG}${number}"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${words(NO_NOTE)}</w:sdtContent></w:sdt>`;
}

/** The part that says which copy it is. */
export function writeIdentity({ report, request, version, questions }: AnswerForm): Part {
  const said: readonly (readonly [string, string])[] = [
    [IDENTITY.report, report],
    [IDENTITY.request, request],
    [IDENTITY.version, version],
    ...questions.map(({ key, hash }, at) => [`${IDENTITY.question}${at + 1}`, `${key} ${hash}`] as const),
  ];
  const properties = said.map(
    ([name, value], at) =>
      xml`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  );
  const body = xmlPart(
    xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties}</Properties>`,
  );
  return { name: 'docProps/custom.xml', type: TYPE.custom, body };
}

export const IDENTITY_RELATION = `${OFFICE}/custom-properties`;
