import { useEffect, useRef } from 'react';
import type { ActionState } from '@/app/_server/action-result';

/**
 * Brings the error summary into focus after a refused form. Without scripts the page loads anew and `autofocus` does
 * it; with them, React honours that attribute on form controls alone.
 */
export function useFaultsInSight(state: ActionState) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state?.ok === false) form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [state]);
  return form;
}
