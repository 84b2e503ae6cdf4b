import { and, desc, eq } from 'drizzle-orm';
import { campaign, outboxMessage } from '@/db/schema';
import type { Channel } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';

export type OutboxMessage = typeof outboxMessage.$inferSelect & { channel: Channel };

const PAGE = 100;

/** The messages that were kept instead of sent, the newest first; marketers see those of their own campaigns. */
export async function listOutbox(ctx: Ctx): Promise<Omit<OutboxMessage, 'source'>[]> {
  requirePermission(ctx.actor, 'outbox.read');
  const rows = await ctx.db
    .select({ message: outboxMessage, channel: campaign.channel })
    .from(outboxMessage)
    .innerJoin(campaign, eq(campaign.id, outboxMessage.campaignId))
    .where(ownOnly(ctx))
    .orderBy(desc(outboxMessage.at))
    .limit(PAGE);
  return rows.map(({ message: { source: _, ...message }, channel }) => ({ ...message, channel }));
}

/**
 * One kept message, with its source.
 * @throws DomainError `not_found`
 */
export async function readOutbox(
  ctx: Ctx,
  { campaignId, contactId }: { campaignId: number; contactId: number },
): Promise<OutboxMessage> {
  requirePermission(ctx.actor, 'outbox.read');
  const [row] = await ctx.db
    .select({ message: outboxMessage, channel: campaign.channel })
    .from(outboxMessage)
    .innerJoin(campaign, eq(campaign.id, outboxMessage.campaignId))
    .where(
      and(ownOnly(ctx), eq(outboxMessage.campaignId, campaignId), eq(outboxMessage.contactId, contactId)),
    );
  if (!row) throw new DomainError('not_found', 'message');
  return { ...row.message, channel: row.channel };
}

function ownOnly({ actor }: Ctx) {
  return 'role' in actor && actor.role === 'marketer' ? eq(campaign.author, actorName(actor)) : undefined;
}
