/** A file, or what stands in its place, that somebody may hand to the command line. */
export type HostileFile = {
  readonly name: string;
  /** The bytes of the file, or what makes it at a path when it is more than bytes. */
  readonly content: Uint8Array | ((path: string) => void);
  /** Refused with a sentence; or merely survived: read, or refused, and nothing else. */
  readonly must: 'be refused' | 'do no harm';
};

/** A file that is refused. */
export function bad(name: string, content: HostileFile['content'] | string): HostileFile {
  return { name, content: typeof content === 'string' ? Buffer.from(content) : content, must: 'be refused' };
}

/** A file that is odd, and may be read. */
export function odd(name: string, content: HostileFile['content'] | string): HostileFile {
  return { ...bad(name, content), must: 'do no harm' };
}
