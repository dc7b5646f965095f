import { Href } from '../../../../shared/model/prose.ts';

/** The address of a link that a paper may carry, or null: https and e-mail only, whatever was pasted or typed. */
export function safeHref(typed: string): string | null {
  const href = typed.trim().replace(/^http:\/\//i, 'https://');
  return Href.safeParse(href).success ? href : null;
}

/** What a person types for a link, made whole: `www.example.gov.uk` and `a@example.gov.uk` are meant as links too. */
export function completeHref(typed: string): string | null {
  const given = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(given)) return safeHref(`mailto:${given}`);
  return /^[a-z][a-z0-9+.-]*:/i.test(given) ? safeHref(given) : safeHref(`https://${given}`);
}
