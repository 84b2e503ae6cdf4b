import { Temporal } from 'temporal-polyfill';
import type { Db } from '@/db/client';
import { type ContactPlace, listPlaces, type Plan, placesOf } from '@/db/queries/places';
import { attemptLimit, type Limited, nextAttempt } from '../law/attempts';
import { type Ask, earliestLawful, within } from '../law/plan';
import { hasHours } from '../law/windows';
import { overseasPrefixes, zonesOf } from '../law/zones';
import { later } from '../moments';
import { contentOf } from './content';
import type { Campaign } from './load';
import type { Plan as Meant } from './schemas';

/** No text looks farther back than this. */
const LONGEST_PERIOD_MS = 62 * 86_400_000;

/**
 * The earliest lawful moment of a campaign for each place in which there are contacts, and not before the hour that was meant for
 * where each person lives; null where neither the means nor the plan has hours.
 */
export async function planCampaign(tx: Db, row: Campaign, at: Date): Promise<Plan | null> {
  const { plan } = contentOf(row);
  if (!hasHours(row.channel) && plan?.kind !== 'local') return null;
  const places = await listPlaces(tx, overseasPrefixes);
  return {
    prefixes: overseasPrefixes,
    places: places.map((place) => ({
      ...place,
      notBefore: earliest(askFor(row, place), later(at, localMoment(plan, place) ?? at)),
    })),
  };
}

/** When clocks show the planned time where a person is; where that may be in several zones, in the last of them. */
function localMoment(plan: Meant | null, { country, timeZone, prefix }: ContactPlace): Date | null {
  if (plan?.kind !== 'local') return null;
  const zones = zonesOf({ country, timeZone, postalCode: prefix });
  const wall = Temporal.PlainDateTime.from(`${plan.day}T${plan.time}`);
  return new Date(Math.max(...zones.map((zone) => wall.toZonedDateTime(zone).epochMilliseconds)));
}

/** Somebody to be reached, as the hours and the number of attempts look at them. */
export type Reachable = { ask: Ask; limited: Limited | null; attempts: readonly Date[] };

/** What the hours and the number of attempts have to know of some of a campaign's people at `at`. */
export async function reachableAt(
  tx: Db,
  row: Campaign,
  { ids, at }: { ids: readonly number[]; at: Date },
): Promise<Map<number, Reachable>> {
  const { advertiserId, channel, id: campaignId } = row;
  const since = new Date(at.getTime() - LONGEST_PERIOD_MS);
  const asked = { prefixes: overseasPrefixes, advertiserId, campaignId, channel, since };
  const people = await placesOf(tx, ids, asked);
  return new Map(
    people.map(({ id, attempts, appointment, ...place }) => {
      const ask = { ...askFor(row, place), ...(appointment && { appointment }) };
      const limit = attemptLimit(ask, at);
      return [id, { ask, attempts, limited: limit ? { limit, place: ask.place } : null }];
    }),
  );
}

/** The earliest moment at or after `at` at which somebody may be tried once more. */
export function nextTry({ ask, limited, attempts }: Reachable, at: Date): Date {
  return earliest(ask, limited ? nextAttempt(attempts, limited, at) : at);
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
  const held = new Map<number, Date>();
  for (const [id, person] of await reachableAt(tx, row, { ids, at: from })) {
    const next = nextTry(person, from);
    if (next > from) held.set(id, next);
    else if (!within(person.ask, until)) held.set(id, earliest(person.ask, until));
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
