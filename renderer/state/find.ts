import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Found } from '../../shared/api/found.ts';
import { readOptions, stateOptions } from './queries.ts';
import { noteStep } from './tour.ts';

/** How long the keys must rest before a search is made, in milliseconds: a word is typed faster than it is read. */
const REST_MS = 120;

const NOWHERE = { fileName: '', revision: 0 };

/** What the programme as it stands holds of the words in `typed`; null while nothing is typed or nothing is known yet. */
export function useFound(typed: string): Found | null {
  const [words, setWords] = useState('');
  useEffect(() => {
    const later = setTimeout(() => setWords(typed.trim()), REST_MS);
    return () => clearTimeout(later);
  }, [typed]);
  // While nothing is looked for, an edit is nothing to the box.
  const { data: at } = useQuery({ ...stateOptions, select: ({ programme }) => (words === '' ? null : programme) });
  const { data } = useQuery({
    ...readOptions('find', { words }, at ?? NOWHERE),
    enabled: words !== '' && at !== null && at !== undefined,
    // The last list stays until the next is there: it would flicker at every key.
    placeholderData: keepPreviousData,
  });
  const isFound = (data?.groups.length ?? 0) > 0;
  useEffect(() => {
    if (isFound) noteStep('find');
  }, [isFound]);
  return words === '' || typed.trim() === '' ? null : (data ?? null);
}
