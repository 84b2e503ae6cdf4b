import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import '../globals.css';
import { pickLocale } from '@/lib/format/locale';
import { instrumentSans, newsreader } from './fonts';

export const metadata: Metadata = {
  title: { default: 'Aval', template: '%s · Aval' },
  robots: { index: false, follow: false },
  formatDetection: { telephone: false },
};

/**
 * The root of the staff's pages, and of nothing else: there is no `app/layout.tsx`, as public documents are
 * route handlers. The skip link and `main` are in `components/staff/frame.tsx`, whose navigation depends on
 * who is signed in.
 */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const lang = pickLocale((await headers()).get('accept-language'));
  return (
    <html lang={lang} className={`${newsreader.variable} ${instrumentSans.variable}`}>
      <body>{children}</body>
    </html>
  );
}
