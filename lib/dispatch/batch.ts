import { claimSends, markUncertain, requeueSends } from '@/db/queries/claim-sends';
import { type Ending, endSends } from '@/db/queries/end-sends';
import { holdContacts, readReaders } from '@/db/queries/hold-contacts';
import { inquire } from '../audience/prospecting';
import type { KeptDecision } from '../campaigns/decisions';
import { heldBack } from '../campaigns/hours';
import type { Campaign } from '../campaigns/load';
import { suppressAddress } from '../contacts/suppress-address';
import type { Ctx } from '../context';
import { hasHours } from '../law/windows';
import { clearUntil } from '../spool/clearance';
import type { Carrier, HandOver } from './carrier';
import { BATCH_DEADLINE_MS, handOverBatch } from './hand-over';
import { addressOf, setUpPress } from './press';
import { recheck } from './recheck';
import type { Addressed } from './setting';
import { stopUnassessed } from './stop-unassessed';

export type Batch = {
  campaign: Campaign;
  carrier: Carrier;
  workerId: number;
  limit: number;
  /** What could not be said of batches that broke off, to be said before the next one. */
  unsettled?: (() => Promise<void>)[];
};

/** What a batch came to: how many were claimed, how many handed over, how long each took, and whether the carrier is down. */
export type BatchResult = { claimed: number; handedOver: number; msPerMessage: number; carrierDown: boolean };

/** How long one waits that was refused for now, where its carrier does not say. */
const DEFER_MS = 60_000;

const NOBODY: BatchResult = { claimed: 0, handedOver: 0, msPerMessage: 0, carrierDown: false };

/**
 * Claims a batch and takes it to its end: claim, committed; then, in one transaction, the contacts' lock, the decision taken
 * again, the hand-over, the record. The lock is held while the provider is spoken to, which is bounded in time: this is the
 * one place where a transaction waits for the network, and what the guarantee rests on.
 */
export async function dispatchBatch(ctx: Ctx, batch: Batch): Promise<BatchResult> {
  const { campaign } = batch;
  const ids = await claimSends(ctx.db, {
    campaignId: campaign.id,
    workerId: batch.workerId,
    limit: batch.limit,
    now: ctx.now,
    planned: hasHours(campaign.channel),
  });
  if (ids.length === 0) return NOBODY;
  const begun = { value: false };
  try {
    return await finishBatch(ctx, batch, ids, begun);
  } catch (error) {
    // Once begun, nobody can say who of them got it; before, nobody did. A database that is away is told when it is back.
    const settle = () =>
      begun.value
        ? markUncertain(ctx.db, { workerId: batch.workerId }, ctx.now).then(() => {})
        : requeueSends(ctx.db, campaign.id, ids);
    await settle().catch(() => batch.unsettled?.push(settle));
    throw error;
  }
}

async function finishBatch(
  ctx: Ctx,
  batch: Batch,
  ids: number[],
  begun: { value: boolean },
): Promise<BatchResult> {
  const { campaign } = batch;
  const press = await setUpPress(ctx.db, campaign);
  const inquiry = await inquire(ctx.db, campaign, ctx.now, ctx.now);
  if (inquiry.assessmentId === null && (await stopUnassessed(ctx, campaign.id))) {
    await requeueSends(ctx.db, campaign.id, ids);
    return { ...NOBODY, claimed: ids.length };
  }
  return ctx.db.transaction(async (tx) => {
    await holdContacts(tx, ids);
    // Withdrawals that wait in a spool hold no lock: nothing begins while one may.
    const until = await clearUntil(tx);
    const answers = await recheck(tx, { campaignId: campaign.id, inquiry, now: ctx.now }, ids);
    const held = await heldBack(tx, campaign, ids, { from: ctx.now, until: latestHandOver(ctx.now) });
    const readers = await readReaders(tx, ids);
    const allowed = readers.flatMap((reader): Addressed[] => {
      const to = addressOf(campaign.channel, reader);
      const eligible = answers.get(reader.id)?.decision.verdict === 'eligible';
      return to !== null && eligible && !held.has(reader.id) ? [{ reader, to }] : [];
    });
    begun.value = allowed.length > 0;
    const started = performance.now();
    const results = await handOverBatch(
      batch.carrier,
      allowed.map((addressed) => () => press(addressed, ctx.now)),
      until,
    );
    const took = performance.now() - started;
    const handOvers = new Map(allowed.map(({ reader }, index) => [reader.id, results[index]]));
    await endSends(
      tx,
      { campaignId: campaign.id, workerId: batch.workerId, now: ctx.now },
      ids.map((id) => {
        const handOver = handOvers.get(id);
        return ending(id, {
          kept: answers.get(id),
          handOver,
          notBefore: held.get(id) ?? later(ctx.now, handOver),
        });
      }),
    );
    if (campaign.channel === 'email') await suppressRefused({ ...ctx, db: tx }, allowed, results);
    return {
      claimed: ids.length,
      handedOver: results.filter((result) => result.state === 'handed_off').length,
      msPerMessage: results.length === 0 ? 0 : took / results.length,
      // A promise of the spool's that ran out on the way says nothing about the carrier.
      carrierDown: performance.now() < until && results.some((result) => result.state === 'not_begun'),
    };
  });
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

/** When one that was refused for now may be tried again. */
function later(now: Date, handOver: HandOver | undefined): Date | undefined {
  if (handOver?.state !== 'deferred') return undefined;
  return new Date(now.getTime() + (handOver.waitMs ?? DEFER_MS));
}

const latestHandOver = (now: Date) => new Date(now.getTime() + BATCH_DEADLINE_MS);

type Came = { kept: KeptDecision | undefined; handOver: HandOver | undefined; notBefore: Date | undefined };

function ending(contactId: number, { kept, handOver, notBefore }: Came): Ending {
  if (!kept) throw new Error('a claimed contact was not decided');
  const common = { contactId, recheckedDecisionId: kept.id };
  if (notBefore && kept.decision.verdict === 'eligible') {
    return { ...common, state: 'queued', skipReason: null, answer: handOver?.answer ?? null, notBefore };
  }
  if (!handOver) {
    return { ...common, state: 'skipped', skipReason: kept.decision.reason ?? 'unreachable', answer: null };
  }
  const { state: came } = handOver;
  const state = came === 'not_begun' || came === 'deferred' ? 'queued' : came;
  return { ...common, state, skipReason: null, answer: handOver.answer };
}
