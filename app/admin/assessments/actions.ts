'use server';

import { redirect } from 'next/navigation';
import { staffAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { assessmentDraftOf } from '@/components/staff/assessment-draft';
import { approveAssessment } from '@/lib/assessments/approve';
import { draftAssessment } from '@/lib/assessments/draft';
import { rejectAssessment } from '@/lib/assessments/reject';
import { reviseAssessment } from '@/lib/assessments/revise';
import { momentInParis } from '@/lib/format/paris-time';
import type { AssessmentsText } from '@/lib/format/text/assessments';

function pageOf(id: string, done: keyof AssessmentsText['done']): string {
  return `/admin/assessments/${encodeURIComponent(id)}?done=${done}`;
}

/** It holds through the day of its review's eve: until that day begins in Paris. */
function inputOf(form: FormData) {
  const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  const { validUntil, ...draft } = assessmentDraftOf(Object.fromEntries(texts));
  return { ...draft, validUntil: momentInParis(validUntil, '00:00')?.toISOString() ?? '' };
}

export const draft = staffAction(async (ctx, _previous: ActionState, form: FormData): Promise<void> => {
  const { id } = await draftAssessment(ctx, inputOf(form));
  redirect(pageOf(id, 'drafted'));
});

export const revise = staffAction(
  async (ctx, id: string, _previous: ActionState, form: FormData): Promise<void> => {
    const { id: version } = await reviseAssessment(ctx, id, inputOf(form));
    redirect(pageOf(version, 'revised'));
  },
);

export const approve = staffAction(async (ctx, id: string): Promise<void> => {
  await approveAssessment(ctx, id);
  redirect(pageOf(id, 'approved'));
});

export const reject = staffAction(
  async (ctx, id: string, _previous: ActionState, form: FormData): Promise<void> => {
    await rejectAssessment(ctx, id, { note: form.get('note') });
    redirect(pageOf(id, 'rejected'));
  },
);
