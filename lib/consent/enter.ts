import { z } from 'zod';
import { channelScopes } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { moment, prose } from '../format/fields';
import { parseInput } from '../input';
import { refuseFuture } from '../moments';
import { eventId } from './event-id';
import { recordConsent } from './record';
import { resolveEvents } from './resolve';
import { consentSchema } from './schemas';

/** How somebody said it who was not at a screen. */
export const enteredMethods = ['phone', 'paper', 'in person'] as const;

/** A choice that reached the staff by other ways than a page: always with what proves it. */
const enteredSchema = consentSchema
  .pick({ contact: true, advertiser: true, purpose: true, wording: true })
  .extend({
    channel: z.enum(channelScopes),
    act: z.enum(['given', 'refused', 'withdrawn', 'objected']),
    at: moment,
    method: z.enum(enteredMethods),
    evidence: prose(4000),
  })
  .refine(({ act, wording }) => act !== 'given' || wording !== undefined, {
    path: ['wording'],
    message: 'is needed for a yes: nobody agrees to what was not read to them',
  });

/**
 * Records what a person said by phone, on paper or orally, with its evidence.
 * @throws DomainError `invalid_input`, `in_the_future`, and the code of a name that nobody has
 */
export async function enterChoice(ctx: Ctx, input: unknown): Promise<{ recorded: string }> {
  requirePermission(ctx.actor, 'consent.record');
  const given = parseInput(enteredSchema, input);
  refuseFuture(ctx.now, [{ path: 'at', at: given.at }]);
  const [resolved] = await resolveEvents(ctx.db, [given], actorName(ctx.actor));
  if (!resolved) throw new Error('the choice was not resolved');
  if ('code' in resolved) {
    const issue = { path: resolved.field, message: resolved.code };
    throw new DomainError(resolved.code, resolved.field, [issue]);
  }
  const [appended] = await recordConsent(ctx, [resolved]);
  if (!appended) throw new Error('the choice was not recorded');
  return { recorded: eventId(appended) };
}
