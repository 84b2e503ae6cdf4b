'use server';

import { redirect } from 'next/navigation';
import { staffAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { adoptEdition } from '@/lib/stance/adopt-edition';
import { chooseReading } from '@/lib/stance/choose-reading';

/** The reading is bound in the page, with the country to come back to. */
export const choose = staffAction(
  async (
    ctx,
    { reading, country }: { reading: string; country: string },
    _previous: ActionState,
    form: FormData,
  ): Promise<void> => {
    await chooseReading(ctx, { reading, option: form.get('option') ?? '', note: form.get('note') });
    redirect(`/admin/law/readings?${new URLSearchParams({ country, done: 'chosen' })}`);
  },
);

type Edition = { country: string; channel: string; day: string; fingerprint: string; adopted: boolean };

/** The edition is bound in the page as it read there: what was in view is what is adopted. */
export const adopt = staffAction(
  async (ctx, edition: Edition, _previous: ActionState, form: FormData): Promise<void> => {
    await adoptEdition(ctx, { ...edition, note: form.get('note') });
    const { country, channel, day, adopted } = edition;
    const done = adopted ? 'adopted' : 'given_up';
    redirect(`/admin/law/adopt/${country}/${channel}?${new URLSearchParams({ on: day, done })}`);
  },
);
