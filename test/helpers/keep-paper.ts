import { mkdirSync, writeFileSync } from 'node:fs';

/** Writes a paper where the project's run of docx-check finds and judges it. */
export function keepPaper(name: string, bytes: Uint8Array): void {
  mkdirSync('out/papers', { recursive: true });
  writeFileSync(`out/papers/${name}.docx`, bytes);
}
