import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { messageImage } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { env } from '../env';
import { DomainError } from '../errors';

const MOST_BYTES = 2_000_000;

/** What mail clients show, by the bytes with which such a file begins, whatever it is called. */
const kinds = [
  { mediaType: 'image/png', begins: /^89504e470d0a1a0a/ },
  { mediaType: 'image/jpeg', begins: /^ffd8ff/ },
  { mediaType: 'image/gif', begins: /^47494638(37|39)61/ },
  { mediaType: 'image/webp', begins: /^52494646.{8}57454250/ },
] as const;

/**
 * Keeps a picture for messages, once for all that show it, and answers its public address. The address names the content alone: it
 * is the same for every reader, so that nobody can be told by opening it.
 * @throws DomainError `not_an_image`
 */
export async function keepImage(ctx: Ctx, content: Buffer): Promise<{ url: string }> {
  requirePermission(ctx.actor, 'campaigns.write');
  const head = content.subarray(0, 16).toString('hex');
  const kind = kinds.find(({ begins }) => begins.test(head));
  if (!kind || content.length > MOST_BYTES) throw new DomainError('not_an_image');
  const sha256 = createHash('sha256').update(content).digest('hex');
  await ctx.db
    .insert(messageImage)
    .values({
      ...{ sha256, mediaType: kind.mediaType, content, bytes: content.length },
      ...{ by: actorName(ctx.actor), at: ctx.now },
    })
    .onConflictDoNothing();
  return { url: `${env().APP_URL}/images/${sha256}` };
}

/** A kept picture, for whoever's message shows it; null where there is none of that name. */
export async function readImage(
  db: Db,
  sha256: string,
): Promise<{ mediaType: string; content: Buffer } | null> {
  const [found] = await db
    .select({ mediaType: messageImage.mediaType, content: messageImage.content })
    .from(messageImage)
    .where(eq(messageImage.sha256, sha256));
  return found ?? null;
}
