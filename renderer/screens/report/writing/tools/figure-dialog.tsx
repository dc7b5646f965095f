import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { figureId } from '../../../../../shared/api/studio-views.ts';
import { announce } from '../../../../state/announce.ts';
import { ask } from '../../../../state/ask.ts';
import { noteFigure } from '../../../../state/live-words.ts';
import { insertInline } from '../commands.ts';
import { useEditors } from '../editors.ts';
import { Picker } from './picker.tsx';
import { closeTool, ToolDialog } from './tool-dialog.tsx';

/** Nobody looks for a figure by more letters than this. */
const MOST_LETTERS = 200;

/** Picks a figure from the file: a value of a measure, a cell of a profile, a score, a count, a change. */
export function FigureDialog({ reportId }: { readonly reportId: string }): ReactElement {
  const [words, setWords] = useState('');
  const { data, isPending, isPlaceholderData } = useQuery({
    queryKey: ['figures', reportId, words],
    queryFn: () => ask('findFigures', { reportId, words }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const { choices, more } = data ?? { choices: [], more: false };
  const take = (id: string): void => {
    const choice = choices[Number(id)];
    const { current } = useEditors.getState();
    if (choice === undefined || current === null) return;
    const { figure, style, text, source, asAt } = choice;
    noteFigure({ id: figureId(figure, style), text, source, asAt, problem: null });
    const { view } = current;
    insertInline('figure', { figure, style, seen: text, kept: null })(view.state, view.dispatch);
    announce(`Put in: ${text}, ${source}.`);
    closeTool();
  };
  return (
    <ToolDialog title="Figure from the file">
      <Picker
        label="Find a measure, a profile, a risk, a milestone or a count"
        picks={choices.map(({ group, name, text, source, asAt }, at) => ({
          id: String(at),
          group,
          name,
          detail: `${text} (${[source, asAt].filter((part) => part !== '').join(', ')})`,
        }))}
        narrowed={{ more, onType: (typed) => setWords(typed.slice(0, MOST_LETTERS)) }}
        onPick={take}
        pending={isPending || isPlaceholderData}
        empty={isPending ? 'Reading the file…' : 'The file has no such figure.'}
      />
    </ToolDialog>
  );
}
