import { inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { advertiser } from '@/db/schema';
import type { Channel } from '@/db/vocabulary';
import { editionAt } from '../law/editions';
import { type Weighing, whatAnAssessmentCarries } from '../law/weighing';
import { currentStance } from '../stance/current';

/** What an assessment carries by one means in one country; `null` where Aval holds no law. */
export type WeighedMeans = { country: string; channel: Channel; weighings: Weighing[] | null };

type Scope = { advertisers: readonly number[]; channels: readonly Channel[] };

/** What the law of the advertisers' countries makes of an assessment, means by means. */
export async function weighScope(db: Db, scope: Scope, at: Date): Promise<WeighedMeans[]> {
  const rows = await db
    .selectDistinct({ country: advertiser.country })
    .from(advertiser)
    .where(inArray(advertiser.id, [...scope.advertisers]))
    .orderBy(advertiser.country);
  const stance = await currentStance(db);
  return rows.flatMap(({ country }) =>
    scope.channels.map((channel) => {
      const edition = editionAt(country, channel, at, stance);
      return { country, channel, weighings: edition ? whatAnAssessmentCarries(edition) : null };
    }),
  );
}

/** Whether the law knows the means and asks for consent by each of them, from everybody: then there is nothing to weigh. */
export function consentIsAsked(weighed: readonly WeighedMeans[]): boolean {
  const known = weighed.flatMap(({ weighings }) => weighings ?? []);
  return known.length > 0 && known.every(({ carries }) => carries === 'nobody');
}
