import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button } from '../../../../parts/kit.ts';
import { ask } from '../../../../state/ask.ts';
import { learnWord } from '../../../../state/spelling.ts';
import { useEditors } from '../editors.ts';
import { closeTool, ToolDialog } from './tool-dialog.tsx';

/** What may have been meant by the selected word, or that it is right, and the programme or the person is to know it. */
export function WordDialog(): ReactElement | null {
  const view = useEditors((held) => held.current)?.view;
  const word = view === undefined ? '' : view.state.doc.textBetween(view.state.selection.from, view.state.selection.to);
  const { data, isPending } = useQuery({
    queryKey: ['spelling', word],
    queryFn: () => ask('suggestSpelling', { word }),
    enabled: word !== '' && word.length <= 60,
  });
  if (view === undefined || word === '') return null;
  const put = (better: string): void => {
    view.dispatch(view.state.tr.insertText(better));
    closeTool();
  };
  const learn = (owner: 'programme' | 'me'): void => {
    void learnWord(word, owner);
    closeTool();
  };
  return (
    <ToolDialog title={`Spelling: ${word}`}>
      <div className="ed-table-buttons">
        {(data ?? []).map((better) => (
          <Button key={better} onClick={() => put(better)}>
            {better}
          </Button>
        ))}
      </div>
      {isPending || (data ?? []).length > 0 ? null : <p>No other spelling is known.</p>}
      <p>{`If ${word} is right, it is known from now on:`}</p>
      <div className="ed-table-buttons">
        <Button onClick={() => learn('programme')}>Learn for this programme</Button>
        <Button onClick={() => learn('me')}>Learn for me</Button>
      </div>
    </ToolDialog>
  );
}
