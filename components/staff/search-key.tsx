'use client';

import { useEffect } from 'react';

/** `/` leads to the search from anywhere but where one types. */
export function SearchKey({ href }: { href: string }) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      location.assign(href);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [href]);
  return null;
}
