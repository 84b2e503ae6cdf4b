import type { ReactNode } from 'react';

export type PaginationProps = {
  /** Names the navigation ("Pages of contacts"). */
  label: string;
  /** "1–50 of 12,410". */
  children: ReactNode;
  previous?: { href: string; label: ReactNode } | undefined;
  next?: { href: string; label: ReactNode } | undefined;
};

/** Back and forth through a long list (by cursor: there are no page numbers to be wrong). */
export function Pagination({ label, children, previous, next }: PaginationProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <span className="text-quiet tabular-nums">{children}</span>
      {previous && (
        <a href={previous.href} rel="prev" className="inline-flex min-h-11 items-center">
          {previous.label}
        </a>
      )}
      {next && (
        <a href={next.href} rel="next" className="inline-flex min-h-11 items-center">
          {next.label}
        </a>
      )}
    </nav>
  );
}
