import { asc, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { readAdvertisersOf } from '@/db/queries/read-export';
import { advertiser } from '@/db/schema';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { openLink, readVisitor, type Visitor } from '../preferences/read-link';
import { type Sender, senderOf } from '../preferences/show';

/** To whom a person may complain, and who answers for their data. */
export type Holder = { name: string; legalName: string; email: string; address: string };

/** The page of a person's data: who they are, and which advertisers hold something of theirs. */
export type Records = Visitor & { sender: Sender | null; holders: Holder[] };

/**
 * Opens a person's data by a link that they asked for today or yesterday.
 * @throws DomainError `not_found`, `link_expired`, `gone`
 */
export async function openRecords(ctx: Ctx, token: string): Promise<Records> {
  const link = openLink(token, 'records', ctx.now);
  const visitor = await readVisitor(ctx.db, link);
  if (!visitor) throw new DomainError('gone', 'link');
  return {
    ...visitor,
    sender: await senderOf(ctx, visitor),
    holders: await holdersOf(ctx.db, visitor.person.id),
  };
}

/** The advertisers that a person bought from, that they spoke to, or that wrote to them; all where none did. */
async function holdersOf(db: Db, contactId: number): Promise<Holder[]> {
  const ids = await readAdvertisersOf(db, contactId);
  return db
    .select({
      name: advertiser.name,
      legalName: advertiser.legalName,
      email: advertiser.email,
      address: advertiser.address,
    })
    .from(advertiser)
    .where(ids.length > 0 ? inArray(advertiser.id, ids) : undefined)
    .orderBy(asc(advertiser.name));
}

/** The page on how to complain, for which any showing link is enough. */
export async function openComplaint(ctx: Ctx, token: string): Promise<Records> {
  const link = openLink(token, 'preferences', ctx.now);
  const visitor = await readVisitor(ctx.db, link);
  if (!visitor) throw new DomainError('gone', 'link');
  return {
    ...visitor,
    sender: await senderOf(ctx, visitor),
    holders: await holdersOf(ctx.db, visitor.person.id),
  };
}
