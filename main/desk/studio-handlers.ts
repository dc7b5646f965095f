import type { StudioName } from '../../shared/api/names.ts';
import { patchPreview } from '../../shared/api/preview-patch.ts';
import { patchStudio } from '../../shared/api/studio-patch.ts';
import { isTooLongForPages } from '../../shared/document/pages.ts';
import { done } from '../../shared/model/reply.ts';
import { attachToAppendix } from '../app/attachments.ts';
import { addComment, settleComment } from '../app/comments.ts';
import { listRisksToName } from '../app/list-risks-to-name.ts';
import { checkSpelling, learnWord, suggestSpelling } from '../app/spelling.ts';
import { addPicture, readPicture } from '../app/pictures.ts';
import { findInReports, replaceInReports } from '../app/replace-in-reports.ts';
import { readStudio } from '../app/read-studio.ts';
import {
  findFigureChoices,
  listBlockChoices,
  listFigurePlaces,
  sayFigure,
  settleFigure,
} from '../app/studio-figures.ts';
import { previewDraft, saveText } from '../app/studio-text.ts';
import { type Desk, type DeskDeps, refuseCancelled } from './desk.ts';
import type { Handlers } from './answer-intent.ts';
import { LastSent } from './last-sent.ts';
import { actOn } from './on-desk.ts';
import { TakenTexts } from './taken-texts.ts';

/** The intents of the author's screen, each handed to its use case. */
export function studioHandlers(
  desk: Desk,
  { deps, checks, dialogs, dictionary, ownWords, readPages }: DeskDeps,
): Pick<Handlers, StudioName> {
  const { onOpen, onWritable, thenState } = actOn(desk);
  const texts = new TakenTexts();
  const [previews, studios] = [new LastSent(patchPreview), new LastSent(patchStudio)];
  return {
    readStudio: ({ reportId, known }) =>
      onOpen((open) => {
        checks.getReady(open);
        const read = readStudio(deps, open, reportId);
        return read.ok ? done(studios.send(read.value, known)) : read;
      }),
    previewDraft: ({ reportId, known, drafts }) =>
      onOpen((open) => {
        const taken = texts.takeAll(reportId, drafts);
        if (!taken.ok) return taken;
        const made = previewDraft(deps, open, reportId, taken.value);
        return made.ok ? done(previews.send(made.value, known)) : made;
      }),
    readPrintedPages: async ({ turn }) => {
      const view = previews.read(turn);
      if (view === null || isTooLongForPages(view.document)) return done(null);
      return done(await readPages(view.document));
    },
    saveText: ({ reportId, text, label, gesture }) =>
      onWritable((open) => {
        const taken = texts.take(reportId, text);
        return taken.ok ? thenState(saveText(deps, open, reportId, taken.value, { label, gesture })) : taken;
      }),
    findFigures: ({ reportId, words }) => onOpen((open) => findFigureChoices(deps, open, reportId, words)),
    listBlockChoices: () => onOpen(listBlockChoices),
    listRisksToName: () => onOpen(listRisksToName),
    listFigurePlaces: ({ figure }) => onOpen((open) => listFigurePlaces(deps, open, figure)),
    sayFigure: ({ reportId, figure, styles }) => onOpen((open) => sayFigure(deps, open, reportId, figure, styles)),
    settleFigure: ({ figure, reportId, keep }) =>
      onWritable((open) => thenState(settleFigure(deps, open, figure, reportId, keep))),
    findInReports: (wanted) => onOpen((open) => findInReports(deps, open, wanted)),
    replaceInReports: (asked) =>
      onWritable((open) => {
        const replaced = replaceInReports(deps, open, asked);
        if (!replaced.ok) return replaced;
        const state = desk.state();
        return state.ok ? done({ state: state.value, count: replaced.value }) : state;
      }),
    checkSpelling: ({ words }) => onOpen((open) => checkSpelling(open, dictionary(), ownWords.list(), words)),
    suggestSpelling: ({ word }) => done(suggestSpelling(dictionary(), word)),
    readOwnWords: () => done(ownWords.list()),
    keepOwnWord: ({ word, keep }) => ownWords.keep(word, keep),
    learnWord: ({ word }) => onWritable((open) => thenState(learnWord(deps, open, word))),
    addComment: ({ reportId, ...comment }) =>
      onWritable((open) => thenState(addComment(deps, open, reportId, comment))),
    settleComment: ({ reportId, id, done: isDone }) =>
      onWritable((open) => thenState(settleComment(deps, open, reportId, id, isDone))),
    readPicture: ({ sha256 }) => onOpen((open) => readPicture(open, sha256)),
    addPicture: ({ name, alt, bytes }) =>
      onWritable((open) => {
        const added = addPicture(deps, open, name, alt, bytes);
        const state = desk.state();
        if (!added.ok) return added;
        return state.ok ? done({ state: state.value, attachmentId: added.value }) : state;
      }),
    attachToAppendix: async ({ appendixId }) => {
      const path = await dialogs.chooseAppendix();
      if (path === null) return refuseCancelled();
      return onWritable((open) => thenState(attachToAppendix(deps, open, path, appendixId)));
    },
  };
}
