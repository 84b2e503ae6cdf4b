import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '../globals.css';
import { sans, serif } from './fonts';

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
export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${serif.variable} ${sans.variable}`}>
      <body>{children}</body>
    </html>
  );
}
