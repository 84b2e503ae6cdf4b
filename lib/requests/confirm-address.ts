import { and, eq } from 'drizzle-orm';
import { appendAudit } from '@/db/queries/append-audit';
import { addressChange, contact } from '@/db/schema';
import type { Locale } from '@/db/vocabulary';
import { restoreAddress } from '../contacts/suppress-address';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { readerLocale } from '../format/locale';
import { openLink } from '../preferences/read-link';

/** A new address, and whether it counts already. */
export type NewAddress = { email: string; confirmed: boolean; locale: Locale };

/**
 * What a link in a message to a new address is about; opening it changes nothing.
 * @throws DomainError `not_found`, `link_expired`
 */
export async function readNewAddress(ctx: Ctx, token: string): Promise<NewAddress> {
  const { email, confirmedAt, person } = await find(ctx, token);
  return {
    email,
    confirmed: confirmedAt !== null,
    locale: readerLocale(person.locale, person.country),
  };
}

/**
 * Makes a new address the one at which the person is written to, now that they have pressed the button behind the link that was
 * sent there. Pressed again, it changes nothing.
 * @throws DomainError `not_found`, `link_expired`
 */
export async function confirmAddress(ctx: Ctx, token: string): Promise<NewAddress> {
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const { id, contactId, email, confirmedAt, person } = await find(inside, token);
    const locale = readerLocale(person.locale, person.country);
    if (confirmedAt !== null) return { email, confirmed: true, locale };
    const one = and(eq(addressChange.contactId, contactId), eq(addressChange.id, id));
    await tx.update(addressChange).set({ confirmedAt: ctx.now }).where(one);
    await tx
      .update(contact)
      .set({ email, emailKind: 'personal', emailSuppressedAt: null, updatedAt: ctx.now })
      .where(eq(contact.id, contactId));
    await restoreAddress(inside, email);
    await appendAudit(tx, {
      ...{ at: ctx.now, by: actorName(ctx.actor), action: 'contact.corrected', subject: person.externalId },
      detail: { fields: ['email'] },
    });
    return { email, confirmed: true, locale };
  });
}

async function find(ctx: Ctx, token: string) {
  const { contactId, campaignId: id } = openLink(token, 'address', ctx.now);
  const [row] = await ctx.db
    .select({ change: addressChange, person: contact })
    .from(addressChange)
    .innerJoin(contact, eq(contact.id, addressChange.contactId))
    .where(and(eq(addressChange.contactId, contactId), eq(addressChange.id, id)));
  if (!row) throw new DomainError('not_found', 'link');
  return { ...row.change, person: row.person };
}
