import type { Db } from '@/db/client';
import type { Group } from '../audience/count';
import { type Content, changedSince, contentOf } from './content';
import { latestApproval } from './latest-approval';
import type { Campaign } from './load';

export type ViewedApproval = {
  by: string;
  at: Date;
  eligible: number;
  mayGrowPercent: number;
  groups: Group[];
  /** What the campaign said when it was approved. */
  content: Content;
  /** The parts that are not as they were. */
  changed: (keyof Content)[];
};

/** The latest approval, with the check that it was given on and what has changed since; null where there was none. */
export async function viewedApproval(db: Db, row: Campaign): Promise<ViewedApproval | null> {
  const found = await latestApproval(db, row.id);
  if (!found) return null;
  const { approval, check } = found;
  const content = check.content as Content;
  return {
    ...{ by: approval.by, at: approval.at, mayGrowPercent: approval.mayGrowPercent, content },
    eligible: check.eligible,
    groups: check.groups as Group[],
    changed: changedSince(content, contentOf(row)),
  };
}
