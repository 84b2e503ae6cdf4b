import type { ReactNode } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

/** What one may want to open: closed, unless something in it has to be mended. */
export function Fold({
  title,
  about,
  open,
  children,
}: {
  title: string;
  /** What it is about, for who hears the title without what stands above. */
  about?: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} data-print="never">
      <summary className="min-h-11 py-2.5 font-semibold text-pen">
        {title}
        {about && <VisuallyHidden>{`, ${about}`}</VisuallyHidden>}
      </summary>
      <div className="grid gap-4 pb-5 pt-1">{children}</div>
    </details>
  );
}
