import { eq } from 'drizzle-orm';
import { readCurrent } from '@/db/queries/read-ledger';
import { contact } from '@/db/schema';
import type { ChannelScope, LedgerAct } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { labelsOf } from './labels';

/** What a contact last said or was told, for one reach. */
export type CurrentConsent = {
  advertiser: string;
  purpose: string;
  channel: ChannelScope;
  act: LedgerAct;
  at: string;
  wording: string | null;
};

type Row = typeof contact.$inferSelect;
type Inner = 'id' | 'reach' | 'createdAt' | 'updatedAt' | 'salt' | 'erasedSubject' | 'erasedAt';
export type ContactRecord = Omit<Row, Inner | 'informedAt'> & {
  informedAt: string | null;
  tags: string[];
  consents: CurrentConsent[];
};

/**
 * What is known of a contact, with their current consents, the latest first.
 * @throws DomainError `not_found`
 */
export async function getContact(ctx: Ctx, externalId: string): Promise<ContactRecord> {
  requirePermission(ctx.actor, 'records.read');
  const [row] = await ctx.db.select().from(contact).where(eq(contact.externalId, externalId));
  if (!row) throw new DomainError('not_found', 'contact');
  const { id, informedAt, reach: _r, createdAt: _c, updatedAt: _u, ...more } = row;
  const { salt: _s, erasedSubject: _e, erasedAt: _a, ...known } = more;
  const [current, labels] = await Promise.all([readCurrent(ctx.db, id), labelsOf(ctx.db, id)]);
  return {
    ...known,
    informedAt: informedAt?.toISOString() ?? null,
    tags: labels.filter(({ kind }) => kind === 'tag').map(({ name }) => name),
    consents: current.map(({ advertiser, purpose, channel, act, at, wording }) => ({
      ...{ advertiser, purpose, channel, act, wording },
      at: at.toISOString(),
    })),
  };
}
