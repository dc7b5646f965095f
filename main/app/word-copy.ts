import { basename } from 'node:path';
import type { AnswerPack, RequestPack } from '../../shared/clearing/pack.ts';
import { refuseAnswer } from '../../shared/clearing/pack.ts';
import { findSuggestions } from '../../shared/clearing/suggestions.ts';
import type { Document } from '../../shared/document/document.ts';
import { readDocument } from '../../shared/document/read-document.ts';
import type { ReadPaper } from '../../shared/document/read-paper.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { ClearanceAnswer, type ClearanceRemark } from '../../shared/model/report.ts';
import { Moment, Sha256 } from '../../shared/model/units.ts';
import { writeDay } from '../../shared/rules/days.ts';
import type { Template } from '../../shared/template/template.ts';
import { openZipFile } from '../files/open-zip.ts';
import { readAnswerForm } from '../papers/answer-form.ts';
import { readWordPaper } from '../papers/read-paper.ts';
import { listRecordsWhere, readRecord } from '../store/tables.ts';
import type { AnswerForm } from '../word/answer-form.ts';
import { writeWord } from '../word/write-word.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { unpackText } from './packed.ts';
import { readPictures } from './pictures.ts';
import { readCarrierOf } from './templates.ts';
import { readVersion } from './versions.ts';

/** The ending of a copy that an officer answers in Word. */
export const COPY_ENDING = '.docx';

/** `document`, the paper as it is sent, as a Word copy with fields for the answers to `pack`; `version` is the one it is made from. */
export function writeWordCopy(
  deps: Deps,
  open: ReadProgramme,
  document: Document,
  template: Template,
  pack: RequestPack,
  version: string,
): Reply<Uint8Array> {
  const carrier = readCarrierOf(deps, template);
  if (!carrier.ok) return carrier;
  const form = formOf(pack, version);
  return done(writeWord(document, { carrier: carrier.value, pictures: readPictures(open, document), form }));
}

function formOf({ report, request, author, officer, due, items }: RequestPack, version: string): AnswerForm {
  const meeting = report.meeting === null ? '' : ` on ${writeDay(report.meeting)}`;
  const wanted = due === null ? '' : ` They are wanted by ${writeDay(due)}.`;
  return {
    report: report.id,
    request,
    version,
    heading: `For ${officer.name}: clear “${report.title}”`,
    intro: [
      `${author.name} asks you to clear parts of this paper for ${report.committee || 'a committee'}${meeting}. Choose an answer to each question below, save the file, and send it back.${wanted}`,
      'Your answers hold for exactly the words and figures that were sent to you. What you change in the paper comes back to the author as suggestions, and your comments as remarks.',
    ],
    questions: items.map(({ key, question, heads, covers }) => ({
      key,
      question,
      covers: heads.length === 0 ? 'the whole paper' : heads.join('; '),
      hash: covers,
    })),
  };
}

/**
 * The answers in a Word copy that came back, about the text that was sent in it: what the officer changed in the copy was not
 * cleared with it, and is said beside the answer.
 */
export function readWordAnswers(deps: Deps, open: ReadProgramme, path: string): Reply<AnswerPack> {
  const name = basename(path);
  const zip = openZipFile(path);
  if (!zip.ok) return zip;
  const word = readWordPaper(zip.value);
  if (!word.ok) return word;
  const form = readAnswerForm(word.value.source);
  if (form === null)
    return refuse(
      'cannot-read',
      `${name} is no copy that was sent for clearance: it does not say which request it is.`,
    );
  const report = readRecord(open.db, 'report', form.report);
  if (report === undefined)
    return refuse(
      'unknown-report',
      `${name} is about a report that is not in ${open.fileName}. Nothing was taken over.`,
    );
  const asked = listRecordsWhere(open.db, 'clearance', 'reportId', [report.id]).filter(
    (one) => one.request === form.request,
  );
  const officer = readRecord(open.db, 'officer', asked[0]?.officerId ?? '');
  const author = readRecord(open.db, 'officer', report.authorId ?? '');
  if (officer === undefined || author === undefined)
    return refuse(
      'bad-request',
      `${name} was asked again since, answered already, or not sent from this file. Nothing was taken over.`,
    );
  const remarks = remarksIn(open, report.id, form.version, word.value.paper);
  const { today, moment } = deps.readClock();
  const items: AnswerPack['items'][number][] = [];
  for (const [at, { key, hash, answer: said, note }] of form.questions.entries()) {
    if (said === '') continue;
    const answer = ClearanceAnswer.safeParse(said.toLowerCase().replace(',', ''));
    const one = asked.find((each) => each.key === key);
    const given = { answer: answer.data ?? 'yes', note: note.slice(0, MOST_NOTE) };
    const why = answer.success
      ? refuseAnswer(given)
      : `“${said.slice(0, 60)}” is none of the answers: yes, yes with conditions, no, not needed.`;
    if (why !== null) return refuse('bad-request', `${name}, question ${at + 1}: ${why} Nothing was taken over.`);
    const covers = Sha256.safeParse(hash);
    const text = covers.success ? unpackText(open.db, covers.data) : undefined;
    if (one === undefined || !covers.success || one.covers !== covers.data || text === undefined)
      return refuse(
        'damaged-file',
        `${name}, question ${at + 1}, is not about a text that was sent from ${open.fileName}: ask again. Nothing was taken over.`,
      );
    items.push({ key, question: one.question, heads: [], covers: covers.data, text, ...given, on: today, remarks });
  }
  if (items.length === 0)
    return refuse('bad-request', `No answer is chosen in ${name}: silence is no answer. Nothing was taken over.`);
  return done({
    format: 'clerkwell-clearance',
    version: 1,
    kind: 'answer',
    request: form.request,
    report: { id: report.id, title: report.title, committee: '', meeting: null },
    author: { id: author.id, name: author.name, post: author.post },
    officer: { id: officer.id, name: officer.name, post: officer.post },
    answeredAt: Moment.parse(moment),
    items,
  });
}

const MOST_NOTE = 1000;
const MOST_REMARKS = 200;

/** The comments of the copy with the words they stand at, and that it was changed. */
function remarksIn(
  open: ReadProgramme,
  reportId: string,
  version: string,
  paper: ReadPaper,
): readonly ClearanceRemark[] {
  const remarks = paper.traces.comments.flatMap(({ author, text, item }): readonly ClearanceRemark[] => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words === '') return [];
    const at = paper.items[item];
    const quote = at !== undefined && 'text' in at ? at.text.words.replace(/\s+/g, ' ').trim() : '';
    return [{ quote: quote.slice(0, 500), text: `${author === '' ? '' : `${author}: `}${words}`.slice(0, 2000) }];
  });
  const sent = readVersion(open, reportId, version);
  if (!sent.ok) return remarks.slice(0, MOST_REMARKS);
  const base = readDocument(sent.value.kept.whole);
  const changed = findSuggestions(base, base, paper).filter((one) => one.was !== one.now).length;
  const said: readonly ClearanceRemark[] =
    changed === 0
      ? []
      : [
          {
            quote: '',
            text: `${changed === 1 ? 'One change was' : `${changed} changes were`} made in the copy: the answer is about the text as it was sent. Take in an edited Word copy… shows what it suggests.`,
          },
        ];
  return [...said, ...remarks].slice(0, MOST_REMARKS);
}
