import { and, eq, isNull } from 'drizzle-orm';
import { appendAudit } from '@/db/queries/append-audit';
import { countOtherImports, standingImports } from '@/db/queries/imported-consents';
import { importRun } from '@/db/schema';
import { requirePermission } from '../access/require';
import { recordConsent } from '../consent/record';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';

/** `kept`: what was refused, withdrawn, objected to or told, which no undoing takes back. */
export type UndoneImport = { undone: number; kept: number };

/**
 * Takes back, by new events, every consent that the import `number` brought; what the person has said of the same since is left
 * alone. Nothing is deleted, and nothing is revived: of what the import stopped, only a new consent brings anything back.
 * @throws DomainError `not_found`, `wrong_state` (undone before)
 */
export async function undoImport(ctx: Ctx, number: number): Promise<UndoneImport> {
  requirePermission(ctx.actor, 'consent.record');
  const by = actorName(ctx.actor);
  return ctx.db.transaction(async (tx) => {
    const [run] = await tx.select().from(importRun).where(eq(importRun.id, number)).for('update');
    if (run?.kind !== 'consents') throw new DomainError('not_found', `import ${number}`);
    const mark = { undoneAt: ctx.now, undoneBy: by };
    const marked = await tx
      .update(importRun)
      .set(mark)
      .where(and(eq(importRun.id, number), isNull(importRun.undoneAt)))
      .returning({ id: importRun.id });
    if (marked.length === 0) throw new DomainError('wrong_state', `import ${number} was undone before`);
    const undone = await withdrawAll({ ...ctx, db: tx }, `import:${number}`);
    const kept = await countOtherImports(tx, `import:${number}`);
    await appendAudit(tx, {
      ...{ at: ctx.now, by, action: 'import.undo', subject: `import ${number}` },
      detail: { undone, kept },
    });
    return { undone, kept };
  });
}

async function withdrawAll(ctx: Ctx, source: string): Promise<number> {
  let undone = 0;
  for (let after = { contact_id: 0, seq: 0 }; ; ) {
    const part = await standingImports(ctx.db, source, after);
    const last = part.at(-1);
    if (!last) return undone;
    await recordConsent(
      ctx,
      part.map((event) => ({
        contactId: event.contact_id,
        advertiserId: event.advertiser_id,
        purposeId: event.purpose_id,
        channel: event.channel,
        act: 'withdrawn',
        at: ctx.now.toISOString(),
        wordingId: 0,
        method: `${source} undone`,
        source: actorName(ctx.actor),
        evidence: null,
      })),
    );
    undone += part.length;
    after = last;
  }
}
