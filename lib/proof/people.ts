import { asc, eq, inArray, or } from 'drizzle-orm';
import { type LedgerRow, readLedger } from '@/db/queries/read-ledger';
import { advertiser, contact, purpose } from '@/db/schema';
import type { Locale } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { normaliseEmail } from '../format/email';

export type FoundPerson = { number: number; externalId: string; name: string; erasedAt: Date | null };

const MOST = 20;

/** Who has this id or this e-mail address: their numbers, under which pages speak of them without naming them. */
export async function findPeople(ctx: Ctx, text: string): Promise<number[]> {
  requirePermission(ctx.actor, 'records.read');
  const email = normaliseEmail(text);
  const at = or(eq(contact.externalId, text.trim()), email === null ? undefined : eq(contact.email, email));
  const rows = await ctx.db
    .select({ id: contact.id })
    .from(contact)
    .where(at)
    .orderBy(asc(contact.id))
    .limit(MOST);
  return rows.map(({ id }) => id);
}

/** The people with these numbers. */
export async function listPeople(ctx: Ctx, numbers: readonly number[]): Promise<FoundPerson[]> {
  requirePermission(ctx.actor, 'records.read');
  if (numbers.length === 0) return [];
  const rows = await ctx.db
    .select()
    .from(contact)
    .where(inArray(contact.id, numbers.slice(0, MOST)))
    .orderBy(asc(contact.id));
  return rows.map(({ id, externalId, firstName, lastName, company, erasedAt }) => ({
    ...{ number: id, externalId, erasedAt },
    name: [firstName, lastName].filter(Boolean).join(' ') || company || externalId,
  }));
}

export type PersonProof = FoundPerson & {
  events: LedgerRow[];
  /** What the ledger names by slugs, as the staff call it. */
  called: { advertisers: ReadonlyMap<string, string>; purposes: ReadonlyMap<string, Record<Locale, string>> };
};

/**
 * Everything that a person said and was told, for the staff, by their number.
 * @throws DomainError `not_found`
 */
export async function personProof(ctx: Ctx, number: number): Promise<PersonProof> {
  requirePermission(ctx.actor, 'records.read');
  const [person] = await listPeople(ctx, [number]);
  if (!person) throw new DomainError('not_found', 'contact');
  const [events, advertisers, purposes] = await Promise.all([
    readLedger(ctx.db, number),
    ctx.db.select({ slug: advertiser.slug, name: advertiser.name }).from(advertiser),
    ctx.db.select({ slug: purpose.slug, fr: purpose.nameFr, en: purpose.nameEn }).from(purpose),
  ]);
  return {
    ...{ ...person, events },
    called: {
      advertisers: new Map(advertisers.map(({ slug, name }) => [slug, name])),
      purposes: new Map(purposes.map(({ slug, fr, en }) => [slug, { fr, en }])),
    },
  };
}
