import { type Channel, channels } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { askDecisions } from '../audience/ask';
import type { ToldDecision } from '../audience/tell';
import type { Ctx } from '../context';

export type Reach = { channel: Channel; decision: ToldDecision };

export type ReachQuestion = { advertiser: string; purpose: string; families: readonly string[] };

/** By which means a contact may be reached now for one advertiser and purpose, and why or why not, means by means. */
export async function reachOf(ctx: Ctx, externalId: string, question: ReachQuestion): Promise<Reach[]> {
  requirePermission(ctx.actor, 'decisions.ask');
  const nature = question.families.length > 0 ? 'commercial' : 'non_commercial';
  return Promise.all(
    channels.map(async (channel) => {
      const { decisions } = await askDecisions(ctx, { ...question, channel, nature, contacts: [externalId] });
      const [decision] = decisions;
      if (!decision) throw new Error('nobody was decided');
      return { channel, decision };
    }),
  );
}
