import { memo, type ReactElement, useEffect } from 'react';
import type { WindowCommand } from '../../../shared/api/commands.ts';
import { announce } from '../../state/announce.ts';
import { isScreen, runCommand } from '../../state/commands.ts';
import { showThrown } from '../../state/problems.ts';
import { closeTour, TOUR, useTour } from '../../state/tour.ts';
import { Button } from '../kit.ts';
import { enterScreen } from './landmarks.ts';
import './tour-strip.css';

/** The first steps of a new user above the screen, one at a time: a step is done when the person does it, and all can be put away. */
export const TourStrip = memo(function DrawTourStrip(): ReactElement | null {
  const { at, done } = useTour();
  const next = at === 'open' ? TOUR.find(({ id }) => !done.includes(id)) : undefined;
  // Not by a live region of its own: such a one is read again whenever a dialog closes that stood before it.
  useEffect(() => {
    if (next !== undefined) announce(`First steps: ${next.title}. ${next.says}`);
  }, [next]);
  if (at !== 'open') return null;
  return (
    <section className="tour" aria-label="First steps" data-landmark tabIndex={-1}>
      <p className="tour-count">
        {next === undefined ? 'First steps' : `First steps, ${done.length} of ${TOUR.length} done`}
      </p>
      <p className="tour-words">
        {next === undefined ? (
          'That is all it takes. Help (F1) has the rest, and this tour again.'
        ) : (
          <>
            <strong>{next.title}.</strong> {next.says}
          </>
        )}
      </p>
      {next === undefined || next.goes === null ? null : (
        <Button size="small" appearance="primary" onClick={() => void goTo(next.goes)}>
          Go there
        </Button>
      )}
      <Button size="small" onClick={closeTour}>
        {next === undefined ? 'Close' : 'Put the tour away'}
      </Button>
    </section>
  );
});

/** What the tour leads to has the focus: a screen does not take it by itself, as a dialog does. */
async function goTo(command: WindowCommand): Promise<void> {
  try {
    await runCommand(command);
    if (isScreen(command)) enterScreen();
  } catch (thrown) {
    showThrown(thrown);
  }
}
