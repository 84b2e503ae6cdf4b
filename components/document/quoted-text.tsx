import type { ReactNode } from 'react';

/** A text that a yes agrees to, set apart and to the letter, with the sentence that says so. */
export function QuotedText({ intro, children }: { intro?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid max-w-measure gap-2">
      {intro && <p className="text-small text-quiet">{intro}</p>}
      <blockquote className="whitespace-pre-line border-s-2 border-edge ps-4">{children}</blockquote>
    </div>
  );
}
