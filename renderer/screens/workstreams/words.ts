import type { RagWords } from '../../../shared/api/register-views.ts';
import { Rag } from '../../../shared/model/rag.ts';
import { WorkstreamKind, WorkstreamStatus } from '../../../shared/model/workstream.ts';
import { choicesOf } from '../../parts/register/choices.ts';

/** What can be chosen in the columns and fields of a workstream. */
export const STATUSES = choicesOf(WorkstreamStatus.options);
export const KINDS = choicesOf(WorkstreamKind.options);

/** The ratings to choose from, in this programme's own words. */
export function ratingChoices(words: RagWords): readonly { readonly value: string; readonly name: string }[] {
  return Rag.options.map((value) => ({ value, name: words[value] }));
}
