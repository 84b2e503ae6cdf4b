import { desc, eq } from 'drizzle-orm';
import { serviceMessage } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { DomainError } from '../errors';

export type ServiceMessage = typeof serviceMessage.$inferSelect;

const PAGE = 100;

/** Whose work it is to read people's own links: they open what a message's do not. */
const seesAll = ({ actor }: Ctx) => !('role' in actor) || actor.role !== 'marketer';

/** The messages that answered people's own requests, the newest first; marketers see none. */
export async function listServiceMessages(ctx: Ctx): Promise<Omit<ServiceMessage, 'body'>[]> {
  requirePermission(ctx.actor, 'outbox.read');
  if (!seesAll(ctx)) return [];
  const rows = await ctx.db.select().from(serviceMessage).orderBy(desc(serviceMessage.at)).limit(PAGE);
  return rows.map(({ body: _, ...message }) => message);
}

/**
 * One of them, with its text; empty where a server took it.
 * @throws DomainError `not_found`, `not_allowed`
 */
export async function readServiceMessage(ctx: Ctx, id: number): Promise<ServiceMessage> {
  requirePermission(ctx.actor, 'outbox.read');
  if (!seesAll(ctx)) throw new DomainError('not_allowed', 'service message');
  const [row] = await ctx.db.select().from(serviceMessage).where(eq(serviceMessage.id, id));
  if (!row) throw new DomainError('not_found', 'service message');
  return row;
}
