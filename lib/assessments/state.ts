import type { AssessmentState } from '@/db/vocabulary';
import type { Assessment } from './load';

/** Where a version stands. `versions`: those of the same assessment, this one among them. */
export function assessmentState(
  row: Assessment,
  versions: readonly Assessment[],
  now: Date,
): AssessmentState {
  if (row.rejectedAt) return 'rejected';
  if (!row.approvedAt) return 'draft';
  const later = versions.some(({ version, approvedAt }) => approvedAt !== null && version > row.version);
  if (later) return 'replaced';
  return row.validUntil < now ? 'expired' : 'approved';
}
