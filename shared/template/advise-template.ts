import type { Finding } from '../model/finding.ts';
import { listFields } from './fields.ts';
import type { Template } from './template.ts';

/** What a template may say and a clerk, or a reader who does not see well, would ask to have changed. None of it stops a paper. */
export function adviseTemplate(template: Template): readonly Finding[] {
  return [...adviseOnSight(template), ...adviseOnPlaces(template)];
}

/** Contrast as WCAG 2.2 counts it: 4.5 to 1 for text, 3 to 1 for the parts of a chart. */
function adviseOnSight({ style }: Template): readonly Finding[] {
  const pairs: readonly (readonly [string, string, string, number])[] = [
    ['style.headingColour', style.headingColour, 'FFFFFF', 4.5],
    ['style.table.headerText', style.table.headerText, style.table.headerFill, 4.5],
    ...Object.entries(style.rag).map(([name, pair]) => [`style.rag.${name}`, pair.text, pair.fill, 4.5] as const),
    ...style.chartColours.map((colour, at) => [`style.chartColours[${at}]`, colour, 'FFFFFF', 3] as const),
  ];
  const pale = pairs.flatMap(([at, text, ground, wanted]) => {
    const has = contrast(text, ground);
    return has >= wanted
      ? []
      : [
          advise(
            'pale',
            at,
            `has a contrast of ${has.toFixed(1)} to 1 on ${ground}; ${wanted} to 1 is the least that can be read`,
          ),
        ];
  });
  if (style.bodySize >= 12) return pale;
  return [
    ...pale,
    advise('small', 'style.bodySize', `is ${style.bodySize} points; 12 is the least the guidance asks for`),
  ];
}

function adviseOnPlaces(template: Template): readonly Finding[] {
  const { sections, captions } = template;
  const found: Finding[] = [];
  const asks =
    sections.some((one) => one.holds === 'recommendations') ||
    listFields(template).some((field) => field.from === 'recommendations');
  if (!asks) found.push(advise('no-recommendations', 'sections', 'has no place for the recommendations'));
  if (!sections.some((one) => one.holds === 'sources'))
    found.push(
      advise('no-sources', 'sections', 'has no list of background papers (Local Government Act 1972, section 100D)'),
    );
  if (captions.tables.place === 'none')
    found.push(
      advise('no-captions', 'captions.tables', 'prints none; a sentence cannot then point to a table by its number'),
    );
  sections.forEach((section, at) => {
    if (section.purpose === undefined && (section.holds === 'prose' || section.holds === 'response'))
      found.push(
        advise(
          'no-purpose',
          `sections[${at}] (${section.key})`,
          'has no purpose, so a report switched from another format cannot find it',
        ),
      );
  });
  return found;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function advise(code: string, at: string, message: string): Finding {
  return { code, at, message, severity: 'notes' };
}
