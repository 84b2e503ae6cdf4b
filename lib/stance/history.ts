import { desc } from 'drizzle-orm';
import { editionAdoption, readingChoice } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';

export type StanceHistory = {
  choices: (typeof readingChoice.$inferSelect)[];
  adoptions: (typeof editionAdoption.$inferSelect)[];
};

/** Everything that the officers decided about the law, with who, when and why; the latest first. */
export async function stanceHistory(ctx: Ctx): Promise<StanceHistory> {
  requirePermission(ctx.actor, 'law.read');
  const [choices, adoptions] = await Promise.all([
    ctx.db.select().from(readingChoice).orderBy(desc(readingChoice.id)),
    ctx.db.select().from(editionAdoption).orderBy(desc(editionAdoption.id)),
  ]);
  return { choices, adoptions };
}
