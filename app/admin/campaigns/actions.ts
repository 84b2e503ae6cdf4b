'use server';

import { redirect } from 'next/navigation';
import { staffAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { stepInput } from '@/components/staff/step-input';
import { approveCampaign } from '@/lib/campaigns/approve';
import { cancelCampaign } from '@/lib/campaigns/cancel';
import { checkCampaign } from '@/lib/campaigns/check';
import { createCampaign } from '@/lib/campaigns/create';
import { noteEditor } from '@/lib/campaigns/editors';
import { keepImage } from '@/lib/campaigns/keep-image';
import { pauseCampaign } from '@/lib/campaigns/pause';
import { requestChanges } from '@/lib/campaigns/request-changes';
import { resumeCampaign } from '@/lib/campaigns/resume';
import { type SavedStep, saveStep } from '@/lib/campaigns/save-step';
import { scheduleCampaign } from '@/lib/campaigns/schedule';
import type { Step } from '@/lib/campaigns/schemas';
import { sendAgain as sendCampaignAgain } from '@/lib/campaigns/send-again';
import { sendTest } from '@/lib/campaigns/send-test';
import { unscheduleCampaign } from '@/lib/campaigns/unschedule';
import { momentInParis } from '@/lib/format/paris-time';
import type { DoneText } from '@/lib/format/text/campaigns';
import { staffAddresses } from '@/lib/staff/names';
import { type StepName, stepPage } from './_campaign/steps';

function pageOf(id: string, done: keyof DoneText): string {
  return `/admin/campaigns/${encodeURIComponent(id)}?done=${done}`;
}

/** Now only where that was chosen: a form without an answer sends nothing. Without a question, the plan answers. */
function momentOf(form: FormData, now: Date): { at?: string } {
  if (form.has('planned')) return {};
  const when = form.get('when');
  const later = when === 'later' ? momentInParis(String(form.get('day')), String(form.get('time'))) : null;
  // What is no moment is for the verb to refuse, as a program's would be.
  return { at: (when === 'now' ? now : later)?.toISOString() ?? '' };
}

export const create = staffAction(async (ctx, _previous: ActionState, form: FormData): Promise<SavedStep> => {
  const input = { ...stepInput('purpose', form), message: { subject: '', body: '' } };
  const { id } = await createCampaign(ctx, input);
  redirect(stepPage(id, 'audience'));
});

/** Saves a step; `next` is where whoever pressed its button goes on to. */
export const saveCampaignStep = staffAction(
  async (
    ctx,
    id: string,
    { step, next }: { step: Step; next: StepName },
    _previous: ActionState,
    form: FormData,
  ): Promise<SavedStep> => {
    const revision = form.get('revision');
    const saved = await saveStep(ctx, id, { step, revision, values: stepInput(step, form) });
    if (form.has('go')) redirect(stepPage(id, next));
    return saved;
  },
);

export const seenHere = staffAction(async (ctx, id: string): Promise<string[]> => {
  const others = await noteEditor(ctx, id);
  const addresses = await staffAddresses(
    ctx,
    others.map((other) => `staff:${other}`),
  );
  return [...addresses.values()];
});

export const addPicture = staffAction(async (ctx, form: FormData): Promise<{ url: string }> => {
  const picture = form.get('picture');
  const content = picture instanceof File ? Buffer.from(await picture.arrayBuffer()) : Buffer.alloc(0);
  return keepImage(ctx, content);
});

export const test = staffAction(
  async (ctx, id: string, _previous: ActionState, form: FormData): Promise<void> => {
    const to = String(form.get('to') ?? '')
      .split(/[\s,;]+/)
      .filter((address) => address !== '');
    await sendTest(ctx, id, { to });
    redirect(`${stepPage(id, 'message')}?done=tested#test`);
  },
);

export const check = staffAction(async (ctx, id: string): Promise<void> => {
  await checkCampaign(ctx, id);
  redirect(pageOf(id, 'checked'));
});

export const approve = staffAction(
  async (ctx, id: string, _previous: ActionState, form: FormData): Promise<void> => {
    const mayGrowPercent = form.get('mayGrowPercent') ?? undefined;
    await approveCampaign(ctx, id, { fingerprint: form.get('fingerprint'), mayGrowPercent });
    redirect(pageOf(id, 'approved'));
  },
);

export const askForChanges = staffAction(
  async (ctx, id: string, _previous: ActionState, form: FormData): Promise<void> => {
    await requestChanges(ctx, id, { note: form.get('note') });
    redirect(pageOf(id, 'asked'));
  },
);

export const schedule = staffAction(
  async (ctx, id: string, _previous: ActionState, form: FormData): Promise<void> => {
    await scheduleCampaign(ctx, id, momentOf(form, ctx.now));
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

export const sendAgain = staffAction(
  async (ctx, id: string, _previous: ActionState, form: FormData): Promise<void> => {
    await sendCampaignAgain(ctx, id, { contacts: form.getAll('contact') });
    redirect(pageOf(id, 'again'));
  },
);
