'use server';

import { redirect } from 'next/navigation';
import { openAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { choosePassword } from '@/lib/staff/choose-password';

export const keepPassword = openAction(
  async (ctx, token: string, _previous: ActionState, form: FormData): Promise<void> => {
    const email = form.get('email');
    await choosePassword(ctx, String(token), {
      ...(email !== null && form.has('first') && { email }),
      password: form.get('password'),
    });
    redirect('/admin/sign-in?chosen');
  },
);
