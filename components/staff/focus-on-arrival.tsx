'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** Puts the keyboard on the first control inside, for whoever does the same thing many times a day. Give it a key that changes with it. */
export function FocusOnArrival({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('a[href], button')?.focus();
  }, []);
  return <div ref={place}>{children}</div>;
}
