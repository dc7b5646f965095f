import type { ItemOf } from '../../document/read-paper.ts';
import { findMoney, type MoneyAt } from '../numbers-in-text.ts';
import { type Found, type Rule, spotOf } from '../rule.ts';

/** What the rules about a deficit come from. */
export const BRIDGE = 'Clerkwell: the deficit bridge, opening + movements − contributions = closing.';

/** Money spoken of in a paragraph with the noun it belongs to. */
type Spoken = MoneyAt & { readonly noun: string };

function listSpoken(words: string): readonly Spoken[] {
  return findMoney(words).map((money) => {
    const before = words.slice(Math.max(0, money.start - 70), money.start).toLowerCase();
    const after = words.slice(money.end, money.end + 30).toLowerCase();
    const noun =
      /\b(deficit|shortfall|gap|contribution|request|grant|funding|opening balance|increase|overspend|variance|plan|forecast)s?\b(?![^£]*\b(?:deficit|shortfall|gap|contribution|request|grant|funding|opening balance|increase|overspend|variance|plan|forecast)s?\b)[^£.;]*$/.exec(
        before,
      )?.[1] ??
      /^ (?:\w+ ){0,2}?(deficit|shortfall|gap|contribution|request|grant|funding|increase|overspend|variance)\b/.exec(
        after,
      )?.[1] ??
      '';
    return { ...money, noun };
  });
}

const unexplained: Rule = {
  id: 'SUM-05',
  severity: 'notes',
  title: 'A deficit and what is to meet it differ, and nothing explains the rest',
  why: 'The remainder is a sum of public money with no account of it.',
  source: BRIDGE,
  example: {
    bad: 'a deficit of £20.8m, a request of £17.7m',
    good: 'a deficit of £20.8m, a request of £17.7m, and £3.1m from reserves',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const texts = paper.items.flatMap((item, at) =>
      item.kind === 'paragraph' || item.kind === 'entry' ? [{ item, at, spoken: listSpoken(item.text.words) }] : [],
    );
    const printed = new Set(texts.flatMap(({ spoken }) => spoken.map((one) => Math.round(one.pence / 1e7))));
    const bridged = paper.items.some(
      (item) =>
        (item.kind === 'table' || item.kind === 'chart') &&
        /\b(?:bridge|opening|unexplained|how the deficit)\b/i.test(`${item.caption?.text ?? ''}`),
    );
    const deficit = texts.flatMap(({ spoken, ...place }) =>
      spoken.filter((one) => /deficit|shortfall/.test(one.noun)).map((one) => ({ ...one, ...place })),
    );
    const meets = texts.flatMap(({ spoken, ...place }) =>
      spoken.filter((one) => /contribution|request|grant|funding/.test(one.noun)).map((one) => ({ ...one, ...place })),
    );
    const [owed] = deficit;
    if (owed === undefined || bridged) return [];
    const met = meets.find(
      (one) =>
        Math.abs(one.at - owed.at) <= 6 &&
        one.pence !== owed.pence &&
        one.pence > owed.pence / 3 &&
        one.pence < owed.pence * 2,
    );
    if (met === undefined) return [];
    const rest = Math.abs(owed.pence - met.pence);
    const explained =
      printed.has(Math.round(rest / 1e7)) ||
      texts.some(({ item }) =>
        /\b(?:remainder|remaining (?:balance|sum)|rest of the deficit|further in-year|the balance (?:is|comes|will))\b/i.test(
          item.text.words,
        ),
      );
    return explained
      ? []
      : [
          {
            spot: { ...spotOf(met.at, met.item), start: met.start, end: met.end },
            message: `${owed.words} and ${met.words} leave £${(rest / 1e8).toFixed(1)}m, and nothing says what it is.`,
            about: String(rest),
          },
        ];
  },
};

const variance: Rule = {
  id: 'SUM-06',
  severity: 'notes',
  title: 'A variance is explained only in part',
  why: 'Members hear the reason for some of it and take it for all.',
  source: 'Clerkwell: the deficit bridge prints the remainder as a number.',
  example: {
    bad: '£20.4m over plan; more plans cost £5.1m',
    good: '£20.4m over plan: £5.1m more plans, £15.3m dearer places',
  },
  reads: 'paper',
  find: ({ paper }) =>
    paper.items.flatMap((item, at): readonly Found[] => {
      if (item.kind !== 'paragraph') return [];
      const money = findMoney(item.text.words);
      const over = money.find((one) =>
        /\b(?:variance|overspend|above (?:the )?plan|increase|more than (?:the )?plan)\b/i.test(
          item.text.words.slice(Math.max(0, one.start - 50), one.end + 40),
        ),
      );
      const next = paper.items
        .slice(at + 1, at + 3)
        .find(
          (one): one is ItemOf<'paragraph'> =>
            one.kind === 'paragraph' &&
            /\b(?:because|due to|explain\w*|account\w* for|result\w* (?:from|of)|caused|driver|leads? to|cost(?:s|ing)?)\b/i.test(
              one.text.words,
            ),
        );
      if (over === undefined || money.length < 2 || next === undefined) return [];
      const reasons = findMoney(next.text.words).filter((one) => one.pence > over.pence / 10 && one.pence < over.pence);
      const [reason] = reasons.toSorted((a, b) => b.pence - a.pence);
      const sum = reasons.reduce((all, one) => all + one.pence, 0);
      const told = /\b(?:remainder|the rest|balance|other causes|remaining)\b/i.test(
        `${item.text.words} ${next.text.words}`,
      );
      if (reason === undefined || told || sum >= over.pence * 0.95) return [];
      return [
        {
          spot: { ...spotOf(at, item), start: over.start, end: over.end },
          message: `Of ${over.words} only ${reason.words} is explained.`,
          about: String(sum),
        },
      ];
    }),
};

const closing: Rule = {
  id: 'SUM-07',
  severity: 'notes',
  title: 'A closing balance cannot be worked out from what is printed',
  why: 'Without the opening balance and the contributions nobody can check it.',
  source: BRIDGE,
  example: {
    bad: 'this year adds £51.6m; the deficit is then £132.0m',
    good: 'from £80.4m, with £51.6m this year, to £132.0m',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const texts = paper.items.flatMap((item, at) =>
      item.kind === 'paragraph' || item.kind === 'entry' ? [{ item, at, money: findMoney(item.text.words) }] : [],
    );
    const all = texts.flatMap(({ money }) => money);
    return texts.flatMap(({ item, at, money }): readonly Found[] => {
      const last = money.find((one) =>
        /\b(?:cumulative|accumulated|total)\b[^£]{0,60}\bdeficit\b[^£]{0,40}$|\bdeficit\b[^£]{0,40}\b(?:cumulative|accumulated|reach|stand at|of)\b[^£]{0,30}$/i.test(
          item.text.words.slice(Math.max(0, one.start - 110), one.start),
        ),
      );
      if (last === undefined || !/\b(?:at|by|on) (?:the end of |31 |year[- ]end)/i.test(item.text.words)) return [];
      const rise = all.find((one) => one.pence < last.pence && /\bincrease\b/i.test(findLead(texts, one)));
      if (rise === undefined) return [];
      const opening = last.pence - rise.pence;
      const printed = all.some((one) => Math.abs(one.pence - opening) < last.pence / 200);
      return printed
        ? []
        : [
            {
              spot: { ...spotOf(at, item), start: last.start, end: last.end },
              message: `Before the increase of ${rise.words} it was £${(opening / 1e8).toFixed(1)}m, and no opening balance or contribution is printed.`,
              about: String(opening),
            },
          ];
    });
  },
};

function findLead(
  texts: readonly { readonly item: ItemOf<'paragraph' | 'entry'>; readonly money: readonly MoneyAt[] }[],
  money: MoneyAt,
): string {
  const text = texts.find((one) => one.money.includes(money));
  return text === undefined ? '' : text.item.text.words.slice(Math.max(0, money.start - 60), money.start);
}

/** Sums that are told in sentences. */
export const SUM_PROSE: readonly Rule[] = [unexplained, variance, closing];
