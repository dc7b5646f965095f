import { type Reply, refuse } from '../../shared/model/reply.ts';
import { joinWords } from '../../shared/model/join-words.ts';

/** Refuses a paper that has no meeting to go to or nobody to write it: everything it lacks in one sentence, and where to add it. */
export function refuseUnready(
  fileName: string,
  lacks: { readonly meeting: boolean; readonly officer: boolean },
): Reply<never> {
  const what = lacks.meeting && lacks.officer ? 'meeting and no officer' : lacks.meeting ? 'meeting' : 'officer';
  const tabs = [...(lacks.meeting ? ['Committees', 'Meetings'] : []), ...(lacks.officer ? ['Officers'] : [])];
  const where = tabs.length === 1 ? 'the tab Officers' : `the tabs ${joinWords(tabs)}`;
  return refuse(
    'bad-request',
    `${fileName} holds no ${what} yet, and a paper needs a meeting and an author. Add what is missing on the People screen (${where}), and start the paper then.`,
  );
}
