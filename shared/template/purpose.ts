import { z } from 'zod';

/**
 * What a section, prompt or field is for, in words that every council's template shares: by these a report finds its places
 * again in another council's format. Two things of one template may share a purpose; the first takes what comes.
 */
export const PURPOSES = [
  'summary',
  'outcome',
  'reason-for-recommendations',
  'background',
  'main-text',
  'performance',
  'progress',
  'options',
  'strategic-plan',
  'consultation',
  'financial-implications',
  'procurement-implications',
  'legal-implications',
  'risk',
  'equality-implications',
  'health-implications',
  'climate-implications',
  'human-resources-implications',
  'property-implications',
  'data-protection-implications',
  'communications-implications',
  'localism-implications',
  'crime-implications',
  'conclusion',
  'sources',
  'appendices',
  'contacts',
  'chief-officer',
  'portfolio-holder',
  'wards',
  'key-decision',
  'forward-plan',
  'voting',
  'classification',
  'ambition',
  'policy-framework',
] as const;
export const Purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof Purpose>;
