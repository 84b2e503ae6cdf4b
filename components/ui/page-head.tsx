import type { ReactNode } from 'react';

export type PageHeadProps = {
  title: ReactNode;
  /** Above the title: where one is ("Campaigns"), as a link back. */
  above?: ReactNode;
  /** Under the title: the sentence that says what this page is for, or the state of its subject. */
  lead?: ReactNode;
  /** The page's actions. */
  actions?: ReactNode;
};

/** The head of a page: its only `h1`. */
export function PageHead({ title, above, lead, actions }: PageHeadProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="grid min-w-0 gap-2">
        {above && <div className="text-small text-quiet">{above}</div>}
        <h1>{title}</h1>
        {lead && <div className="max-w-measure text-lead text-quiet">{lead}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
    </header>
  );
}
