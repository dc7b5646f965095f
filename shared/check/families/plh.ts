import { findMatches } from '../in-text.ts';
import type { LoneText, Rule } from '../rule.ts';

const LEFT_IN =
  'Practice: clerks return a paper with notes or prompts left in; Brighton & Hove and Tendring ask authors to take them out.';

const short: Rule = {
  id: 'PLH-01',
  severity: 'stops',
  title: 'A placeholder is left in',
  why: 'The committee would be asked to rely on something that is not there.',
  source: LEFT_IN,
  example: { bad: 'Central library – tbc', good: 'Central library – 25 places from September 2025' },
  reads: 'text',
  find: (text) =>
    findMatches(
      text,
      /\b(?:t\.?b\.?[acd]\b\.?|tbconf\w*|x{3,}|lorem ipsum|dd\/mm\/yy(?:yy)?|\?{2,})|£\s?[xX]{1,6}(?:\.[xX]+)?[mk]?\b|(?<![\w.])\?{3,}/gi,
      (match) => ({
        message: `“${match[0]}” is a placeholder: say what is known, or that it is not and when it will be.`,
      }),
    ),
};

// A choice that stands as a whole answer, or before a colon, was never made. "Yes or no" inside a sentence is language.
const CHOICE =
  /^\s*(?:yes\s*(?:\/|or)\s*no|y\s*\/\s*n|positive\s*\/\s*neutral\s*\/\s*negative|n\/a or details)\s*[.:]?/i;

const choice: Rule = {
  id: 'PLH-02',
  severity: 'stops',
  title: 'A choice of the form is not made',
  why: 'The form asks for one of these, and printing them all answers nothing.',
  source: LEFT_IN,
  example: { bad: 'Cleared by Legal Services? Yes or No', good: 'Cleared by Legal Services? Yes, 3 May 2024' },
  reads: 'text',
  find: (text) => [
    ...(/^(?:text|answer|cell)$/.test(text.part) ? findFirst(text, CHOICE, 'names every answer and gives none') : []),
    ...findMatches(
      text,
      /\((?:please )?delete as (?:appropriate|applicable|necessary)\)|\*?delete as (?:appropriate|applicable)\b/gi,
      (match) => ({
        message: `“${match[0]}” is an instruction of the form: delete it and what does not apply.`,
      }),
    ),
  ],
};

function findFirst(text: LoneText, pattern: RegExp, what: string) {
  const match = pattern.exec(text.text.words);
  if (match === null) return [];
  const words = match[0].trim();
  return [{ start: 0, end: match[0].length, message: `“${words}” ${what}.` }];
}

const note: Rule = {
  id: 'PLH-03',
  severity: 'stops',
  title: 'A note between authors is left in',
  why: 'It was meant for a colleague and goes on public record.',
  source: LEFT_IN,
  example: { bad: 'England (add regional average)', good: 'England and the South East' },
  reads: 'text',
  find: (text) => [
    ...findMatches(
      text,
      /[([{<](?:please\s+)?(?:insert|add|check|update|confirm|amend|delete|complete|attach|ask|chase|see if|do we|is this|can we|nb|note to|for)\b(?!\s*(?:to|with|that|example|instance|the avoidance|more|further|details|information|each|every|all|a total|which|whom|(?:\d|£)))[^)\]}>]{0,80}[)\]}>]/gi,
      (match) =>
        isNoteTo(match[0])
          ? { message: `“${match[0]}” is a note between authors: do what it says and take it out.` }
          : null,
    ),
    ...findMatches(text, /\[[^\]\d][^\]]{2,80}\]/g, (match) =>
      /^\[(?:insert|enter|name|date|title|amount|figure|text|type|your|author|officer|council|committee|number|add|xx|ref)/i.test(
        match[0],
      )
        ? { message: `“${match[0]}” waits to be filled in.` }
        : null,
    ),
    ...findMatches(text, /<(?:insert|enter|name|date|title|amount|text)[^>]{0,60}>|«[^»]{1,60}»/gi, (match) => ({
      message: `“${match[0]}” waits to be filled in.`,
    })),
  ],
};

/** "(for the year)" is language; "(for Sam to check)" and "(add regional average)" are notes. */
function isNoteTo(words: string): boolean {
  const inner = words.slice(1, -1).trim().toLowerCase();
  if (/^for\b/.test(inner)) return /^for \w+ to (?:add|check|confirm|update|complete|review)/.test(inner);
  if (/^(?:add|check|confirm|delete|complete|update|amend|attach)\b/.test(inner))
    return inner.split(/\s+/).length <= 8 && !/[.;]/.test(inner);
  return true;
}

const guidance: Rule = {
  id: 'PLH-04',
  severity: 'stops',
  title: 'Guidance of the form is left in',
  why: 'Guidance is for the author; headings must stand as the council’s form has them.',
  source: LEFT_IN,
  example: { bad: 'Background papers guidance', good: 'Background papers' },
  reads: 'text',
  find: (text, { template }) => {
    if (text.kind === 'heading')
      return findMatches(
        text,
        /\b(?:source documents?|background papers?|implications?|recommendations?|report|template|author)\s+guidance\b|\bguidance notes?( for authors)?$/gi,
        () => ({
          message: 'The heading ends with the form’s own word “guidance”.',
        }),
      );
    return [
      ...findMatches(
        text,
        /^(?:guidance\s*(?:note)?s?\s*:|(?:this|the) (?:section|paragraph) should\b|(?:report )?authors? (?:should|must)\b|(?:please )?(?:insert|enter|type|describe|outline|set out|state|summarise|list) (?:here|the|any|how|your|text|what|whether|below)\b|click (?:or tap )?here to (?:enter|add)|choose an item|select an option)/gi,
        (match) =>
          text.part === 'cell' && !/^(?:click|choose|enter)/i.test(match[0])
            ? null
            : { message: `“${match[0]} …” is guidance to the author.` },
      ),
      ...findTemplateGuidance(text, template),
    ];
  },
};

function findTemplateGuidance(text: LoneText, template: { readonly sections: readonly object[] } | null) {
  const said = text.text.words.trim();
  if (template === null || said.length < 20) return [];
  const printed = template.sections.some((section) => 'guidance' in section && section.guidance === said);
  return printed
    ? [{ start: 0, end: text.text.words.length, message: 'These are the words of the template’s guidance.' }]
    : [];
}

const prompt: Rule = {
  id: 'PLH-05',
  severity: 'stops',
  title: 'A field of the form is not filled in',
  why: 'Word prints the prompt of a field that nobody filled in.',
  source: LEFT_IN,
  example: { bad: 'Click or tap to enter a date', good: '12 March 2024' },
  reads: 'text',
  find: (text) =>
    text.text.marks.flatMap((mark) =>
      mark.kind === 'prompt' && mark.end > mark.start
        ? [
            {
              start: mark.start,
              end: mark.end,
              message: `The field still shows its prompt “${text.text.words.slice(mark.start, mark.end)}”.`,
            },
          ]
        : [],
    ),
};

const traces: Rule = {
  id: 'PLH-06',
  severity: 'stops',
  title: 'Comments or tracked changes are left in',
  why: 'A published file shows them to anyone who opens it.',
  source: 'Practice: a paper is published with all changes accepted and all comments deleted.',
  example: {
    bad: 'a paper with three comments in the margin',
    good: 'the same paper with the comments answered and deleted',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const { comments, insertions, deletions, hidden } = paper.traces;
    const kinds = [
      sayCount(comments.length, 'comment'),
      sayCount(insertions + deletions, 'tracked change'),
      sayCount(hidden, 'piece', 'of hidden text'),
    ].filter((one) => one !== '');
    return kinds.length === 0
      ? []
      : [{ spot: null, message: `The file holds ${kinds.join(', ')}.`, about: kinds.join() }];
  },
};

function sayCount(count: number, what: string, after = ''): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'} ${after}`.trim();
}

/** Placeholders: words of the form, notes and prompts that were never meant to be read. */
export const PLH: readonly Rule[] = [short, choice, note, guidance, prompt, traces];
