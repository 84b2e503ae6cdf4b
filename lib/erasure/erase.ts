import { count, eq } from 'drizzle-orm';
import { appendAudit } from '@/db/queries/append-audit';
import { lockContacts } from '@/db/queries/append-consent';
import { eraseContact } from '@/db/queries/erase-contact';
import { standingRefusals } from '@/db/queries/suppressions';
import { consentEvent, contact, erasure, send, suppression } from '@/db/schema';
import { requirePermission } from '../access/require';
import { contactByExternalId } from '../consent/contact';
import { fingerprintKey, fingerprintsOf } from '../contacts/fingerprints';
import { actorName, type Ctx } from '../context';
import { env } from '../env';
import { DomainError } from '../errors';
import type { Certificate } from './certificate';

/**
 * Erases the contact `externalId`, for the staff.
 * @throws DomainError `not_found`
 */
export async function erasePerson(ctx: Ctx, externalId: string): Promise<Certificate> {
  requirePermission(ctx.actor, 'people.erase');
  return eraseNumber(ctx, await contactByExternalId(ctx.db, externalId));
}

/**
 * Erases a person who asked for it by a link of their own, which whoever calls has verified.
 * @throws DomainError `not_found` where they are gone
 */
export async function eraseMyself(ctx: Ctx, contactId: number): Promise<Certificate> {
  return eraseNumber(ctx, contactId);
}

/**
 * Everything that identifies the person goes; the chain stays, under a name that nobody can read; what they had refused stays
 * under a keyed fingerprint of each address. Under the person's lock: no hand-over that begins afterwards can reach them.
 */
async function eraseNumber(ctx: Ctx, contactId: number): Promise<Certificate> {
  return ctx.db.transaction(async (tx) => {
    await lockContacts(tx, [contactId]);
    const [person] = await tx.select().from(contact).where(eq(contact.id, contactId));
    if (!person || person.erasedAt) throw new DomainError('not_found', 'contact');
    const refusals = await standingRefusals(tx, contactId);
    const fingerprints = fingerprintsOf(fingerprintKey(env().AVAL_SECRET), person);
    const kept = [...new Set(fingerprints)].flatMap((fingerprint) =>
      // Still standing now: an older consent that a file may bring must not pass for a later one.
      refusals.map(({ contactId: _, ...refusal }) => ({ ...refusal, fingerprint, at: ctx.now })),
    );
    if (kept.length > 0) await tx.insert(suppression).values(kept).onConflictDoNothing();
    const [events] = await tx
      .select({ count: count() })
      .from(consentEvent)
      .where(eq(consentEvent.contactId, contactId));
    const [sends] = await tx.select({ count: count() }).from(send).where(eq(send.contactId, contactId));
    const erased = await eraseContact(tx, contactId, ctx.now);
    const [{ subject } = { subject: null }] = await tx
      .select({ subject: contact.erasedSubject })
      .from(contact)
      .where(eq(contact.id, contactId));
    const certificate: Certificate = {
      number: contactId,
      at: ctx.now.toISOString(),
      subject: subject ?? '',
      erased,
      kept: {
        events: events?.count ?? 0,
        refusals: refusals.length,
        fingerprints: kept.length > 0 ? fingerprints.length : 0,
        sends: sends?.count ?? 0,
      },
    };
    const by = actorName(ctx.actor);
    await tx.insert(erasure).values({ contactId, at: ctx.now, by, certificate });
    await appendAudit(tx, { at: ctx.now, by, action: 'contact.erase', subject: `contact ${contactId}` });
    return certificate;
  });
}
