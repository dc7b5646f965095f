import type { Document, Line } from '../document/document.ts';

export type Mark = 'inserted' | 'deleted';

/**
 * A paper that shows what came and went since an earlier version. `document` is the newer one with what went put back in its
 * place; `marks` names the very blocks, rows, items and pieces of lines that came or went; `words` holds, for a thing whose words
 * are plain text and changed, the line that shows how, by the name of the field.
 */
export type Redline = {
  readonly document: Document;
  readonly marks: ReadonlyMap<object, Mark>;
  readonly words: ReadonlyMap<object, ReadonlyMap<string, Line>>;
};

/** What is gathered while two versions are compared. */
export class Marks {
  readonly marks = new Map<object, Mark>();
  readonly words = new Map<object, Map<string, Line>>();

  mark<T extends object>(thing: T, mark: Mark): T {
    // A thing may stand in both versions as one object; a mark needs one of its own.
    const own = { ...thing };
    this.marks.set(own, mark);
    return own;
  }

  /** Notes that the plain words `field` of `owner` changed as `line` shows. */
  say(owner: object, field: string, line: Line): void {
    const fields = this.words.get(owner) ?? new Map<string, Line>();
    fields.set(field, line);
    this.words.set(owner, fields);
  }
}
