import type { ReactNode } from 'react';
import { SkipLink } from '@/components/ui/visually-hidden';

export type FrameProps = {
  skip: ReactNode;
  /** Absent where nobody is signed in. */
  navigation?: ReactNode;
  children: ReactNode;
};

/** The staff's sheet: a margin for the navigation, the page beside it. Holds the page's `main`. */
export function Frame({ skip, navigation, children }: FrameProps) {
  const columns = navigation ? 'lg:grid-cols-[15rem_minmax(0,1fr)]' : '';
  return (
    <div className={`grid min-h-dvh content-start lg:content-stretch ${columns}`}>
      <SkipLink>{skip}</SkipLink>
      {navigation && <div data-print="never">{navigation}</div>}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto grid w-full max-w-page content-start gap-8 px-4 py-8 sm:px-8 lg:py-10"
      >
        {children}
      </main>
    </div>
  );
}
