import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { ProgrammeSettings } from '../../../shared/api/register-views.ts';
import { DismissIcon } from '../../parts/icons.ts';
import { Button } from '../../parts/kit.ts';
import { Panel } from '../../parts/panel.tsx';
import { forgetWord, ownWordsOptions } from '../../state/spelling.ts';
import './settings.css';

/** The words that spelling knows besides its dictionary, whose they are, and how each is forgotten. */
export function LearntWords({ settings }: { readonly settings: ProgrammeSettings }): ReactElement {
  const { data: own = [] } = useQuery(ownWordsOptions);
  return (
    <div className="settings-scroller">
      <Panel title="Learnt for this programme">
        <p className="muted">Kept in the programme’s file: everybody who has it has these words.</p>
        <WordList
          words={settings.programme.words}
          none="None. Right-click a marked word of a text to learn it for this programme."
          onForget={(word) => void forgetWord(word, settings.programme)}
        />
      </Panel>
      <Panel title="Learnt for you">
        <p className="muted">
          Kept on this computer for you alone, in every programme, and never in a programme’s file.
        </p>
        <WordList
          words={own}
          none="None. Right-click a marked word of a text to learn it for you."
          onForget={(word) => void forgetWord(word, null)}
        />
      </Panel>
    </div>
  );
}

type ListProps = {
  readonly words: readonly string[];
  readonly none: string;
  readonly onForget: (word: string) => void;
};

function WordList({ words, none, onForget }: ListProps): ReactElement {
  if (words.length === 0) return <p>{none}</p>;
  return (
    <ul className="learnt-words">
      {words.map((word) => (
        <li key={word}>
          {word}
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissIcon />}
            aria-label={`Forget ${word}`}
            onClick={() => onForget(word)}
          />
        </li>
      ))}
    </ul>
  );
}
