'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * Has the server render the page anew every `seconds`, while somebody looks at it. What the page says about refreshing, and
 * the link for readers without scripts, are the page's own.
 */
export function LiveRefresh({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
