import type { ReactNode } from 'react';
import { Icon } from './icon';

export type FieldFault = {
  /** Id of the control (of the first one, for a group of choices). */
  field: string;
  message: ReactNode;
};

/**
 * Everything that has to be mended, at the top, each a link to its field. It takes the focus through
 * `autofocus`, which needs no script. Shows nothing when there is nothing to mend.
 */
export function ErrorSummary({ title, faults }: { title: ReactNode; faults: readonly FieldFault[] }) {
  if (faults.length === 0) return null;
  return (
    <div
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: after a refused form the faults are the page's subject
      autoFocus
      aria-labelledby="error-summary-title"
      className="grid max-w-measure gap-3 border-2 border-stop bg-leaf p-5"
    >
      <h2 id="error-summary-title" className="flex items-center gap-3 text-minor text-stop">
        <Icon name="stop" />
        <span>{title}</span>
      </h2>
      <ul className="grid gap-1">
        {faults.map((fault) => (
          <li key={fault.field}>
            <a href={`#${fault.field}`} className="inline-block py-1 font-semibold text-stop">
              {fault.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
