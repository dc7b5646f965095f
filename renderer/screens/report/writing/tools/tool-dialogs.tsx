import type { ReactElement } from 'react';
import type { StudioView } from '../../../../../shared/api/studio-views.ts';
import { never } from '../../../../../shared/model/never.ts';
import { useTool } from '../editors.ts';
import { BlockDialog } from './block-dialog.tsx';
import { CommentDialog } from './comment-dialog.tsx';
import { FigureDialog } from './figure-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { PictureDialog } from './picture-dialog.tsx';
import { ReferenceDialog } from './reference-dialog.tsx';
import { WordDialog } from './word-dialog.tsx';

/** The dialog of the tool that is open. */
export function ToolDialogs({ studio }: { readonly studio: StudioView }): ReactElement | null {
  const tool = useTool((held) => held.tool);
  switch (tool) {
    case 'figure':
      return <FigureDialog reportId={studio.report.id} />;
    case 'link':
      return <LinkDialog />;
    case 'reference':
      return <ReferenceDialog />;
    case 'block':
      return <BlockDialog />;
    case 'picture':
      return <PictureDialog studio={studio} />;
    case 'comment':
      return <CommentDialog reportId={studio.report.id} />;
    case 'word':
      return <WordDialog />;
    case null:
      return null;
    default:
      return never(tool);
  }
}
