/** A line that is drawn, under the key by which React knows what it is drawn into. */
export type Drawn = { readonly id: string; readonly key: string };

/**
 * The lines `ids` to draw, each under a key that was in use before wherever there is one to spare: a row that scrolls into sight is
 * written into one that has gone out of it, which costs far less than a new one. Keys never change their order, so that nothing moves
 * in the page (a row that is moved drops its focus), and the line `held`, which may have the focus, keeps its own.
 */
export function carryKeys(before: readonly Drawn[], ids: readonly string[], held: string | null): readonly Drawn[] {
  const taken = new Set(before.map(({ key }) => key));
  const drawn: Drawn[] = [];
  let [from, fresh] = [0, 0];
  const draw = (some: readonly string[], spare: readonly Drawn[]): void => {
    for (const [at, id] of some.entries()) {
      let key = spare[at]?.key;
      while (key === undefined) {
        if (!taken.has(String(fresh))) key = String(fresh);
        fresh += 1;
      }
      drawn.push({ id, key });
    }
  };
  let at = 0;
  for (const anchor of findAnchors(before, ids, held)) {
    draw(ids.slice(at, anchor.at), before.slice(from, anchor.was));
    drawn.push({ id: ids[anchor.at] ?? '', key: before[anchor.was]?.key ?? '' });
    [at, from] = [anchor.at + 1, anchor.was + 1];
  }
  draw(ids.slice(at), before.slice(from));
  return drawn;
}

type Anchor = { readonly at: number; readonly was: number };

/** The lines that stay what they are: all that were drawn before, or the one held where writing over the few others is less work. */
function findAnchors(before: readonly Drawn[], ids: readonly string[], held: string | null): readonly Anchor[] {
  const wasAt = new Map(before.map(({ id }, was) => [id, was]));
  const stayed = ids.flatMap((id, at) => {
    const was = wasAt.get(id);
    return was === undefined ? [] : [{ at, was }];
  });
  const inOrder = stayed.every(({ was }, at) => was > (stayed[at - 1]?.was ?? -1));
  if (inOrder && stayed.length * 2 >= ids.length) return stayed;
  return stayed.filter(({ at }) => ids[at] === held);
}

/** Carries the keys from one drawing to the next. */
export class KeyCarrier {
  #drawn: readonly Drawn[] = [];

  /** The lines to draw now; asked again for the same ones it answers the same. */
  draw(ids: readonly string[], held: string | null): readonly Drawn[] {
    this.#drawn = carryKeys(this.#drawn, ids, held);
    return this.#drawn;
  }
}
