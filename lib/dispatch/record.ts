import type { Db } from '@/db/client';
import { type Ending, endSends } from '@/db/queries/end-sends';
import { messageReference } from '@/db/schema';
import type { KeptDecision } from '../campaigns/decisions';
import type { Campaign } from '../campaigns/load';
import { suppressAddress } from '../contacts/suppress-address';
import type { Ctx } from '../context';
import { waits } from './back-off';
import type { HandOver } from './carrier';
import type { Look } from './look-again';
import { keepAnswers } from './recheck';
import type { Addressed } from './setting';

/** What became of a batch: the last look at each of its recipients, and a result for each of those allowed, in their order. */
export type Outcome = { ids: readonly number[]; look: Look; results: readonly HandOver[] };

/** Writes down what became of a batch; `ctx.db` is a transaction. */
export async function record(
  ctx: Ctx,
  { campaign, workerId }: { campaign: Campaign; workerId: number },
  { ids, look, results }: Outcome,
): Promise<void> {
  const handOvers = new Map(look.allowed.map(({ reader }, place) => [reader.id, results[place]]));
  await endSends(
    ctx.db,
    { campaignId: campaign.id, workerId, now: ctx.now, waits },
    ids.map((id) => {
      const handOver = handOvers.get(id);
      const notBefore = look.held.get(id) ?? askedToWait(ctx.now, handOver);
      return ending(id, { kept: look.answers.get(id), handOver, notBefore });
    }),
  );
  await keepReferences(ctx.db, campaign.id, look.allowed, results);
  if (campaign.channel === 'email') await suppressRefused(ctx, look.allowed, results);
}

/** The same outcome, its decisions kept once more: the transaction in which they were kept has broken off. */
export async function keepAgain({ db, now }: Ctx, campaign: Campaign, outcome: Outcome): Promise<Outcome> {
  const { inquiry, answers } = outcome.look;
  const people = [...answers].map(([id, { profile }]) => ({ id, profile }));
  const again = await keepAnswers(db, { campaignId: campaign.id, inquiry, now }, people);
  return { ...outcome, look: { ...outcome.look, answers: again } };
}

/** Under which names its carrier will speak of each. */
async function keepReferences(
  db: Db,
  campaignId: number,
  readers: readonly Addressed[],
  results: readonly HandOver[],
): Promise<void> {
  const rows = readers.flatMap(({ reader }, place) =>
    (results[place]?.references ?? []).map((reference) => ({ contactId: reader.id, campaignId, reference })),
  );
  if (rows.length > 0) await db.insert(messageReference).values(rows).onConflictDoNothing();
}

/** What the server says at the door of a mailbox that does not exist, it need not say again by a message. */
async function suppressRefused(
  ctx: Ctx,
  readers: readonly Addressed[],
  results: readonly HandOver[],
): Promise<void> {
  for (const [index, { state, answer }] of results.entries()) {
    const address = readers[index]?.to;
    if (state === 'failed' && address !== undefined && /\b5\.1\.1\b/.test(answer)) {
      await suppressAddress(ctx, address, '5.1.1');
    }
  }
}

/** When one may be tried again whose carrier said how long it wants to be left alone. */
function askedToWait(now: Date, handOver: HandOver | undefined): Date | undefined {
  if (handOver?.state !== 'deferred' || handOver.waitMs === undefined) return undefined;
  return new Date(now.getTime() + handOver.waitMs);
}

type Came = { kept: KeptDecision | undefined; handOver: HandOver | undefined; notBefore: Date | undefined };

function ending(contactId: number, { kept, handOver, notBefore }: Came): Ending {
  if (!kept) throw new Error('a claimed contact was not decided');
  const common = { contactId, recheckedDecisionId: kept.id, skipReason: null };
  if (notBefore && kept.decision.verdict === 'eligible') {
    return { ...common, state: 'queued', answer: handOver?.answer ?? null, notBefore };
  }
  if (!handOver) {
    return { ...common, state: 'skipped', skipReason: kept.decision.reason ?? 'unreachable', answer: null };
  }
  const { state, answer } = handOver;
  return { ...common, state: state === 'not_begun' ? 'queued' : state, answer };
}
