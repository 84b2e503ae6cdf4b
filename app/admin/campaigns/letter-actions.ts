'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { staffAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { letterRunPosted, letterRunSpoiled } from '@/lib/dispatch/post/end';
import { startPrinting } from '@/lib/dispatch/post/start';
import { DomainError } from '@/lib/errors';

const lettersOf = (id: string) => `/admin/campaigns/${encodeURIComponent(id)}#letters`;

export const print = staffAction(async (ctx, id: string): Promise<void> => {
  await startPrinting(ctx, id);
  redirect(lettersOf(id));
});

export const posted = staffAction(
  async (ctx, id: string, run: number, _previous: ActionState, form: FormData): Promise<void> => {
    try {
      await letterRunPosted(ctx, id, { run, taken: form.get('taken'), missing: form.getAll('missing') });
    } catch (error) {
      // The list has grown: it is shown anew beside the refusal.
      if (error instanceof DomainError) revalidatePath(`/admin/campaigns/${id}`);
      throw error;
    }
    redirect(lettersOf(id));
  },
);

export const spoiled = staffAction(async (ctx, id: string, run: number): Promise<void> => {
  await letterRunSpoiled(ctx, id, { run });
  redirect(lettersOf(id));
});
