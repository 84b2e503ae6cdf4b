'use server';

import { redirect } from 'next/navigation';
import { staffAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { enterChoice } from '@/lib/consent/enter';
import { erasePerson } from '@/lib/erasure/erase';
import { DomainError } from '@/lib/errors';
import { momentInParis } from '@/lib/format/paris-time';
import { undoImport } from '@/lib/imports/undo';
import { findPeople, personProof } from '@/lib/proof/people';

/** Whom an id or an address belongs to; by a form, so that neither stands in an address of a page. */
export const find = staffAction(async (ctx, _previous: ActionState, form: FormData): Promise<void> => {
  const numbers = await findPeople(ctx, String(form.get('who') ?? ''));
  if (numbers.length === 0)
    throw new DomainError('invalid_input', 'who', [{ path: 'who', message: 'nobody' }]);
  redirect(
    numbers.length === 1 ? `/admin/proof/people/${numbers[0]}` : `/admin/proof?people=${numbers.join('-')}`,
  );
});

export const enter = staffAction(
  async (ctx, number: number, _previous: ActionState, form: FormData): Promise<void> => {
    const { externalId } = await personProof(ctx, number);
    const value = (name: string) => String(form.get(name) ?? '');
    const wording = value('wording');
    await enterChoice(ctx, {
      contact: externalId,
      ...{ advertiser: value('advertiser'), purpose: value('purpose'), channel: value('channel') },
      ...{ act: value('act'), method: value('method'), evidence: value('evidence') },
      at: momentInParis(value('at.day'), value('at.time'))?.toISOString() ?? '',
      ...(wording !== '' && { wording }),
    });
    redirect(`/admin/proof/people/${number}?done=entered`);
  },
);

export const undo = staffAction(async (ctx, number: number): Promise<void> => {
  await undoImport(ctx, number);
  redirect(`/admin/proof?undone=${number}`);
});

export const erase = staffAction(async (ctx, number: number): Promise<void> => {
  const { externalId } = await personProof(ctx, number);
  const certificate = await erasePerson(ctx, externalId);
  redirect(`/admin/proof/erasures/${certificate.number}`);
});
