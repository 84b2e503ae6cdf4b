'use server';

import { redirect } from 'next/navigation';
import { staffAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { audienceToKeep } from '@/lib/campaigns/audience-to-keep';
import { saveStep } from '@/lib/campaigns/save-step';
import { deleteSegment, listSegments, saveSegment } from '@/lib/segments/save';
import { stepPage } from './_campaign/steps';

const pageOf = (id: string, taken: number | string) => `${stepPage(id, 'audience')}?taken=${taken}#kept`;

/** Keeps the audience that the draft has. */
export const keepAudience = staffAction(
  async (ctx, id: string, _previous: ActionState, form: FormData): Promise<void> => {
    await saveSegment(ctx, { name: form.get('name'), filter: await audienceToKeep(ctx, id) });
    redirect(pageOf(id, ''));
  },
);

/** Gives the draft a kept audience in place of its own. */
export const takeAudience = staffAction(
  async (ctx, id: string, segmentId: number, _previous: ActionState, form: FormData): Promise<void> => {
    const segment = (await listSegments(ctx)).find((one) => one.id === segmentId);
    const values = { audience: segment?.filter ?? null };
    const saved = await saveStep(ctx, id, { step: 'audience', revision: form.get('revision'), values });
    redirect(pageOf(id, saved.revision));
  },
);

export const forgetAudience = staffAction(async (ctx, id: string, segmentId: number): Promise<void> => {
  await deleteSegment(ctx, segmentId);
  redirect(pageOf(id, ''));
});
