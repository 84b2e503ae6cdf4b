'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';

/**
 * Has the server render the page anew `seconds` after it last did, while somebody looks at it: a slow server is not asked
 * faster than it answers. The link for readers without scripts is the page's own.
 */
export function LiveRefresh({ seconds }: { seconds: number }) {
  const router = useRouter();
  const [refreshing, start] = useTransition();
  useEffect(() => {
    if (refreshing) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') start(() => router.refresh());
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [refreshing, router, seconds]);
  return null;
}
