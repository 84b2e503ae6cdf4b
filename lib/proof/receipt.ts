import type { Db } from '@/db/client';
import { type EventForReceipt, readEvent } from '@/db/queries/read-event';
import type { Locale } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { env } from '../env';
import { DomainError } from '../errors';
import { readerLocale } from '../format/locale';
import { sha256 } from '../hash';
import { linkKeys } from '../links/keys';
import { linkPath } from '../links/path';
import { dayNumber, readToken } from '../links/token';
import { type InclusionProof, proveEvent } from './prove';

/** What somebody did or was told, to be shown, printed and kept: one act, and nothing about their others. */
export type Receipt = {
  /** Made from the event's hash: the same receipt has the same id whenever it is asked for (UUID). */
  id: string;
  recordId: string;
  locale: Locale;
  event: EventForReceipt;
  /** Null until a checkpoint seals it. */
  proof: InclusionProof | null;
};

/**
 * The receipt that a link shows. The link has no power: whoever is shown it can read this one act and change nothing.
 * @throws DomainError `not_found` for a link that is not genuine
 */
export async function receiptByLink(ctx: Ctx, token: string): Promise<Receipt> {
  const subject = readToken(linkKeys(env().AVAL_SECRET, 'receipt'), token);
  if (!subject) throw new DomainError('not_found', 'link');
  return receiptOf(ctx.db, subject.contactId, subject.campaignId);
}

/**
 * The receipt of an event (`12-3`), for the staff.
 * @throws DomainError `not_found`
 */
export async function receiptOfEvent(ctx: Ctx, eventId: string): Promise<Receipt> {
  requirePermission(ctx.actor, 'records.read');
  const [, contactId, seq] = /^(\d{1,15})-(\d{1,9})$/.exec(eventId) ?? [];
  if (contactId === undefined) throw new DomainError('not_found', 'event');
  return receiptOf(ctx.db, Number(contactId), Number(seq));
}

/** The address, below APP_URL, of an event's receipt, for the person whose it is, and for whoever they show it to. */
export function receiptLink(event: { contactId: number; seq: number }, now: Date): string {
  const subject = { contactId: event.contactId, campaignId: event.seq, issuedOn: dayNumber(now) };
  return linkPath(env().AVAL_SECRET, 'receipt', subject);
}

async function receiptOf(db: Db, contactId: number, seq: number): Promise<Receipt> {
  const event = await readEvent(db, contactId, seq);
  if (!event) throw new DomainError('not_found', 'event');
  return {
    id: uuidFrom(`receipt ${event.hash}`),
    recordId: uuidFrom(`record ${event.hash}`),
    locale: readerLocale(event.locale, event.country),
    event,
    proof: await proveEvent(db, contactId, seq),
  };
}

/** A UUID in the shape of version 4 (RFC 9562), which ISO/IEC TS 27560 asks for. */
function uuidFrom(text: string): string {
  const hex = sha256(text);
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
