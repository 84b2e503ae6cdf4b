import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { appendAudit } from '@/db/queries/append-audit';
import { addressChange, contact } from '@/db/schema';
import { locales } from '@/db/vocabulary';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { normaliseEmail } from '../format/email';
import { line } from '../format/fields';
import { normalisePhone } from '../format/phone';
import { parseInput } from '../input';
import { openRecords } from './records';
import { sendServiceMessage } from './service-message';

/** An empty field is a detail that the person wants gone. */
const optional = (most: number) =>
  z.union([
    z
      .string()
      .trim()
      .length(0)
      .transform(() => null),
    line(most),
  ]);

const detailsSchema = z.strictObject({
  firstName: optional(100),
  lastName: optional(100),
  email: optional(254),
  phone: optional(40),
  address: optional(400),
  postalCode: optional(20),
  city: optional(100),
  locale: z.enum(locales),
});

/** `asked`: a new e-mail address, which counts once the link that was sent there is pressed. */
export type Corrected = { changed: boolean; asked: boolean };

/**
 * Corrects what is kept of a person, as they ask (GDPR, article 16), by a link of today or yesterday. A field left empty goes,
 * but for the e-mail address, at which links reach them: it is only ever replaced, by one that they have shown to be theirs.
 * @throws DomainError `not_found`, `link_expired`, `gone`, `invalid_input` naming each field that cannot be used
 */
export async function correctDetails(ctx: Ctx, token: string, input: unknown): Promise<Corrected> {
  const { person } = await openRecords(ctx, token);
  const { email: typed, phone: number, ...rest } = parseInput(detailsSchema, input);
  const email = typed === null ? person.email : usable('email', normaliseEmail(typed));
  const phone = number === null ? null : usable('phone', normalisePhone(number, person.country));
  // A kept language may be more than ours to choose from: only another choice changes it.
  const locale = person.locale?.slice(0, 2) === rest.locale ? person.locale : rest.locale;
  const wanted = { ...rest, phone, locale };
  const fields = Object.entries(wanted).filter(
    ([field, value]) => person[field as keyof typeof wanted] !== value,
  );
  const asked = email !== null && email !== person.email;
  await ctx.db.transaction(async (tx) => {
    if (fields.length > 0) {
      await tx
        .update(contact)
        .set({ ...wanted, updatedAt: ctx.now })
        .where(eq(contact.id, person.id));
      await appendAudit(tx, {
        ...{ at: ctx.now, by: actorName(ctx.actor), action: 'contact.corrected', subject: person.externalId },
        detail: { fields: fields.map(([field]) => field) },
      });
    }
    if (!asked) return;
    const [row] = await tx
      .insert(addressChange)
      .values({ contactId: person.id, email, requestedAt: ctx.now })
      .returning({ id: addressChange.id });
    const to = { channel: 'email', address: email } as const;
    const message = {
      kind: 'address_link',
      person,
      to,
      locale: rest.locale,
      campaignId: row?.id ?? 0,
    } as const;
    await sendServiceMessage({ ...ctx, db: tx }, message);
  });
  return { changed: fields.length > 0, asked };
}

function usable(path: string, value: string | null): string {
  if (value !== null) return value;
  throw new DomainError('invalid_input', path, [{ path, message: 'cannot be used' }]);
}
