import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

/** A table that may be wider than its place: then it scrolls sideways, and the keyboard reaches it to do so. */
export function WideTable({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    // A tab stop only where there is something to scroll to.
    const observer = new ResizeObserver(() => {
      element.tabIndex = element.scrollWidth > element.clientWidth ? 0 : -1;
    });
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} role="group" aria-label={name} className="wide-table focusable">
      {children}
    </div>
  );
}
