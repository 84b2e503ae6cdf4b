import { z } from 'zod';
import { compareProfiles } from '@/db/queries/compare-profiles';
import { type Channel, channels, natures, type Reason } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { slug } from '../format/fields';
import { parseInput } from '../input';
import { startOfDay } from '../law/calendar';
import { answerProfile } from './answer';
import { countryOf } from './profile';
import { readInquiry } from './read-inquiry';

/** A day on which the law of a country changes, and a prospecting to try it on. */
const dayChangeSchema = z.strictObject({
  country: z.string().length(2),
  day: z.iso.date(),
  channel: z.enum(channels),
  advertiser: slug,
  purpose: slug,
  families: z.array(slug).min(1).max(200),
  nature: z.enum(natures).default('commercial'),
});

/** What a change of the law does to the contacts there are in its country, by one means. */
export type DayChange = {
  channel: Channel;
  people: number;
  /** How many could be reached on the eve, and how many can on the day. */
  before: number;
  after: number;
  /** Those who could be and no longer can, by why; most first. */
  lost: { reason: Reason; count: number }[];
  gained: number;
};

/**
 * Decides everybody in a country twice, for the last moment of the eve and the first of the day, and counts whom the change
 * takes away and whom it adds. Records are those of the day for both, as far as they reach.
 * @throws DomainError `unknown_advertiser`, `unknown_purpose`, `unknown_family`
 */
export async function compareDays(ctx: Ctx, input: unknown): Promise<DayChange> {
  requirePermission(ctx.actor, 'decisions.ask');
  const { country, day, ...asked } = parseInput(dayChangeSchema, input);
  const begins = startOfDay(day, country);
  const eve = new Date(begins.getTime() - 1);
  const [before, after] = await Promise.all(
    [eve, begins].map((at) => readInquiry(ctx, { ...asked, professions: [], at })),
  );
  if (!before || !after) throw new Error('two days were asked about');
  const rows = await compareProfiles(ctx.db, before.question, after.question);
  const change = { channel: asked.channel, people: 0, before: 0, after: 0, gained: 0 };
  const lost = new Map<Reason, number>();
  for (const row of rows) {
    const there = [countryOf(row.before, before.question), countryOf(row.after, after.question)];
    if (!there.includes(country)) continue;
    const was = answerProfile(before, row.before).verdict === 'eligible';
    const { verdict, reason } = answerProfile(after, row.after);
    change.people += row.count;
    if (was) change.before += row.count;
    if (verdict === 'eligible') change.after += row.count;
    if (!was && verdict === 'eligible') change.gained += row.count;
    if (was && reason) lost.set(reason, (lost.get(reason) ?? 0) + row.count);
  }
  return {
    ...change,
    lost: [...lost].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
  };
}
