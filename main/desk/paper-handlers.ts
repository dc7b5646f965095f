import { basename, extname, join } from 'node:path';
import type { CheckedPaper } from '../../shared/api/views.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { type CheckedWord, checkWordBytes, checkWordPaper, saveWithComments } from '../app/check-paper.ts';
import { toCheckedPaper } from '../app/read-check.ts';
import { type Desk, type DeskDeps, refuseCancelled } from './desk.ts';
import type { Handlers } from './answer-intent.ts';

type PaperIntents = 'checkWordPaper' | 'checkDroppedPaper' | 'saveCommentedCopy';

/** The intents about a Word paper outside the programme. The last one checked is the one that can be saved with comments. */
export function paperHandlers(desk: Desk, { deps, dialogs, documentsFolder }: DeskDeps): Pick<Handlers, PaperIntents> {
  let last: { readonly checked: CheckedWord; readonly name: string; readonly path: string | null } | null = null;
  /** A paper is checked beside the programme that is open, when one is. */
  const beside = () => ({ templateId: null, programme: desk.reading.ok ? desk.reading.value : null });
  const keep = (checked: Reply<CheckedWord>, name: string, path: string | null): Reply<CheckedPaper> => {
    if (!checked.ok) return checked;
    last = { checked: checked.value, name, path };
    return done(toCheckedPaper(name, checked.value));
  };
  return {
    checkWordPaper: async () => {
      const path = await dialogs.chooseWordPaper();
      return path === null ? refuseCancelled() : keep(checkWordPaper(deps, path, beside()), basename(path), path);
    },
    checkDroppedPaper: ({ name, bytes }) =>
      keep(checkWordBytes(deps, bytes, basename(name), beside()), basename(name), null),
    saveCommentedCopy: async () => {
      if (last === null) return refuse('bad-request', 'Check a Word paper first.');
      const { checked, name, path: from } = last;
      const stem = `${basename(name, extname(name))} with comments`;
      const path = await dialogs.choosePaper(stem, from ?? join(documentsFolder, name));
      if (path === null) return refuseCancelled();
      if (path === from) return refuse('bad-request', `The copy would replace ${name} itself: choose another name.`);
      if (extname(path).toLowerCase() !== '.docx')
        return refuse('bad-request', 'The copy is a Word document: choose a name that ends in .docx.');
      const saved = saveWithComments(deps, checked, path);
      return saved.ok ? done({ fileName: basename(path), comments: saved.value }) : saved;
    },
  };
}
