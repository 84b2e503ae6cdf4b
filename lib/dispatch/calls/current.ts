import { eq } from 'drizzle-orm';
import { countAttempts } from '@/db/queries/call-desk';
import { contact } from '@/db/schema';
import type { Locale } from '@/db/vocabulary';
import { requirePermission } from '../../access/require';
import { reachableAt } from '../../campaigns/hours';
import { loadCampaign } from '../../campaigns/load';
import { campaignSender } from '../../campaigns/sender';
import type { Ctx } from '../../context';
import { readerLocale } from '../../format/locale';
import { lawfulUntil } from '../../law/plan';
import { zonesOf } from '../../law/zones';
import { compileScript, type RenderedScript, renderScript } from '../../message/script';
import { wordsFor } from '../../message/words';
import { openCallOf } from './own';

/** Somebody on an agent's page. */
export type CurrentCall = {
  call: number;
  campaign: { id: number; name: string };
  advertiser: string;
  begunAt: Date | null;
  /** Until when they are kept for this agent. */
  leaseUntil: Date;
  person: { name: string; company: string | null; country: string; zone: string };
  /** E.164; null until the call has begun. */
  phone: string | null;
  /** Until when the law lets them be called today; null where it has no hours. */
  until: Date | null;
  /** An appointment that this call keeps, if any. */
  appointment: Date | null;
  /** How often this campaign has tried before, and what the law sets for all of the advertiser's. */
  tries: number;
  limit: { attempts: number; days: number } | null;
  language: Locale;
  script: RenderedScript;
};

/** Whom an agent has before them; null where nobody. */
export async function currentCall(ctx: Ctx): Promise<CurrentCall | null> {
  requirePermission(ctx.actor, 'calls.make');
  const row = await openCallOf(ctx);
  if (!row || row.leaseUntil < ctx.now) return null;
  const campaign = await loadCampaign(ctx.db, row.campaignId);
  const [person] = await ctx.db.select().from(contact).where(eq(contact.id, row.contactId));
  const reachable = (await reachableAt(ctx.db, campaign, { ids: [row.contactId], at: ctx.now })).get(
    row.contactId,
  );
  if (!person || !reachable) return null;
  const { identity } = await campaignSender(ctx.db, campaign);
  const language = readerLocale(person.locale, identity.country ?? '');
  const commercial = campaign.nature === 'commercial';
  const script = compileScript(
    wordsFor(campaign, language),
    { identity, commercial, channel: 'phone' },
    language,
  );
  const tried = await countAttempts(ctx.db, { contactId: row.contactId, campaignId: campaign.id });
  return {
    ...{ call: row.id, campaign: { id: campaign.id, name: campaign.name }, advertiser: identity.name },
    ...{ begunAt: row.begunAt, leaseUntil: row.leaseUntil, phone: row.begunAt ? person.phone : null },
    person: {
      name: [person.firstName, person.lastName].filter(Boolean).join(' '),
      ...{ company: person.company, country: person.country, zone: zonesOf(reachable.ask.place)[0] ?? 'UTC' },
    },
    until: lawfulUntil(reachable.ask, ctx.now),
    appointment: reachable.ask.appointment ?? null,
    tries: tried - (row.begunAt ? 1 : 0),
    limit: reachable.limited?.limit ?? null,
    language,
    script: renderScript(script, {
      ...{ firstName: person.firstName ?? '', lastName: person.lastName ?? '' },
      ...{ company: person.company ?? '', advertiser: identity.name },
    }),
  };
}
