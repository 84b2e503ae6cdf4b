import type { ReactNode } from 'react';
import { Frame } from '@/components/staff/frame';
import { Mark } from '@/components/ui/mark';
import { PageHead } from '@/components/ui/page-head';
import type { Locale } from '@/lib/format/locale';

export type EntranceProps = {
  locale: Locale;
  skip: string;
  title: string;
  lead: string;
  children: ReactNode;
};

/** The sheet of a page that stands before the sign-in: the mark, a title, one thing to do. */
export function Entrance({ locale, skip, title, lead, children }: EntranceProps) {
  return (
    <div lang={locale}>
      <Frame skip={skip}>
        <div className="mx-auto grid w-full max-w-measure gap-8 sm:py-8">
          <Mark />
          <PageHead title={title} lead={lead} />
          {children}
        </div>
      </Frame>
    </div>
  );
}
