import type { Db } from '@/db/client';
import { type ContactPlace, listPlaces, type Plan, placesOf } from '@/db/queries/places';
import { attemptLimit, nextAttempt } from '../law/attempts';
import { type Ask, earliestLawful, within } from '../law/plan';
import { hasHours } from '../law/windows';
import { overseasPrefixes } from '../law/zones';
import type { Campaign } from './load';

/** No text looks farther back than this. */
const LONGEST_PERIOD_MS = 62 * 86_400_000;

/** The earliest lawful moment of a campaign for each place in which there are contacts; null for a means without hours. */
export async function planCampaign(tx: Db, row: Campaign, at: Date): Promise<Plan | null> {
  if (!hasHours(row.channel)) return null;
  const places = await listPlaces(tx, overseasPrefixes);
  return {
    prefixes: overseasPrefixes,
    places: places.map((place) => ({ ...place, notBefore: earliest(askFor(row, place), at) })),
  };
}

/**
 * Of those whose turn has come, whom the hours or the number of attempts hold back after all, and until when. `from` and `until`
 * bound the time in which they would be reached.
 */
export async function heldBack(
  tx: Db,
  row: Campaign,
  ids: readonly number[],
  { from, until }: { from: Date; until: Date },
): Promise<Map<number, Date>> {
  if (!hasHours(row.channel) || ids.length === 0) return new Map();
  const { advertiserId, channel } = row;
  const since = new Date(from.getTime() - LONGEST_PERIOD_MS);
  const people = await placesOf(tx, ids, { prefixes: overseasPrefixes, advertiserId, channel, since });
  const held = new Map<number, Date>();
  for (const { id, attempts, ...place } of people) {
    const ask = askFor(row, place);
    const limit = attemptLimit(ask, from);
    const free = limit ? nextAttempt(attempts, { limit, place: ask.place }, from) : from;
    if (free > from) held.set(id, earliest(ask, free));
    else if (!within(ask, from)) held.set(id, earliest(ask, from));
    else if (!within(ask, until)) held.set(id, earliest(ask, until));
  }
  return held;
}

function askFor({ channel, nature }: Campaign, { kind, country, timeZone, prefix }: ContactPlace): Ask {
  return { channel, nature, audience: kind, place: { country, timeZone, postalCode: prefix } };
}

function earliest(ask: Ask, at: Date): Date {
  const moment = earliestLawful(ask, at);
  if (!moment) throw new Error(`no lawful hour in ${ask.place.country} within three months`);
  return moment;
}
