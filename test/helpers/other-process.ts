import { type ChildProcessWithoutNullStreams, spawn, type SpawnOptionsWithoutStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The program of the other process, as it is written. */
export const WRITER = join(__dirname, 'programs', 'writer.ts');

/** How it is started; from another file where `program` says so. */
type Start = SpawnOptionsWithoutStdio & { readonly program?: string };

/** Another process at work on a programme file, and all it has said so far. */
export class OtherProcess {
  readonly lines: string[] = [];
  readonly #child: ChildProcessWithoutNullStreams;
  #rest = '';
  #hear: () => void = () => undefined;

  constructor(who: string, path: string, { program = WRITER, ...options }: Start = {}) {
    this.#child = spawn(process.execPath, [program, who, path], options);
    this.#child.stdout.on('data', (data: Buffer) => this.#take(data.toString()));
    this.#child.stderr.on('data', (data: Buffer) => this.#take(`error ${data.toString().replaceAll('\n', ' ')}\n`));
    this.#child.stdin.on('error', () => undefined);
    this.#child.on('close', () => this.#take('closed-process\n'));
  }

  tell(command: string): void {
    this.#child.stdin.write(`${command}\n`);
  }

  /** Waits for a line that starts with `word` and was said after the first `after` lines. */
  async said(word: string, after = 0): Promise<string> {
    for (;;) {
      const line = this.lines.slice(after).find((one) => one.startsWith(word));
      if (line !== undefined) return line;
      if (this.lines.includes('closed-process')) throw new Error(`never said ${word}: ${this.lines.join(' | ')}`);
      await new Promise<void>((resolve) => {
        this.#hear = resolve;
      });
    }
  }

  async ask(command: string, word: string): Promise<string> {
    const after = this.lines.length;
    this.tell(command);
    return this.said(word, after);
  }

  /** Lets the process come to its end by itself. */
  async end(): Promise<void> {
    this.#child.stdin.end();
    await this.said('closed-process');
  }

  /** Ends the process as the power would: no handler runs in it. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await closed;
  }

  #take(text: string): void {
    const parts = (this.#rest + text).split('\n');
    this.#rest = parts.pop() ?? '';
    this.lines.push(...parts);
    this.#hear();
  }
}
