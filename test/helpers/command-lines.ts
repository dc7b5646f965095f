import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

const PROGRAM = join(__dirname, 'programs', 'command-lines.ts');

/** How a command line ended in the other process; `megabytes` is the most that process has had in memory so far. */
export type Ended = {
  readonly exit: number;
  readonly out: string;
  readonly notes: string;
  readonly thrown: string;
  readonly polluted: boolean;
  readonly megabytes: number;
};

/** Longer than any command takes on any machine: what is not done then hangs. */
const PATIENCE_MS = 90_000;

/** A process of its own that runs one command line after another, so that a test can tell a hang or a death from a refusal. */
export class CommandLines {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;
  errors = '';

  /** `temporary` is where the process keeps what it needs for a moment; the system's own folder unless said. */
  constructor(dataFolder: string, temporary?: string) {
    this.#child = spawn(process.execPath, ['--expose-gc', PROGRAM, dataFolder], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: temporary === undefined ? process.env : { ...process.env, TMPDIR: temporary, TEMP: temporary },
    });
    this.#child.stderr.on('data', (part: Buffer) => {
      this.errors += part.toString();
    });
    this.#reader = createInterface({ input: this.#child.stdout });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  async run(...args: readonly string[]): Promise<Ended> {
    this.#child.stdin.write(`${JSON.stringify(args)}\n`);
    let late: NodeJS.Timeout | undefined;
    const hangs = new Promise<never>((_, fail) => {
      late = setTimeout(() => fail(new Error(`hangs: ${args.join(' ')}`)), PATIENCE_MS);
    });
    try {
      const line = await Promise.race([this.#lines.next(), hangs]);
      if (line.done === true) throw new Error(`died: ${args.join(' ')}\n${this.errors}`);
      return JSON.parse(line.value) as Ended;
    } finally {
      clearTimeout(late);
    }
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, 'close');
    this.#child.stdin.end();
    this.#child.kill('SIGKILL');
    await closed;
    this.#reader.close();
  }
}
