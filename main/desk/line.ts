/** What carries messages from one thread to another: a worker, or the port of its parent. */
export type Carrier = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', hear: (message: unknown) => void) => unknown;
};

/** Functions that the other thread may call, in groups. Arguments and answers are plain data; a signal may be the last argument. */
type Calls = { readonly [group: string]: { readonly [name: string]: (...args: never[]) => unknown } };

type Message =
  | { readonly does: 'ask'; readonly id: number; readonly of: string; readonly name: string; readonly args: unknown[] }
  | { readonly does: 'stop'; readonly id: number }
  | { readonly does: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly does: 'fail'; readonly id: number; readonly error: unknown };

type Waiting = { readonly answer: (value: unknown) => void; readonly fail: (error: unknown) => void };

/** A line to another thread. */
export type Line = {
  /** The group `of` of what the other side serves, as if it stood here. A call that answers nothing is not waited for. */
  readonly reach: (of: string) => object;
  /** Fails what is not answered yet and whatever is asked from now on: the other side is gone. */
  readonly hangUp: (error: Error) => void;
};

/** Serves `own` to the thread behind `carrier`, and reaches what that thread serves. */
export function openLine(carrier: Carrier, own: Calls): Line {
  const waiting = new Map<number, Waiting>();
  const running = new Map<number, AbortController>();
  let asked = 0;
  let gone: Error | null = null;

  const post = (message: Message): void => carrier.postMessage(message);

  const ask = (of: string, name: string, given: readonly unknown[]): Promise<unknown> => {
    if (gone !== null) return Promise.reject(gone);
    asked += 1;
    const id = asked;
    const last = given.at(-1);
    const signal = last instanceof AbortSignal ? last : null;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const stop = (): void => post({ does: 'stop', id });
    const over = (): void => {
      waiting.delete(id);
      signal?.removeEventListener('abort', stop);
    };
    waiting.set(id, {
      answer: (value) => {
        over();
        resolve(value);
      },
      fail: (error) => {
        over();
        reject(error);
      },
    });
    post({ does: 'ask', id, of, name, args: signal === null ? [...given] : given.slice(0, -1) });
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
    return promise;
  };

  const serve = async ({ id, of, name, args }: Extract<Message, { does: 'ask' }>): Promise<void> => {
    const calledOff = new AbortController();
    running.set(id, calledOff);
    try {
      const group = Object.hasOwn(own, of) ? own[of] : undefined;
      const act = group !== undefined && Object.hasOwn(group, name) ? group[name] : undefined;
      if (act === undefined) throw new Error(`nothing here is called ${of}.${name}`);
      const value = await (act as (...all: unknown[]) => unknown)(...args, calledOff.signal);
      post({ does: 'answer', id, value });
    } catch (error) {
      post({ does: 'fail', id, error: error instanceof Error ? error : new Error(typeof error) });
    } finally {
      running.delete(id);
    }
  };

  carrier.on('message', (heard) => {
    const message = heard as Message;
    if (message.does === 'ask') void serve(message);
    else if (message.does === 'stop') running.get(message.id)?.abort();
    else if (message.does === 'answer') waiting.get(message.id)?.answer(message.value);
    else waiting.get(message.id)?.fail(message.error);
  });

  return {
    reach: (of) =>
      new Proxy(
        {},
        {
          get:
            (_, name) =>
            (...args: readonly unknown[]) => {
              const answer = ask(of, String(name), args);
              // Who waits for it hears of a failure; of a call that answers nothing nobody does.
              answer.catch(() => undefined);
              return answer;
            },
        },
      ),
    hangUp: (error) => {
      gone = error;
      for (const one of waiting.values()) one.fail(error);
      for (const calledOff of running.values()) calledOff.abort();
    },
  };
}
