import { inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { familySimilarity } from '@/db/schema';

/**
 * For each of `familyIds`, in their order, the ids of the families whose buyers it is similar for: itself and those
 * declared similar, in ascending order. Never more: similarity is not inferred, neither from parents nor in two steps.
 */
export async function similarityOf(db: Db, familyIds: readonly number[]): Promise<number[][]> {
  const covered = new Map(familyIds.map((id) => [id, new Set([id])]));
  if (covered.size > 0) {
    const rows = await db
      .select()
      .from(familySimilarity)
      .where(inArray(familySimilarity.familyId, [...covered.keys()]));
    for (const { familyId, similarId } of rows) covered.get(familyId)?.add(similarId);
  }
  return familyIds.map((id) => [...(covered.get(id) ?? [])].sort((a, b) => a - b));
}
