import { eq } from 'drizzle-orm';
import { campaign } from '@/db/schema';
import { type ArrivalEffect, type Channel, EVERY } from '@/db/vocabulary';
import { recordOpposition } from '../consent/oppose';
import type { Ctx } from '../context';
import { env } from '../env';
import { parseInput } from '../input';
import { linkKeys } from '../links/keys';
import { tokenOfHex } from '../links/mail-address';
import { type LinkSubject, readToken } from '../links/token';
import { NO_KEY } from '../message/script';
import { noteArrival, onlyOnce } from './note';
import { orderSchema } from './schemas';
import { takeReceipt } from './take-receipt';

/** Whoever is called by a machine and wants no more of it wants no more of the same by a person. */
const CALLS: readonly Channel[] = ['automated_call', 'phone'];

/**
 * Takes what a provider says became of a call or a fax, tied by the name that the order carried. The key that says no during a call
 * is a no to all of that advertiser's calls, at once.
 * @throws DomainError `invalid_input`
 */
export async function takeOrder(
  ctx: Ctx,
  input: unknown,
  { way, externalId }: { way: string; externalId: string },
): Promise<ArrivalEffect | null> {
  const { type, id, state, code = '', pressed } = parseInput(orderSchema, input);
  const subject = readToken(linkKeys(env().AVAL_SECRET, 'message'), tokenOfHex(id));
  return onlyOnce(ctx, { way, externalId }, async (inside) => {
    if (!subject) return noteArrival(inside, { kind: 'key', way, effect: 'untied' });
    if (state) await takeReceipt(inside, { reference: `${type} ${id}`, state, code }, way);
    return pressed === NO_KEY ? refuseCalls(inside, subject, way) : 'noted';
  });
}

async function refuseCalls(
  ctx: Ctx,
  { contactId, campaignId }: LinkSubject,
  way: string,
): Promise<ArrivalEffect> {
  const [from] = await ctx.db
    .select({ advertiserId: campaign.advertiserId })
    .from(campaign)
    .where(eq(campaign.id, campaignId));
  if (!from) return noteArrival(ctx, { kind: 'key', way, effect: 'nobody' });
  let effect: ArrivalEffect = 'already_stopped';
  for (const channel of CALLS) {
    const { person, already } = await recordOpposition(
      ctx,
      { contactId, advertiserId: from.advertiserId, purposeId: EVERY, channel },
      {
        ...{ arrivedAt: ctx.now, recordedAt: ctx.now, method: 'key pressed in a call', source: 'person' },
        arrival: { kind: 'key', way, suspicion: null, detail: channel },
      },
    );
    if (!person) return noteArrival(ctx, { kind: 'key', way, effect: 'nobody' });
    if (!already) effect = 'stopped';
  }
  return effect;
}
