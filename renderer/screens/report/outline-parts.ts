import type { PreviewView, StudioPart } from '../../../shared/api/studio-views.ts';
import { type OutlineEntry, outlineOf, placeOf } from '../../parts/paper/places.ts';

/** A line of the outline; `form` is the key of a form without a heading in the paper, and `id` then null where it is not printed. */
export type OutlineLine = Omit<OutlineEntry, 'id'> & { readonly id: string | null; readonly form: string | null };

/**
 * The headings of the paper, and between them the forms that have none in it: who signs, who clears. Each form stands before the
 * first heading that comes after it in the format.
 */
export function outlineParts(
  { document, origins }: Pick<PreviewView, 'document' | 'origins'>,
  parts: readonly StudioPart[],
): readonly OutlineLine[] {
  const headings = outlineOf(document);
  const headed = new Set(headings.map(({ id }) => id));
  const rankOf = (id: string): number => parts.findIndex(({ key }) => `section-${key}` === id);
  let forms = parts.flatMap((part, rank) =>
    isForm(part) && !headed.has(`section-${part.key}`) ? [{ part, rank }] : [],
  );
  const lines: OutlineLine[] = [];
  const putBefore = (rank: number): void => {
    for (const { part } of forms.filter((one) => one.rank < rank)) {
      const own = recordsOf(part);
      const at = origins.findIndex((origin) => origin !== null && own.has(`${origin.of} ${origin.key}`));
      const block = document.blocks[at];
      const level = part.level === 1 ? 2 : 3;
      lines.push({ id: block === undefined ? null : placeOf(block, at), form: part.key, level, text: part.heading });
    }
    forms = forms.filter((one) => one.rank >= rank);
  };
  for (const heading of headings) {
    putBefore(rankOf(heading.id));
    lines.push({ ...heading, form: null });
  }
  putBefore(parts.length);
  return lines;
}

type Form = Extract<StudioPart, { kind: 'fields' | 'clearances' }>;

function isForm(part: StudioPart): part is Form {
  return part.heading !== '' && (part.kind === 'fields' || part.kind === 'clearances');
}

/** What of the paper comes from a form. */
function recordsOf(part: Form): ReadonlySet<string> {
  return new Set(
    part.kind === 'fields'
      ? part.fields.map(({ key }) => `field ${key}`)
      : part.questions.map(({ key }) => `clearance ${key}`),
  );
}
