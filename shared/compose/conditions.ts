import type { When } from '../template/when.ts';
import { printField, typedIn } from './field-words.ts';
import type { Paper } from './paper.ts';

/** Whether the condition of a template holds for this paper; none always does. */
export function holds(paper: Paper, when: When | undefined): boolean {
  if (when === undefined) return true;
  if (when.part !== undefined && paper.part !== when.part && !(paper.part === 'whole' && when.part === 'public'))
    return false;
  if (when.field === undefined) return true;
  const typed = typedIn(paper, when.field);
  if (when.filled !== undefined && when.filled !== (typed !== '')) return false;
  if (when.is === undefined) return true;
  const printed = printField(paper, when.field);
  return [when.is].flat().some((wanted) => wanted === typed || wanted === printed);
}
