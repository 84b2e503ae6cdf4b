import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { campaignApproval, campaignCheck } from '@/db/schema';

/** A campaign's latest approval and the check that it was given on; undefined where there was none. */
export async function latestApproval(db: Db, campaignId: number) {
  const [found] = await db
    .select({ approval: campaignApproval, check: campaignCheck })
    .from(campaignApproval)
    .innerJoin(
      campaignCheck,
      and(
        eq(campaignCheck.campaignId, campaignApproval.campaignId),
        eq(campaignCheck.seq, campaignApproval.checkSeq),
      ),
    )
    .where(eq(campaignApproval.campaignId, campaignId))
    .orderBy(desc(campaignApproval.seq))
    .limit(1);
  return found;
}
