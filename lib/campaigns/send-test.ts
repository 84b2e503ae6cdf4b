import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { testMessage } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { normaliseEmail } from '../format/email';
import { parseInput } from '../input';
import { addJob } from '../queue/add';
import { loadCampaign } from './load';

const testSchema = z.strictObject({ to: z.array(z.string()) });

const MOST = 5;

export type TestMessage = Pick<typeof testMessage.$inferSelect, 'id' | 'recipient' | 'at'> & {
  state: 'queued' | 'handed_off' | 'failed';
  kept: boolean;
};

/**
 * Queues a campaign's e-mail to addresses of the staff's own, marked as a test. It is nobody's record: no contact, no send, no
 * decision.
 * @throws DomainError `not_addresses`; `wrong_state` where the campaign goes by another means
 */
export async function sendTest(ctx: Ctx, id: string, input: unknown): Promise<void> {
  requirePermission(ctx.actor, 'campaigns.write');
  const to = addressesOf(parseInput(testSchema, input).to);
  await ctx.db.transaction(async (tx) => {
    const row = await loadCampaign(tx, id);
    if (row.channel !== 'email') throw new DomainError('wrong_state', 'not an e-mail');
    for (const recipient of to) {
      const [test] = await tx
        .insert(testMessage)
        .values({ campaignId: row.id, recipient, state: 'queued', by: actorName(ctx.actor), at: ctx.now })
        .returning({ id: testMessage.id });
      if (!test) throw new Error('the test was not written');
      await addJob(tx, 'send-test', { testId: test.id }, { key: `test:${test.id}`, runAt: ctx.now });
    }
  });
}

const LATEST = 10;

/** The latest tests of a campaign, the newest first. */
export async function listTests(ctx: Ctx, id: string): Promise<TestMessage[]> {
  requirePermission(ctx.actor, 'campaigns.write');
  const row = await loadCampaign(ctx.db, id);
  const tests = await ctx.db
    .select()
    .from(testMessage)
    .where(eq(testMessage.campaignId, row.id))
    .orderBy(desc(testMessage.id))
    .limit(LATEST);
  return tests.map(({ id, recipient, at, state, source }) => ({
    ...{ id, recipient, at, kept: source !== null },
    state: state as TestMessage['state'],
  }));
}

/** A kept test as it would have travelled. */
export async function readTest(ctx: Ctx, id: string, testId: string): Promise<{ source: string }> {
  requirePermission(ctx.actor, 'campaigns.write');
  const row = await loadCampaign(ctx.db, id);
  const [test] = await ctx.db
    .select()
    .from(testMessage)
    .where(eq(testMessage.id, Number(testId) || 0));
  if (!test || test.campaignId !== row.id || test.source === null) throw new DomainError('not_found', 'test');
  return { source: test.source };
}

function addressesOf(texts: readonly string[]): string[] {
  const addresses = texts.flatMap((text) => normaliseEmail(text) ?? []);
  if (addresses.length === 0 || addresses.length > MOST || addresses.length < texts.length) {
    throw new DomainError('not_addresses');
  }
  return addresses;
}
