'use server';

import { redirect } from 'next/navigation';
import { buttonAction, openAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { signInByPassword, signInByProvider } from '@/app/_server/auth';
import { parseInput } from '@/lib/input';
import { signInSchema } from '@/lib/staff/schemas';

export const signIn = openAction(async (_ctx, _previous: ActionState, form: FormData): Promise<void> => {
  await signInByPassword(
    parseInput(signInSchema, { email: form.get('email'), password: form.get('password') }),
  );
  redirect('/admin');
});

export const signInElsewhere = buttonAction(
  openAction(async (): Promise<void> => signInByProvider()),
  '/admin/sign-in?error=provider',
);
