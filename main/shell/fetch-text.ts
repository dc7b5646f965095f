import type { Session } from 'electron';
import type { FetchText } from './updates.ts';

/**
 * Fetches over a session of its own, which keeps nothing and asks nobody else: no redirect is followed, no cookie sent, and what
 * comes is counted as it comes.
 */
export function fetchText(session: { readonly fromPartition: (name: string) => Pick<Session, 'fetch'> }): FetchText {
  return async (address, most) => {
    const options = { redirect: 'error', credentials: 'omit', cache: 'no-store' } as const;
    const response = await session.fromPartition('updates').fetch(address, options);
    if (!response.ok || response.body === null) throw new Error('no answer');
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > most) throw new Error('too long');
      parts.push(part);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  };
}
