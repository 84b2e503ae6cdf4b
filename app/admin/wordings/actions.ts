'use server';

import { redirect } from 'next/navigation';
import { staffAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { approveWording } from '@/lib/wordings/approve';
import { createWording, putWording } from '@/lib/wordings/put';
import { wordingInput } from './_wording/fields';

const pageOf = (slug: string, done: 'put' | 'approved') => `/admin/wordings/${slug}?done=${done}`;

export const create = staffAction(async (ctx, _previous: ActionState, form: FormData): Promise<void> => {
  const { slug } = await createWording(ctx, form.get('slug'), wordingInput(form));
  redirect(pageOf(slug, 'put'));
});

export const change = staffAction(
  async (ctx, slug: string, _previous: ActionState, form: FormData): Promise<void> => {
    await putWording(ctx, slug, wordingInput(form));
    redirect(pageOf(slug, 'put'));
  },
);

export const approve = staffAction(async (ctx, slug: string): Promise<void> => {
  await approveWording(ctx, slug);
  redirect(pageOf(slug, 'approved'));
});
