'use server';

import { redirect } from 'next/navigation';
import { buttonAction, openAction } from '@/app/_server/action';
import { endSession } from '@/app/_server/auth';

/** Open to all: who is not signed in any more has nothing to leave, and gets to the same page. */
export const signOut = buttonAction(
  openAction(async (): Promise<void> => {
    await endSession();
    redirect('/admin/sign-in?left');
  }),
  '/admin',
);
