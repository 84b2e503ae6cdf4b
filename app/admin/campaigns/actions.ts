'use server';

import { redirect } from 'next/navigation';
import { staffAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { campaignInput, draftOf } from '@/components/staff/campaign-draft';
import { approveCampaign } from '@/lib/campaigns/approve';
import { cancelCampaign } from '@/lib/campaigns/cancel';
import { checkCampaign } from '@/lib/campaigns/check';
import { createCampaign } from '@/lib/campaigns/create';
import { editCampaign } from '@/lib/campaigns/edit';
import { pauseCampaign } from '@/lib/campaigns/pause';
import { resumeCampaign } from '@/lib/campaigns/resume';
import { scheduleCampaign } from '@/lib/campaigns/schedule';
import { unscheduleCampaign } from '@/lib/campaigns/unschedule';
import { momentInParis } from '@/lib/format/paris-time';
import type { DoneText } from '@/lib/format/text/campaigns';

function pageOf(id: string, done: keyof DoneText): string {
  return `/admin/campaigns/${encodeURIComponent(id)}?done=${done}`;
}

function inputOf(form: FormData) {
  const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  return campaignInput(draftOf(Object.fromEntries(texts)));
}

/** Now only where that was chosen: a form without an answer sends nothing. */
function momentOf(form: FormData, now: Date): Date | null {
  const when = form.get('when');
  if (when === 'now') return now;
  return when === 'later' ? momentInParis(String(form.get('day')), String(form.get('time'))) : null;
}

export const create = staffAction(async (ctx, _previous: ActionState, form: FormData): Promise<void> => {
  const { id } = await createCampaign(ctx, inputOf(form));
  redirect(pageOf(id, 'created'));
});

export const edit = staffAction(
  async (ctx, id: string, _previous: ActionState, form: FormData): Promise<void> => {
    await editCampaign(ctx, id, inputOf(form));
    redirect(pageOf(id, 'edited'));
  },
);

export const check = staffAction(async (ctx, id: string): Promise<void> => {
  await checkCampaign(ctx, id);
  redirect(pageOf(id, 'checked'));
});

export const approve = staffAction(
  async (ctx, id: string, _previous: ActionState, form: FormData): Promise<void> => {
    await approveCampaign(ctx, id, { fingerprint: form.get('fingerprint') });
    redirect(pageOf(id, 'approved'));
  },
);

export const schedule = staffAction(
  async (ctx, id: string, _previous: ActionState, form: FormData): Promise<void> => {
    const at = momentOf(form, ctx.now);
    // What is no moment is for the verb to refuse, as a program's would be.
    await scheduleCampaign(ctx, id, { at: at?.toISOString() ?? '' });
    redirect(pageOf(id, 'scheduled'));
  },
);

export const unschedule = staffAction(async (ctx, id: string): Promise<void> => {
  await unscheduleCampaign(ctx, id);
  redirect(pageOf(id, 'unscheduled'));
});

export const pause = staffAction(async (ctx, id: string): Promise<void> => {
  await pauseCampaign(ctx, id);
  redirect(pageOf(id, 'paused'));
});

export const resume = staffAction(async (ctx, id: string): Promise<void> => {
  await resumeCampaign(ctx, id);
  redirect(pageOf(id, 'resumed'));
});

export const cancel = staffAction(async (ctx, id: string): Promise<void> => {
  await cancelCampaign(ctx, id);
  redirect(pageOf(id, 'cancelled'));
});
