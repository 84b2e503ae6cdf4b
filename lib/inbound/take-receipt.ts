import { sql } from 'drizzle-orm';
import { subjectOfReference } from '@/db/queries/count-deliveries';
import { deliveryReport } from '@/db/schema';
import type { DeliveryState } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { noteArrival } from './note';

/** What became of a message, under the name by which its carrier knows it. */
export type Receipt = { reference: string; state: DeliveryState; code: string };

/**
 * Keeps what a carrier says became of a message; told again, it counts once. One that was not delivered is noted beside the person.
 * A receipt may come before its hand-over is committed: then it is kept all the same, and counted with it.
 */
export async function takeReceipt(ctx: Ctx, { reference, state, code }: Receipt, way: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [first] = await tx
      .insert(deliveryReport)
      .values({ reference, state, code: code.slice(0, 80), at: ctx.now })
      .onConflictDoUpdate({
        target: deliveryReport.reference,
        // Delivered after all: some carriers correct themselves in this direction, none in the other.
        set: { state, code: code.slice(0, 80), at: ctx.now },
        setWhere: sql`${deliveryReport.state} = 'undelivered' and excluded.state = 'delivered'`,
      })
      .returning({ state: deliveryReport.state });
    if (first?.state !== 'undelivered') return;
    const subject = await subjectOfReference(tx, reference);
    const note = { kind: 'bounce', way, effect: subject ? 'noted' : 'untied', detail: code } as const;
    await noteArrival({ ...ctx, db: tx }, { ...note, ...subject });
  });
}
