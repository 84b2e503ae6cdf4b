import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { advertiser, advertiserFace } from '@/db/schema';
import { papers, seenOn } from '../format/colour';

/** How an advertiser looks at the head of a person's page: its colour as seen on light and dark paper, its picture's address. */
export type Face = { colour: { light: string; dark: string } | null; logo: string | null };

/** The face of an advertiser; null where it has none. */
export async function faceOf(db: Db, advertiserId: number): Promise<Face | null> {
  const [row] = await db
    .select({ slug: advertiser.slug, colour: advertiserFace.colour, logoHash: advertiserFace.logoHash })
    .from(advertiserFace)
    .innerJoin(advertiser, eq(advertiser.id, advertiserFace.advertiserId))
    .where(eq(advertiserFace.advertiserId, advertiserId));
  if (!row || (row.colour === null && row.logoHash === null)) return null;
  const { colour, logoHash, slug } = row;
  return {
    colour:
      colour === null ? null : { light: seenOn(colour, papers.light), dark: seenOn(colour, papers.dark) },
    logo: logoHash === null ? null : `/logos/${slug}?v=${logoHash}`,
  };
}

/** An advertiser's picture as it was given; null where there is none. */
export async function readLogo(
  db: Db,
  slug: string,
): Promise<{ type: string; hash: string; bytes: Buffer } | null> {
  const [row] = await db
    .select({ type: advertiserFace.logoType, hash: advertiserFace.logoHash, bytes: advertiserFace.logo })
    .from(advertiserFace)
    .innerJoin(advertiser, eq(advertiser.id, advertiserFace.advertiserId))
    .where(eq(advertiser.slug, slug));
  if (!row?.type || !row.hash || !row.bytes) return null;
  return { type: row.type, hash: row.hash, bytes: row.bytes };
}
