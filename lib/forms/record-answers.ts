import { asc, eq, or, type SQL } from 'drizzle-orm';
import { lockContacts } from '@/db/queries/append-consent';
import { consentState, contact } from '@/db/schema';
import { recordConsent } from '../consent/record';
import { mergeAndKeepRefusals } from '../contacts/merge';
import { contactRow } from '../contacts/row';
import type { Ctx } from '../context';
import { later } from '../moments';
import { fieldOf } from './details';
import type { Details, FormAnswer } from './schemas';

export type Given = {
  submissionId: number;
  slug: string;
  country: string;
  locale: string;
  details: Details;
  answers: readonly FormAnswer[];
  method: string;
  evidence: string;
};

/**
 * Puts answers in the ledger: a yes for one person, a no for everybody who has the address, since nobody but they can say which of
 * them it is. Whoever is not on record yet is put there. `ctx.db` is a transaction. Answers the person's number.
 */
export async function recordAnswers(ctx: Ctx, given: Given): Promise<number> {
  const known = await peopleAt(ctx, given.details);
  const [first = await addPerson(ctx, given), ...others] = known;
  await lockContacts(ctx.db, [first, ...others]);
  if (known.length > 0) await keepDetails(ctx, first, given);
  await say(ctx, first, given);
  const refusals = given.answers.filter(({ answer }) => answer === 'no');
  for (const other of others) await say(ctx, other, { ...given, answers: refusals });
  return first;
}

/** Who has this e-mail address, or without one this number, the longest on record first. */
async function peopleAt({ db }: Ctx, { email, phone, fax }: Details): Promise<number[]> {
  const at: SQL | undefined =
    email !== undefined
      ? eq(contact.email, email)
      : or(
          ...(phone === undefined ? [] : [eq(contact.phone, phone)]),
          ...(fax === undefined ? [] : [eq(contact.fax, fax)]),
        );
  if (!at) return [];
  const rows = await db.select({ id: contact.id }).from(contact).where(at).orderBy(asc(contact.id)).limit(20);
  return rows.map(({ id }) => id);
}

async function addPerson(ctx: Ctx, { slug, submissionId, country, locale, details }: Given): Promise<number> {
  const externalId = `form-${slug}-${submissionId}`;
  const row = contactRow(externalId, {
    ...{ kind: 'consumer', country, locale, ...details },
    ...{ phone: details.phone, fax: details.fax },
  });
  await mergeAndKeepRefusals(ctx, [row], 'add');
  const [added] = await ctx.db
    .select({ id: contact.id })
    .from(contact)
    .where(eq(contact.externalId, externalId));
  if (!added) throw new Error('the person was not put on record');
  return added.id;
}

/** The addresses by which the person wants to be reached are those that they gave; the rest of their record stays. */
async function keepDetails({ db, now }: Ctx, contactId: number, { details, answers }: Given): Promise<void> {
  const agreed = new Set(
    answers.flatMap(({ answer, channel }) => (answer === 'yes' ? [fieldOf[channel]] : [])),
  );
  const { phone, fax, address, postalCode, city } = details;
  const values = {
    ...(agreed.has('phone') && phone !== undefined && { phone }),
    ...(agreed.has('fax') && fax !== undefined && { fax }),
    ...(agreed.has('address') &&
      address !== undefined && { address, postalCode: postalCode ?? null, city: city ?? null }),
  };
  if (Object.keys(values).length === 0) return;
  await db
    .update(contact)
    .set({ ...values, updatedAt: now })
    .where(eq(contact.id, contactId));
}

async function say(ctx: Ctx, contactId: number, { answers, method, evidence }: Given): Promise<void> {
  const said = await ctx.db
    .select({ at: consentState.at })
    .from(consentState)
    .where(eq(consentState.contactId, contactId));
  // A clock elsewhere that ran ahead must not make this word count less than an earlier one.
  const at = said.reduce((latest, row) => later(latest, new Date(row.at.getTime() + 1)), ctx.now);
  await recordConsent(
    ctx,
    answers.map(({ answer, wordingId, advertiserId, purposeId, channel }) => ({
      ...{ contactId, advertiserId, purposeId, channel, wordingId, method, evidence, source: 'person' },
      act: answer === 'yes' ? 'given' : 'refused',
      at: at.toISOString(),
    })),
  );
}
