import { type RefObject, useEffect, useRef } from 'react';

/** A field that takes the focus when it comes on screen, because the person has just asked for it. */
export function useFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
