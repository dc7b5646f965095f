import { memo, type ReactElement, useEffect, useRef } from 'react';
import type { StudioPart, StudioView } from '../../../../shared/api/studio-views.ts';
import { adoptFigures } from '../../../state/live-words.ts';
import { CommentList } from './comment-list.tsx';
import { EditorBar } from './editor-bar.tsx';
import { FindBar } from './find-bar.tsx';
import { followCursor } from './cursor.ts';
import { askToFindInText } from './find.ts';
import { OptionsPanel } from './options-panel.tsx';
import { PaperForm } from './parts/paper-form.tsx';
import { ExemptMark } from './parts/exempt-mark.tsx';
import { PartForm } from './parts/part-form.tsx';
import { partPlace } from './show-origin.ts';
import { TextPartView } from './text-part.tsx';
import { ToolDialogs } from './tools/tool-dialogs.tsx';
import './writing.css';

type PaneProps = { readonly studio: StudioView; readonly readOnly: boolean };

/** The report as its author writes it: every part of the template in its order, with the template's guidance beside it. */
export const TextPane = memo(function TextPane({ studio, readOnly }: PaneProps): ReactElement {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => adoptFigures(studio.figures), [studio.figures]);
  useEffect(() => listenForFind(pane.current), []);
  useEffect(() => (pane.current === null ? undefined : followCursor(pane.current)), []);
  return (
    <section className="text-pane" aria-label="Text of the report" data-landmark tabIndex={-1} ref={pane}>
      <EditorBar readOnly={readOnly} />
      <FindBar reportId={studio.report.id} readOnly={readOnly} />
      <div className="text-parts">
        <PaperForm report={studio.report} readOnly={readOnly} />
        {studio.parts.map((part) => (
          <PartSection key={`${part.kind} ${part.key}`} part={part} studio={studio} readOnly={readOnly} />
        ))}
      </div>
      <CommentList studio={studio} readOnly={readOnly} />
      <OptionsPanel readOnly={readOnly} />
      <ToolDialogs studio={studio} />
    </section>
  );
});

/** In the text, Ctrl+F and Ctrl+H find and replace as in any word processor; elsewhere they are the window's own. */
function listenForFind(pane: HTMLElement | null): () => void {
  const press = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!(ctrlKey || metaKey) || altKey || shiftKey || !/^[fh]$/i.test(key)) return;
    event.preventDefault();
    askToFindInText();
  };
  pane?.addEventListener('keydown', press);
  return () => pane?.removeEventListener('keydown', press);
}

const HEADINGS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

type SectionProps = PaneProps & { readonly part: StudioPart };

const PartSection = memo(function PartSection({ part, studio, readOnly }: SectionProps): ReactElement {
  const Heading = HEADINGS[part.level];
  const id = partPlace(part.key);
  return (
    <section className={`part part-${part.level}`} id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <Heading className="part-title" id={`${id}-title`}>
        {part.heading}
        {part.required ? null : <span className="part-optional"> (optional)</span>}
      </Heading>
      {part.guidance === '' ? null : (
        <p className="part-guidance">
          <span className="strong">Guidance, not printed: </span>
          {part.guidance}
        </p>
      )}
      {part.kind === 'prose' || part.kind === 'response' ? (
        <>
          <TextPartView reportId={studio.report.id} part={part} readOnly={readOnly} />
          <ExemptMark studio={studio} readOnly={readOnly} covers={part.of} of={part.key} name={part.heading} />
        </>
      ) : (
        <PartForm part={part} studio={studio} readOnly={readOnly} />
      )}
    </section>
  );
}, isSamePart);

/** A save changes one text and the revision: the forms of the other parts are drawn with nothing else than before. */
function isSamePart(before: SectionProps, after: SectionProps): boolean {
  if (before.part !== after.part || before.readOnly !== after.readOnly) return false;
  const { parts: _, revision: __, ...was } = before.studio;
  return Object.entries(was).every(([name, held]) => after.studio[name as keyof StudioView] === held);
}
