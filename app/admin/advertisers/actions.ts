'use server';

import { redirect } from 'next/navigation';
import { staffAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { putFace } from '@/lib/advertisers/put-face';

export const saveFace = staffAction(
  async (ctx, slug: string, _previous: ActionState, form: FormData): Promise<void> => {
    const colour = String(form.get('colour') ?? '').trim();
    const file = form.get('logo');
    const logo = file instanceof File && file.size > 0 ? Buffer.from(await file.arrayBuffer()) : undefined;
    await putFace(ctx, slug, {
      ...(colour !== '' && { colour }),
      ...(logo && { logo }),
      removeLogo: form.get('removeLogo') === 'yes',
    });
    redirect(`/admin/advertisers/${encodeURIComponent(slug)}?saved=1`);
  },
);
