'use server';

import { staffAction } from '@/app/_server/action';
import type { ActionState } from '@/app/_server/action-result';
import { type Found, search } from '@/lib/registers/search';

export const find = staffAction(
  async (ctx, _previous: ActionState<Found>, form: FormData): Promise<Found> => {
    return search(ctx, { words: String(form.get('words') ?? '') });
  },
);
