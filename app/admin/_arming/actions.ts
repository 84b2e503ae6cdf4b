'use server';

import { redirect } from 'next/navigation';
import { staffAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { armHere } from '@/lib/arming/arm';

export const arm = staffAction(async (ctx, _previous: ActionState, form: FormData): Promise<void> => {
  await armHere(ctx, { reason: form.get('reason') });
  redirect('/admin');
});
