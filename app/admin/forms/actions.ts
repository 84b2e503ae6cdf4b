'use server';

import { redirect } from 'next/navigation';
import { staffAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { createForm, putForm } from '@/lib/forms/put';
import { formInput } from './_form/fields';

export const create = staffAction(async (ctx, _previous: ActionState, form: FormData): Promise<void> => {
  const { slug } = await createForm(ctx, form.get('slug'), formInput(form));
  redirect(`/admin/forms/${slug}?done=put`);
});

export const change = staffAction(
  async (ctx, slug: string, _previous: ActionState, form: FormData): Promise<void> => {
    await putForm(ctx, slug, formInput(form));
    redirect(`/admin/forms/${slug}?done=put`);
  },
);
