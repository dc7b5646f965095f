import { type Dictionary, readDictionary } from '../files/dictionary.ts';

export type { Dictionary } from '../files/dictionary.ts';

/** The dictionary in `folder`, read when it is first asked for and kept. */
export function dictionaryIn(folder: string): () => Dictionary {
  let read: Dictionary | null = null;
  return () => {
    read ??= readDictionary(folder);
    return read;
  };
}
