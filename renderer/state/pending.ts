/** Saves what is being typed now; answers the sentence of a refusal, or null when it is saved. */
export type Flush = () => Promise<string | null>;

const pending = new Set<Flush>();

/** Remembers that something is being typed, until the answer is called. */
export function holdPending(flush: Flush): () => void {
  pending.add(flush);
  return () => pending.delete(flush);
}

/** Saves everything that is being typed and answers the refusals: none means nothing can be lost. */
export async function flushPending(): Promise<readonly string[]> {
  const answers = await Promise.all([...pending].map((flush) => flush()));
  return answers.filter((answer) => answer !== null);
}
