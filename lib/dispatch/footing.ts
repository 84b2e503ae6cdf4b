import { reliesOnAssessment } from '@/db/queries/relying-campaigns';
import { type Inquiry, inquire } from '../audience/prospecting';
import type { Campaign } from '../campaigns/load';
import type { Ctx } from '../context';
import { parisToday } from '../format/paris-days';
import { setUpPress } from './press';
import type { Press } from './setting';

/**
 * What every batch of a campaign rests on, whoever is in it: its message, the question to the law, and whether it relied on an
 * assessment that covers it no longer.
 */
export type Footing = { press: Press; inquiry: Inquiry; unassessed: boolean };

export async function readFooting({ db, now }: Ctx, campaign: Campaign): Promise<Footing> {
  const [press, inquiry] = await Promise.all([setUpPress(db, campaign), inquire(db, campaign, now, now)]);
  const unassessed = inquiry.assessmentId === null && (await reliesOnAssessment(db, campaign.id));
  return { press, inquiry, unassessed };
}

/** So long a footing is taken for what it was, in milliseconds. */
const FRESH_MS = 1000;

/**
 * Reads each campaign's footing once a second, and at the beginning of a day, with which the law may change. What an officer decides
 * holds for hand-overs a second later at most; what a person says is looked at for each batch.
 */
export function keepFootings(read = readFooting): typeof readFooting {
  const kept = new Map<number, { footing: Footing; readAt: number; day: string }>();
  return async (ctx, campaign) => {
    const readAt = performance.now();
    const day = parisToday(ctx.now);
    const known = kept.get(campaign.id);
    if (known && known.day === day && readAt - known.readAt < FRESH_MS) return known.footing;
    for (const [id, { readAt: then }] of kept) if (readAt - then >= FRESH_MS) kept.delete(id);
    const footing = await read(ctx, campaign);
    kept.set(campaign.id, { footing, readAt, day });
    return footing;
  };
}
