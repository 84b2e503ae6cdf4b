import { eq } from 'drizzle-orm';
import { advertiser, advertiserFace } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { type Face, faceOf } from './face';

/** An advertiser's face as it was chosen, and as people see it. */
export type ChosenFace = { slug: string; name: string; colour: string | null; face: Face | null };

/** @throws DomainError `not_found` */
export async function readFace(ctx: Ctx, slug: string): Promise<ChosenFace> {
  requirePermission(ctx.actor, 'records.read');
  const [row] = await ctx.db
    .select({ id: advertiser.id, name: advertiser.name, colour: advertiserFace.colour })
    .from(advertiser)
    .leftJoin(advertiserFace, eq(advertiserFace.advertiserId, advertiser.id))
    .where(eq(advertiser.slug, slug));
  if (!row) throw new DomainError('not_found', 'advertiser');
  return { slug, name: row.name, colour: row.colour, face: await faceOf(ctx.db, row.id) };
}
