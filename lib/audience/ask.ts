import { inArray } from 'drizzle-orm';
import { type ContactProfile, profilesOf } from '@/db/queries/profiles-of';
import { purchase } from '@/db/schema';
import { requirePermission } from '../access/require';
import { eventId } from '../consent/event-id';
import { requireContacts } from '../contacts/find';
import type { Ctx } from '../context';
import { sha256 } from '../hash';
import { parseInput } from '../input';
import { lawFingerprint } from '../law/fingerprint';
import type { Decision } from '../law/terms';
import { answerProfile, editionFor } from './answer';
import { restsOn } from './evidence';
import type { Inquiry } from './prospecting';
import { readInquiry } from './read-inquiry';
import { decisionsSchema } from './schemas';
import { type ToldDecision, tellDecision } from './tell';

export type AskedDecisions = {
  law: { edition: string; fingerprint: string };
  decisions: ({ contact: string } & ToldDecision)[];
};

/**
 * Decides some contacts for one prospecting, each with its reasons, citations and evidence, in the order given.
 * @throws DomainError `unknown_contact` naming which of them, by position
 */
export async function askDecisions(ctx: Ctx, input: unknown): Promise<AskedDecisions> {
  requirePermission(ctx.actor, 'decisions.ask');
  const { contacts, ...asked } = parseInput(decisionsSchema, input);
  const ids = await requireContacts(ctx.db, contacts);
  const inquiry = await readInquiry(ctx, asked);
  const profiles = await profilesOf(ctx.db, inquiry.question, [...new Set(ids)]);
  const purchases = await purchaseNames(ctx, profiles);
  const byId = new Map(profiles.map((row) => [row.id, row]));
  const decisions = contacts.map((contact, index) => {
    const row = byId.get(ids[index] ?? 0);
    if (!row) throw new Error('a contact was not gathered');
    return { contact, ...told(inquiry, row, purchases) };
  });
  return { law: lawInForce(inquiry, profiles), decisions };
}

function told(inquiry: Inquiry, row: ContactProfile, purchases: Map<number, string>): ToldDecision {
  const decision: Decision = answerProfile(inquiry, row.profile);
  const { id: contactId, consent_seq: seq, purchase_id: purchaseId } = row;
  const { assessmentId } = inquiry;
  const rests = restsOn(decision.basis);
  return tellDecision(decision, {
    consentEvent: rests.consent && seq !== null ? eventId({ contactId, seq }) : undefined,
    purchase: rests.purchase && purchaseId !== null ? purchases.get(purchaseId) : undefined,
    assessment: rests.assessment && assessmentId !== null ? String(assessmentId) : undefined,
  });
}

async function purchaseNames({ db }: Ctx, profiles: readonly ContactProfile[]): Promise<Map<number, string>> {
  const contactIds = profiles.flatMap((row) => (row.purchase_id === null ? [] : [row.id]));
  if (contactIds.length === 0) return new Map();
  const rows = await db
    .select({ id: purchase.id, externalId: purchase.externalId })
    .from(purchase)
    .where(inArray(purchase.contactId, contactIds));
  return new Map(rows.map((row) => [row.id, row.externalId]));
}

/** The editions that answered, each once; where a country has none, `none`. */
function lawInForce(inquiry: Inquiry, profiles: readonly ContactProfile[]) {
  const met = new Map(
    profiles.map(({ profile }) => [editionFor(inquiry, profile)?.country ?? '', profile]),
  );
  // In one order, whatever the order of the contacts: the same law has the same fingerprint.
  const editions = [...met.keys()].sort().map((country) => editionFor(inquiry, met.get(country) ?? 0));
  return {
    edition: editions.map((edition) => edition?.id ?? 'none').join(', '),
    fingerprint: sha256(editions.map(lawFingerprint).join()),
  };
}
