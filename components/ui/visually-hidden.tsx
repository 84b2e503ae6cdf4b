import type { ReactNode } from 'react';

/** Text for those who listen: the words that a sighted reader takes from the place of a thing. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

/** The first stop of the keyboard on every page; it shows itself when it has the focus. */
export function SkipLink({ href = '#main', children }: { href?: string; children: ReactNode }) {
  return (
    <a
      href={href}
      data-print="never"
      className="sr-only focus:not-sr-only focus:fixed focus:left-4 focus:top-4 focus:z-10 focus:bg-leaf focus:px-4 focus:py-3"
    >
      {children}
    </a>
  );
}
