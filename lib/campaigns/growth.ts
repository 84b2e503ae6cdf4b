import type { Db } from '@/db/client';
import { latestApproval } from './latest-approval';

/** Whether `eligible` are more than the campaign's latest approval allows for, beyond those whom the approver saw. */
export async function hasOutgrown(db: Db, campaignId: number, eligible: number): Promise<boolean> {
  const approved = await latestApproval(db, campaignId);
  if (!approved) return false;
  const { approval, check } = approved;
  return eligible * 100 > check.eligible * (100 + approval.mayGrowPercent);
}
