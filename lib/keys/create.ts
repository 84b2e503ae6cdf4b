import { randomBytes } from 'node:crypto';
import { appendAudit } from '@/db/queries/append-audit';
import { apiKey } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { sha256 } from '../hash';
import { parseInput } from '../input';
import { createKeySchema } from './schemas';

/**
 * Makes a key with which a program acts in `role`.
 * @returns `key`: to be shown once, as only its hash is kept
 */
export async function createKey(ctx: Ctx, input: unknown): Promise<{ id: number; key: string }> {
  requirePermission(ctx.actor, 'keys.manage');
  const { name, role } = parseInput(createKeySchema, input);
  const key = `aval_${randomBytes(32).toString('base64url')}`;
  return ctx.db.transaction(async (tx) => {
    const [created] = await tx
      .insert(apiKey)
      .values({ name, role, keyHash: sha256(key), createdAt: ctx.now })
      .returning({ id: apiKey.id });
    if (!created) throw new Error('the key was not kept');
    await appendAudit(tx, {
      at: ctx.now,
      by: actorName(ctx.actor),
      action: 'key.create',
      subject: String(created.id),
      detail: { role },
    });
    return { id: created.id, key };
  });
}
