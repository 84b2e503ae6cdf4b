'use server';

import { redirect } from 'next/navigation';
import { staffAction } from '@/app/_server/action';
import { undoSuspected } from '@/lib/inbound/undo-suspected';

export const undo = staffAction(async (ctx, domain: string, upTo: string): Promise<void> => {
  const { undone } = await undoSuspected(ctx, { domain, upTo });
  redirect(`/admin/inbox/suspected?undone=${undone}`);
});
