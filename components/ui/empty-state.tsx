import type { ReactNode } from 'react';

/** Nothing here yet: says why, and what to do first. Never a picture, never an apology. */
export function EmptyState(props: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid max-w-measure justify-items-start gap-3 border-y border-line py-8">
      <p className="font-serif text-minor font-medium">{props.title}</p>
      {props.children && <div className="text-quiet">{props.children}</div>}
      {props.action}
    </div>
  );
}
