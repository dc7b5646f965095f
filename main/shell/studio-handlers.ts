import type { StudioName } from '../../shared/api/names.ts';
import { type KnownPreview, patchPreview, type PreviewPatch } from '../../shared/api/preview-patch.ts';
import type { PreviewView } from '../../shared/api/studio-views.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { OpenProgramme, PlacedProgramme } from '../app/deps.ts';
import { addComment, settleComment } from '../app/comments.ts';
import { checkSpelling, learnWord, suggestSpelling } from '../app/spelling.ts';
import { addPicture, readPicture } from '../app/pictures.ts';
import { readStudio } from '../app/read-studio.ts';
import { listBlockChoices, listFigurePlaces, listFigures, settleFigure } from '../app/studio-figures.ts';
import { previewDraft, saveText } from '../app/studio-text.ts';
import type { Desk, DeskDeps } from './desk.ts';
import type { Handlers } from './ipc.ts';

/** The intents of the author's screen, each handed to its use case. */
export function studioHandlers(desk: Desk, { deps, dictionary }: DeskDeps): Pick<Handlers, StudioName> {
  const onOpen = <T>(act: (open: PlacedProgramme) => Reply<T>): Reply<T> => {
    const open = desk.reading;
    return open.ok ? act(open.value) : open;
  };
  const onWritable = <T>(act: (open: OpenProgramme) => Reply<T>): Reply<T> => {
    const open = desk.open;
    return open.ok ? act(open.value) : open;
  };
  const thenState = (acted: Reply<null>) => (acted.ok ? desk.state() : acted);
  // The last preview that was sent: the next one says only what became of it.
  let sent: KnownPreview | null = null;
  let turn = 0;
  const send = (view: PreviewView, known: number | null): PreviewPatch => {
    turn += 1;
    const patch = patchPreview(sent?.turn === known ? sent : null, view, turn);
    sent = { turn, view };
    return patch;
  };
  return {
    readStudio: ({ reportId }) => onOpen((open) => readStudio(deps, open, reportId)),
    previewDraft: ({ reportId, known, drafts }) =>
      onOpen((open) => {
        const made = previewDraft(deps, open, reportId, drafts);
        return made.ok ? done(send(made.value, known)) : made;
      }),
    saveText: ({ reportId, of, key, body, label, gesture }) =>
      onWritable((open) => thenState(saveText(deps, open, reportId, { of, key, body }, { label, gesture }))),
    listFigures: ({ reportId }) => onOpen((open) => listFigures(deps, open, reportId)),
    listBlockChoices: () => onOpen(listBlockChoices),
    listFigurePlaces: ({ figure }) => onOpen((open) => listFigurePlaces(deps, open, figure)),
    settleFigure: ({ figure, reportId, keep }) =>
      onWritable((open) => thenState(settleFigure(deps, open, figure, reportId, keep))),
    checkSpelling: ({ words }) => onOpen((open) => checkSpelling(open, dictionary(), words)),
    suggestSpelling: ({ word }) => done(suggestSpelling(dictionary(), word)),
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
  };
}
