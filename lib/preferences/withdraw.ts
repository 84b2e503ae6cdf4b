import { unlessRestoring } from '@/db/queries/restoring';
import type { ArrivalKind, Suspicion } from '@/db/vocabulary';
import { recordOpposition } from '../consent/oppose';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import type { LinkSubject } from '../links/token';
import { keepForLater } from '../spool/keep';
import { takeOrKeep } from '../spool/take';
import { NoAnswer } from '../unreachable';
import { readLink } from './read-link';

/** How a withdrawal came: by a mail client, by the page's own button, by a message to the address of the link. */
export type Came = { kind: ArrivalKind; way: string; suspicion: Suspicion | null };

/**
 * `at` is since when it holds; `already`, whether it did before; `seq`, the event it made. `kept`: it holds, and is on record as
 * soon as the database is back.
 */
export type Withdrawn = { at: Date; already: boolean; seq: number | null; kept: boolean };

const BY_CLIENT: Came = { kind: 'one_click', way: 'web', suspicion: null };

/**
 * One click: stops what a message's link names, at once. When this has answered, no hand-over of it begins any more, whether the
 * database could take it or it was kept in the spool. A link of a person who was erased meanwhile answers null: there is nothing
 * left to stop.
 * @throws DomainError `not_found` where the link is not genuine; NotKept where nobody could take it
 */
export async function withdrawByLink(ctx: Ctx, token: string, came = BY_CLIENT): Promise<Withdrawn | null> {
  const subject = readLink(token, 'unsubscribe');
  return takeOrKeep(
    () => recordForKnown(ctx, subject, came),
    () => keep(ctx, subject, came),
  );
}

/** A person who is not there was erased, unless the database is just being filled with a backup: then they may come yet. */
async function recordForKnown(ctx: Ctx, subject: LinkSubject, came: Came): Promise<Withdrawn | null> {
  const withdrawn = await record(ctx, subject, came);
  if (withdrawn) return withdrawn;
  const again = await unlessRestoring(ctx.db, () => record(ctx, subject, came));
  if (!again) throw new NoAnswer('the database is being restored');
  return again.answer;
}

async function record(ctx: Ctx, subject: LinkSubject, came: Came): Promise<Withdrawn | null> {
  const { contactId, campaignId } = subject;
  const { person, message, at, already, seq } = await recordOpposition(
    ctx,
    { contactId, campaignId },
    {
      ...{ arrivedAt: ctx.now, recordedAt: ctx.now, method: 'one-click link', source: 'person' },
      arrival: { ...came, detail: null },
    },
  );
  if (!person) return null;
  // A person without the message that the link is about: nothing can be stopped, and saying so would be false.
  if (!message) throw new DomainError('not_found', 'link');
  return { at: at ?? ctx.now, already, seq, kept: false };
}

async function keep(ctx: Ctx, { contactId, campaignId }: LinkSubject, came: Came): Promise<Withdrawn> {
  await keepForLater({ contactId, campaignId, at: ctx.now.toISOString(), ...came });
  return { at: ctx.now, already: false, seq: null, kept: true };
}
