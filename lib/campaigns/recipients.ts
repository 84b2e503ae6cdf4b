import { and, count, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { listSends } from '@/db/queries/list-sends';
import { send } from '@/db/schema';
import { type SendState, type SkipReason, sendStates } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { ToldDecision } from '../audience/tell';
import type { Ctx } from '../context';
import { parseInput } from '../input';
import type { Decision } from '../law/terms';
import { loadCampaign } from './load';
import { requireOwnRecipients, toldDecision } from './sends';

/** What is shown of a send's state: those in flight wait like the queued. */
export const shownStates = [
  'queued',
  'handed_off',
  'skipped',
  'failed',
  'uncertain',
] as const satisfies readonly Exclude<SendState, 'in_flight'>[];
export type ShownState = (typeof shownStates)[number];

const recipientsSchema = z.strictObject({
  state: z.enum(shownStates).optional(),
  after: z.coerce.number().int().min(0).default(0),
});

export type Recipient = {
  contactId: number;
  contact: string;
  state: ShownState;
  skipReason: SkipReason | null;
  endedAt: Date | null;
  /** As it was frozen. */
  decision: ToldDecision;
};

const PAGE = 50;

/** A page of a campaign's recipients for people to read, of one state where asked; `next` is where the next one begins. */
export async function listRecipients(
  ctx: Ctx,
  id: string,
  query: unknown,
): Promise<{ recipients: Recipient[]; next: number | null }> {
  requirePermission(ctx.actor, 'recipients.read');
  const { state, after } = parseInput(recipientsSchema, query);
  const row = await loadCampaign(ctx.db, id);
  requireOwnRecipients(ctx, row);
  const rows = await listSends(ctx.db, row.id, {
    after,
    limit: PAGE,
    ...(state && { states: sendStates.filter((one) => shown(one) === state) }),
  });
  return {
    recipients: rows.map((one) => ({
      contactId: one.contact_id,
      contact: one.contact,
      state: shown(one.state),
      skipReason: one.skip_reason,
      endedAt: one.ended_at,
      decision: toldDecision(one, one.decision as Decision),
    })),
    next: rows.length === PAGE ? (rows.at(-1)?.contact_id ?? null) : null,
  };
}

/** How many of a campaign's recipients were skipped for each reason, most first. */
export async function countSkips(ctx: Ctx, id: string): Promise<{ reason: SkipReason; count: number }[]> {
  requirePermission(ctx.actor, 'campaigns.read');
  const row = await loadCampaign(ctx.db, id);
  const skips = await ctx.db
    .select({ reason: send.skipReason, count: count() })
    .from(send)
    .where(and(eq(send.campaignId, row.id), eq(send.state, 'skipped')))
    .groupBy(send.skipReason)
    .orderBy(desc(count()));
  return skips.flatMap(({ reason, count }) => (reason ? [{ reason, count }] : []));
}

function shown(state: SendState): ShownState {
  return state === 'in_flight' ? 'queued' : state;
}
