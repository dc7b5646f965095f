import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Found } from '../../shared/api/found.ts';
import type { ProgrammeState } from '../../shared/api/views.ts';
import { readOptions } from './queries.ts';
import { noteStep } from './tour.ts';

/** How long the keys must rest before a search is made, in milliseconds: a word is typed faster than it is read. */
const REST_MS = 120;

/** What the programme as it stands holds of the words in `typed`; null while nothing is typed or nothing is known yet. */
export function useFound(at: ProgrammeState, typed: string): Found | null {
  const [words, setWords] = useState('');
  useEffect(() => {
    const later = setTimeout(() => setWords(typed.trim()), REST_MS);
    return () => clearTimeout(later);
  }, [typed]);
  const { data } = useQuery({
    ...readOptions('find', { words }, at),
    enabled: words !== '',
    // The last list stays until the next is there: it would flicker at every key.
    placeholderData: keepPreviousData,
  });
  const isFound = (data?.groups.length ?? 0) > 0;
  useEffect(() => {
    if (isFound) noteStep('find');
  }, [isFound]);
  return words === '' || typed.trim() === '' ? null : (data ?? null);
}
