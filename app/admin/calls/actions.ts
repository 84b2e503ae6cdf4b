'use server';

import { redirect } from 'next/navigation';
import { staffAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { beginCall } from '@/lib/dispatch/calls/begin';
import { endCall } from '@/lib/dispatch/calls/end';
import { giveCallBack } from '@/lib/dispatch/calls/give-back';
import { openCall } from '@/lib/dispatch/calls/open';

const CURRENT = '/admin/calls/current';

/** To the next person's page, or, where there is nobody now, to the lists. */
function goOn(found: boolean, said?: string): never {
  const query = new URLSearchParams({ ...(said && { said }), ...(!found && { nobody: 'yes' }) });
  redirect(`${found ? CURRENT : '/admin/calls'}?${query}`);
}

export const take = staffAction(async (ctx, campaign: string): Promise<void> => {
  goOn(await openCall(ctx, campaign));
});

export const begin = staffAction(async (ctx, call: number): Promise<void> => {
  const may = await beginCall(ctx, { call });
  redirect(may ? CURRENT : '/admin/calls?said=withheld');
});

export const giveBack = staffAction(async (ctx, call: number): Promise<void> => {
  await giveCallBack(ctx, { call });
  redirect('/admin/calls');
});

/** Records how the call ended and goes on to the next person of the same campaign. */
export const end = staffAction(
  async (
    ctx,
    { call, campaign }: { call: number; campaign: string },
    _previous: ActionState,
    form: FormData,
  ): Promise<void> => {
    const outcome = String(form.get('outcome'));
    const agreed = outcome === 'call_back' ? { day: form.get('day'), time: form.get('time') } : {};
    await endCall(ctx, { call, outcome, ...agreed });
    const next = await openCall({ ...ctx, now: new Date() }, campaign).catch(() => false);
    goOn(next, outcome);
  },
);
