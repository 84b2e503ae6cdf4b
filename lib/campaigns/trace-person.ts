import { and, eq } from 'drizzle-orm';
import { type ContactProfile, profilesOf } from '@/db/queries/profiles-of';
import { contact, purchase } from '@/db/schema';
import { requirePermission } from '../access/require';
import { answerProfile, editionFor } from '../audience/answer';
import { restsOn } from '../audience/evidence';
import { unpackProfile } from '../audience/profile';
import { inquire } from '../audience/prospecting';
import type { Evidence } from '../audience/tell';
import { eventId } from '../consent/event-id';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { decide } from '../law/decide';
import type { Facts } from '../law/terms';
import { type Trace, traceDecision } from '../law/trace';
import { later } from '../moments';
import { latestCheck } from './approve';
import { type Campaign, loadCampaign } from './load';
import { requireOwnRecipients } from './sends';

export type TracedPerson = {
  campaign: Campaign;
  name: string;
  externalId: string;
  trace: Trace;
  evidence: Evidence;
};

/**
 * How it is decided about one person of a campaign's audience, from the facts to the texts, for the day of the latest check.
 * @throws DomainError `not_found`, `not_allowed`
 */
export async function tracePerson(ctx: Ctx, id: string, contactId: string): Promise<TracedPerson> {
  requirePermission(ctx.actor, 'recipients.read');
  const campaign = await loadCampaign(ctx.db, id);
  requireOwnRecipients(ctx, campaign);
  const key = /^\d{1,15}$/.test(contactId) ? Number(contactId) : 0;
  const [person] = await ctx.db.select().from(contact).where(eq(contact.id, key));
  if (!person) throw new DomainError('not_found', 'contact');
  const check = await latestCheck(ctx.db, campaign.id);
  const inquiry = await inquire(ctx.db, campaign, later(check?.at ?? ctx.now, ctx.now), ctx.now);
  const [row] = await profilesOf(ctx.db, inquiry.question, [key]);
  if (!row) throw new DomainError('not_found', 'contact');
  const edition = editionFor(inquiry, row.profile);
  const { rule, reason } = answerProfile(inquiry, row.profile);
  const asked = inquiry.sectors.map(
    (sector): Facts => ({
      ...unpackProfile(row.profile),
      ...{ sector, nature: inquiry.nature, assessed: inquiry.assessmentId === null ? 'no' : 'yes' },
    }),
  );
  // Of several sectors, the one that answered for all.
  const facts = asked.find((one) => {
    const decision = decide(edition, one);
    return decision.rule === rule && decision.reason === reason;
  });
  if (!facts) throw new Error('no facts gave the answer');
  return {
    ...{ campaign, externalId: person.externalId },
    name:
      [person.firstName, person.lastName].filter(Boolean).join(' ') || (person.company ?? person.externalId),
    trace: traceDecision(edition, facts),
    evidence: await evidenceOf(ctx, row, restsOn(answerProfile(inquiry, row.profile).basis)),
  };
}

/** The records of the person's own that a yes rests on. */
async function evidenceOf(
  { db }: Ctx,
  { id: contactId, consent_seq: seq, purchase_id: purchaseId }: ContactProfile,
  rests: ReturnType<typeof restsOn>,
): Promise<Evidence> {
  const [bought] =
    rests.purchase && purchaseId !== null
      ? await db
          .select({ id: purchase.externalId })
          .from(purchase)
          .where(and(eq(purchase.contactId, contactId), eq(purchase.id, purchaseId)))
      : [];
  return {
    ...(rests.consent && seq !== null && { consentEvent: eventId({ contactId, seq }) }),
    ...(bought && { purchase: bought.id }),
  };
}
