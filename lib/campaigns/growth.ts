import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { campaignApproval, campaignCheck } from '@/db/schema';

/** Whether `eligible` are more than the campaign's latest approval allows for, beyond those whom the approver saw. */
export async function hasOutgrown(db: Db, campaignId: number, eligible: number): Promise<boolean> {
  const [approved] = await db
    .select({ eligible: campaignCheck.eligible, percent: campaignApproval.mayGrowPercent })
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
  return approved !== undefined && eligible * 100 > approved.eligible * (100 + approved.percent);
}
