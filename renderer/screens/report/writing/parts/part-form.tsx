import type { ReactElement } from 'react';
import type { StudioPart, StudioView } from '../../../../../shared/api/studio-views.ts';
import { never } from '../../../../../shared/model/never.ts';
import { AppendicesForm } from './appendices-form.tsx';
import { ClearancesForm } from './clearances-form.tsx';
import { FrontForm } from './front-form.tsx';
import { RecommendationsForm } from './recommendations-form.tsx';
import { SourcesForm } from './sources-form.tsx';

type FormProps = {
  readonly part: Exclude<StudioPart, { kind: 'prose' | 'response' }>;
  readonly studio: StudioView;
  readonly readOnly: boolean;
};

/** A part of the report that is no running text, as a form in its place. */
export function PartForm({ part, studio, readOnly }: FormProps): ReactElement | null {
  switch (part.kind) {
    case 'fields':
      return <FrontForm part={part} studio={studio} readOnly={readOnly} />;
    case 'recommendations':
      return <RecommendationsForm part={part} studio={studio} readOnly={readOnly} />;
    case 'appendices':
      return <AppendicesForm studio={studio} readOnly={readOnly} />;
    case 'clearances':
      return <ClearancesForm part={part} studio={studio} readOnly={readOnly} />;
    case 'sources':
      return <SourcesForm studio={studio} readOnly={readOnly} />;
    case 'standing':
      return <p className="muted part-standing">Printed by the template: there is nothing to write here.</p>;
    case 'heading':
      return null;
    default:
      return never(part);
  }
}
