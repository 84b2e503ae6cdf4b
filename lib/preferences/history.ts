import {
  type ActRow,
  readActs,
  readSent,
  readWishes,
  type SentRow,
  type WishHistoryRow,
} from '@/db/queries/read-person-history';
import type { Locale } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { env } from '../env';
import { DomainError } from '../errors';
import { linkPath } from '../links/path';
import { openLink, readVisitor } from './read-link';
import { type Sender, senderOf } from './show';

const MOST = 500;

export type HistoryEntry =
  | (ActRow & { receiptHref: string })
  | WishHistoryRow
  | (SentRow & { whyHref: string });

export type History = {
  locale: Locale;
  sender: Sender | null;
  entries: HistoryEntry[];
  /** Whether there is more than is shown. */
  cut: boolean;
};

/**
 * All that a person said and all that was sent to them, the latest first, at most 500.
 * @throws DomainError `not_found`, `link_expired`, `gone`
 */
export async function showHistory(ctx: Ctx, token: string): Promise<History> {
  const link = openLink(token, 'preferences', ctx.now);
  const visitor = await readVisitor(ctx.db, link);
  if (!visitor) throw new DomainError('gone', 'link');
  const [acts, wishes, sent] = await Promise.all([
    readActs(ctx.db, link.contactId, MOST + 1),
    readWishes(ctx.db, link.contactId, MOST + 1),
    readSent(ctx.db, link.contactId, MOST + 1),
  ]);
  const { contactId, issuedOn } = link;
  const href = (purpose: 'why' | 'receipt', campaignId: number) =>
    linkPath(env().AVAL_SECRET, purpose, { contactId, campaignId, issuedOn });
  const entries: HistoryEntry[] = [
    // In a receipt's link the event stands in the message's place.
    ...acts.map((row) => ({ ...row, receiptHref: href('receipt', row.seq) })),
    ...wishes,
    ...sent.map((row) => ({ ...row, whyHref: href('why', row.campaign_id) })),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return {
    locale: visitor.locale,
    sender: await senderOf(ctx, visitor),
    entries: entries.slice(0, MOST),
    cut: entries.length > MOST,
  };
}
