import type { ConsentEventRow } from '@/db/queries/append-consent';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { eventId } from './event-id';
import { recordConsent } from './record';
import { resolveEvents } from './resolve';
import { consentsSchema } from './schemas';

/**
 * Records up to 1,000 acts reported by staff or a key; all or none. An act that is on record to the letter is answered with
 * its id again.
 * @returns the events' ids, in the order given
 * @throws DomainError naming each event whose contact, advertiser, purpose or wording is unknown
 */
export async function recordConsents(ctx: Ctx, input: unknown): Promise<{ recorded: string[] }> {
  requirePermission(ctx.actor, 'consent.record');
  const inputs = parseInput(consentsSchema, input);
  const resolved = await resolveEvents(ctx.db, inputs, actorName(ctx.actor));
  const issues = resolved.flatMap((event, index) =>
    'code' in event ? [{ code: event.code, path: `${index}.${event.field}`, message: event.code }] : [],
  );
  const [first] = issues;
  if (first) throw new DomainError(first.code, first.path, issues);
  const appended = await recordConsent(ctx, resolved as ConsentEventRow[]);
  return { recorded: appended.map(eventId) };
}
