import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { appendAudit } from '@/db/queries/append-audit';
import { countAttempts } from '@/db/queries/call-desk';
import type { Settled } from '@/db/queries/print-letters';
import { appointment, contact } from '@/db/schema';
import { EVERY } from '@/db/vocabulary';
import { requirePermission } from '../../access/require';
import { nextTry, type Reachable, reachableAt } from '../../campaigns/hours';
import { type Campaign, loadCampaign } from '../../campaigns/load';
import { recordOpposition } from '../../consent/oppose';
import { actorName, type Ctx } from '../../context';
import { DomainError } from '../../errors';
import { parseInput } from '../../input';
import { zonesOf } from '../../law/zones';
import { completeCampaign } from '../complete';
import { type Call, closeCall, lockOwnCall, requireOpen } from './own';

const id = z.coerce.number().int().min(1);
const endSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ call: id, outcome: z.enum(['reached', 'not_reached', 'objected', 'wrong_number']) }),
  z.strictObject({
    call: id,
    outcome: z.literal('call_back'),
    /** The day and the time that the person's own clock will show. */
    day: z.iso.date('give the day'),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'give the time, such as 18:30'),
  }),
]);
type End = z.infer<typeof endSchema>;

/** Where the law sets no number of attempts, a campaign sets itself the one of France. */
const MOST_TRIES = 4;
/** Whoever did not answer now is not tried again before. */
const PAUSE_MS = 2 * 3_600_000;
/** Nobody remembers an appointment that lies farther ahead. */
const FARTHEST_DAYS = 60;

/**
 * Says how a call ended, and with it what becomes of its person. An objection takes effect at once, for all that the advertiser calls
 * about, and is taken even from an agent who was away for too long.
 * @throws DomainError `call_over`; `invalid_input` naming `day` or `time` where the person may not be called then
 */
export async function endCall(ctx: Ctx, input: unknown): Promise<void> {
  requirePermission(ctx.actor, 'calls.make');
  const end = parseInput(endSchema, input);
  const campaign = await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const row = await lockOwnCall(inside, end.call);
    const found = await loadCampaign(tx, row.campaignId);
    if (end.outcome === 'objected') await recordObjection(inside, row, found);
    if (end.outcome === 'objected' && row.endedAt !== null) return found;
    if (end.outcome !== 'objected') requireOpen(row, ctx.now);
    if (row.begunAt === null) throw new DomainError('wrong_state', `call ${row.id} has not begun`);
    const wrongNumber = end.outcome === 'wrong_number' ? await numberOf(tx, row.contactId) : null;
    const settled = await settle(inside, { row, campaign: found }, end);
    await closeCall(inside, { row, campaign: found }, { outcome: end.outcome, wrongNumber, ...settled });
    return found;
  });
  await completeCampaign(ctx, campaign.id);
}

async function recordObjection(ctx: Ctx, row: Call, { advertiserId }: Campaign): Promise<void> {
  await recordOpposition(
    ctx,
    { contactId: row.contactId, advertiserId, purposeId: EVERY, channel: 'phone' },
    {
      ...{ arrivedAt: ctx.now, recordedAt: ctx.now, method: 'phone', source: actorName(ctx.actor) },
      arrival: null,
    },
  );
  await appendAudit(ctx.db, {
    ...{ at: ctx.now, by: actorName(ctx.actor), action: 'call.objected', subject: `call ${row.id}` },
  });
}

type Turn = { row: Call; campaign: Campaign };

async function settle(ctx: Ctx, turn: Turn, end: End): Promise<Omit<Settled, 'contactId'>> {
  const common = { recheckedDecisionId: null, skipReason: null };
  if (end.outcome === 'reached' || end.outcome === 'objected') {
    return { ...common, state: 'handed_off', answer: end.outcome };
  }
  if (end.outcome === 'wrong_number') return { ...common, state: 'failed', answer: 'wrong number' };
  const person = await personAt(ctx, turn);
  if (end.outcome === 'call_back') {
    const at = momentOf(end, person, ctx.now);
    await keepAppointment(ctx, turn, at);
    return { ...common, state: 'queued', answer: null, notBefore: at };
  }
  const tries = await countAttempts(ctx.db, { ...turn.row, campaignId: turn.campaign.id });
  if (tries >= (person.limited?.limit.attempts ?? MOST_TRIES)) {
    return { ...common, state: 'failed', answer: `not reached in ${tries} calls` };
  }
  const again = nextTry(person, new Date(ctx.now.getTime() + PAUSE_MS));
  return { ...common, state: 'queued', answer: null, notBefore: again };
}

async function personAt({ db, now }: Ctx, { row, campaign }: Turn): Promise<Reachable> {
  const people = await reachableAt(db, campaign, { ids: [row.contactId], at: now });
  const person = people.get(row.contactId);
  if (!person) throw new Error('the person of a call is gone');
  return person;
}

/** The moment that a day and a time are where the person is, at which the law lets them be called. */
function momentOf({ day, time }: Extract<End, { outcome: 'call_back' }>, person: Reachable, now: Date): Date {
  const zone = zonesOf(person.ask.place)[0] ?? 'UTC';
  const at = new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds);
  if (at <= now) throw refused('day', 'lies in the past');
  if (at.getTime() > now.getTime() + FARTHEST_DAYS * 86_400_000) throw refused('day', 'is too far ahead');
  const agreed = { ...person, ask: { ...person.ask, appointment: at } };
  if (nextTry(agreed, at).getTime() !== at.getTime()) {
    throw refused('time', 'the law does not let this person be called then');
  }
  return at;
}

const refused = (path: 'day' | 'time', message: string) =>
  new DomainError('invalid_input', `${path}: ${message}`, [{ path, message }]);

async function keepAppointment(ctx: Ctx, { row, campaign }: Turn, at: Date): Promise<void> {
  const by = actorName(ctx.actor);
  await ctx.db.insert(appointment).values({
    ...{ contactId: row.contactId, campaignId: campaign.id, callId: row.id, at, agreedAt: ctx.now, by },
  });
}

async function numberOf(tx: Db, contactId: number): Promise<string | null> {
  const [row] = await tx.select({ phone: contact.phone }).from(contact).where(eq(contact.id, contactId));
  return row?.phone ?? null;
}
