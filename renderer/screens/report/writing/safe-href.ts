import { Href } from '../../../../shared/model/prose.ts';

/** The address of a link that a paper may carry, or null: https and e-mail only, whatever was pasted or typed. */
export function safeHref(typed: string): string | null {
  const href = unwrap(typed.trim()).replace(/^http:\/\//i, 'https://');
  return Href.safeParse(href).success ? href : null;
}

/** What a person types for a link, made whole: `www.example.gov.uk` and `a@example.gov.uk` are meant as links too. */
export function completeHref(typed: string): string | null {
  const given = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(given)) return safeHref(`mailto:${given}`);
  return /^[a-z][a-z0-9+.-]*:/i.test(given) ? safeHref(given) : safeHref(`https://${given}`);
}

/** Outlook leads links over a page of its own, which would be printed; the page that is meant stands in its address. */
function unwrap(href: string): string {
  const wrapped = /^https:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\/\S*[?&]url=([^&]+)/i.exec(href)?.[1];
  if (wrapped === undefined) return href;
  try {
    return decodeURIComponent(wrapped);
  } catch {
    return href;
  }
}
