import type { ReactNode } from 'react';

export type ProgressProps = {
  id: string;
  label: ReactNode;
  value: number;
  max: number;
  /** The same in words and figures ("8,214 of 12,410 handed over, about 6 minutes left"). */
  children: ReactNode;
};

/** How far a thing has come. The words say it; the bar shows it. */
export function Progress({ id, label, value, max, children }: ProgressProps) {
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <span id={`${id}-words`} className="tabular-nums">
          {children}
        </span>
      </div>
      <progress id={id} value={value} max={max} aria-describedby={`${id}-words`} />
    </div>
  );
}
