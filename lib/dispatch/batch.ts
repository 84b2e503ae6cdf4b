import { claimSends, leaveUncertain, markBegun, postponeSends, requeueSends } from '@/db/queries/claim-sends';
import type { Campaign } from '../campaigns/load';
import type { Ctx } from '../context';
import { hasHours } from '../law/windows';
import { countBatch } from '../metrics';
import { isUnreachable } from '../unreachable';
import type { Carrier } from './carrier';
import { readFooting } from './footing';
import { handOverBatch, OUT_OF_TIME } from './hand-over';
import { type Look, lookAgain } from './look-again';
import { domainOf, paceDomains, slowDomains, takeTurns } from './pace-domains';
import { keepAgain, type Outcome, record } from './record';
import { stopUnassessed } from './stop-unassessed';

export type Batch = {
  campaign: Campaign;
  carrier: Carrier;
  workerId: number;
  limit: number;
  /** How what the campaign rests on is read; anew for each batch where it is not given. */
  footingOf?: typeof readFooting;
  /** What could not be said of batches that broke off, to be said before the next one. */
  unsettled?: (() => Promise<void>)[];
  /** How many connections to the database were lost so far: with one, a lock may be. */
  lost?: (() => number) | undefined;
};

/** What a batch came to: how many were claimed, how many handed over, how long each took, and whether the carrier is down. */
export type BatchResult = { claimed: number; handedOver: number; msPerMessage: number; carrierDown: boolean };

const NOBODY: BatchResult = { claimed: 0, handedOver: 0, msPerMessage: 0, carrierDown: false };

/**
 * Claims a batch and takes it to its end: claim, committed; then, in one transaction, the contacts' lock, the decision taken
 * again, the hand-over, the record. The lock is held while the provider is spoken to, which is bounded in time: this is the
 * one place where a transaction waits for the network, and what the guarantee rests on.
 */
export async function dispatchBatch(ctx: Ctx, batch: Batch): Promise<BatchResult> {
  const { campaign, workerId, limit } = batch;
  const held = { campaignId: campaign.id, workerId };
  const planned = hasHours(campaign.channel);
  const claimed = await claimSends(ctx.db, { ...held, limit, now: ctx.now, planned });
  if (claimed.length === 0) return NOBODY;
  const came: { outcome?: Outcome } = {};
  try {
    const ids = await paced(ctx, batch, claimed);
    const result = ids.length === 0 ? NOBODY : await finishBatch(ctx, { ...batch, ids, came });
    return { ...result, claimed: claimed.length };
  } catch (error) {
    // What was handed over is known here, though its record broke off. A database that is away is told when it is back.
    const settle = async () => {
      if (came.outcome) await recordLater(ctx, batch, came.outcome);
      await requeueSends(ctx.db, held, claimed);
    };
    await settle().catch(() => batch.unsettled?.push(settle));
    throw error;
  }
}

/** Records what became of a batch once its own transaction has broken off; what cannot be recorded is uncertain. */
async function recordLater(ctx: Ctx, { campaign, workerId }: Batch, outcome: Outcome): Promise<void> {
  try {
    await ctx.db.transaction(async (tx) => {
      const inside = { ...ctx, db: tx };
      await record(inside, { campaign, workerId }, await keepAgain(inside, campaign, outcome));
    });
  } catch (error) {
    if (isUnreachable(error)) throw error;
    const begun = outcome.look.allowed.filter((_, place) => outcome.results[place]?.state !== 'not_begun');
    const ids = begun.map(({ reader }) => reader.id);
    await leaveUncertain(ctx.db, { campaignId: campaign.id, workerId }, ids);
  }
}

/** Those whose domain takes them now; the others wait for their turn. */
async function paced(ctx: Ctx, { campaign, workerId }: Batch, claimed: number[]): Promise<number[]> {
  if (campaign.channel !== 'email') return claimed;
  const waiting = await paceDomains(ctx.db, claimed);
  await postponeSends(ctx.db, { campaignId: campaign.id, workerId }, waiting);
  return claimed.filter((id) => !waiting.has(id));
}

type Claimed = Batch & { ids: number[]; came: { outcome?: Outcome } };

async function finishBatch(ctx: Ctx, { ids, came, ...batch }: Claimed): Promise<BatchResult> {
  const { campaign, workerId } = batch;
  const held = { campaignId: campaign.id, workerId };
  const { press, inquiry, unassessed } = await (batch.footingOf ?? readFooting)(ctx, campaign);
  if (unassessed && (await stopUnassessed(ctx, campaign.id))) {
    await requeueSends(ctx.db, held, ids);
    return NOBODY;
  }
  const lost = batch.lost?.();
  const result = await ctx.db.transaction(async (tx) => {
    const look = await lookAgain({ ...ctx, db: tx }, { campaign, inquiry, ids });
    const places =
      campaign.channel === 'email' ? await takeTurns(tx, addresses(look), batch.carrier.lanes) : undefined;
    const toWhom = look.allowed.map(({ reader }) => reader.id);
    // By another connection, and committed before the first of them begins.
    if (toWhom.length > 0 && !(await markBegun(ctx.db, held, toWhom))) {
      throw new Error('this worker was given up');
    }
    const started = performance.now();
    const results = await handOverBatch(
      batch.carrier,
      look.allowed.map((addressed) => ({
        make: () => press(addressed, ctx.now),
        domain: campaign.channel === 'email' ? domainOf(addressed.to) : undefined,
      })),
      { until: look.until, holds: () => batch.lost?.() === lost, places },
    );
    const took = performance.now() - started;
    came.outcome = { ids, look, results };
    const ends = results.map(({ state }) => state);
    countBatch(campaign.channel, ends, took / 1000);
    await record({ ...ctx, db: tx }, batch, came.outcome);
    return {
      claimed: ids.length,
      handedOver: results.filter(({ state }) => state === 'handed_off').length,
      msPerMessage: results.length === 0 ? 0 : took / results.length,
      // What ran out on the way, of time or of a promise of the spool's, says nothing about the carrier.
      carrierDown: results.some(({ state, answer }) => state === 'not_begun' && answer !== OUT_OF_TIME),
    };
  });
  await slowCrowded(ctx, campaign, came.outcome);
  return result;
}

const addresses = ({ allowed }: Look) => allowed.map(({ to }) => to);

async function slowCrowded(ctx: Ctx, { channel }: Campaign, outcome: Outcome | undefined): Promise<void> {
  if (channel !== 'email' || !outcome) return;
  const { look, results } = outcome;
  await slowDomains(
    ctx.db,
    look.allowed.map(({ to }, place) => ({ to, handOver: results[place] })),
  );
}
