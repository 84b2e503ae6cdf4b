import { onRecord } from '@/db/queries/on-record';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import type { Window } from '../law/terms';
import { hasHours, windowOn } from '../law/windows';
import { lawCountry } from '../law/zones';
import { loadCampaign } from './load';

export type CountryHours = { country: string; window: Window };

/** The hours in which a campaign may reach consumers, for each country in which somebody lives; none for a means that waits by itself. */
export async function campaignHours(ctx: Ctx, id: string): Promise<CountryHours[]> {
  requirePermission(ctx.actor, 'campaigns.read');
  const { channel, nature } = await loadCampaign(ctx.db, id);
  if (!hasHours(channel)) return [];
  const { countries } = await onRecord(ctx.db);
  const day = ctx.now.toISOString().slice(0, 10);
  return [...new Set(countries.map(lawCountry))].flatMap((country) => {
    const window = windowOn({ channel, nature, audience: 'consumer', country }, day);
    return window ? [{ country, window }] : [];
  });
}
