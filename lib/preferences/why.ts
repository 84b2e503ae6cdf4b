import { and, eq } from 'drizzle-orm';
import { readSend, type SendOnRecord } from '@/db/queries/read-send';
import { advertiser, campaign } from '@/db/schema';
import type { Basis, Locale } from '@/db/vocabulary';
import { type Face, faceOf } from '../advertisers/face';
import { standingOf, stoppedSince } from '../audience/standing';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { type Cited, citedRow } from '../law/cited';
import { type LinkedMessage, openLink, readVisitor } from './read-link';

/** Why somebody received one message: who sent it, on what it rested when it left, and which record of theirs that was. */
export type Why = {
  locale: Locale;
  message: LinkedMessage;
  /** Its subject line, as its author wrote it. */
  title: string;
  advertiser: {
    name: string;
    legalName: string;
    registration: string | null;
    address: string;
    email: string;
  };
  face: Face | null;
  /** When it was handed over; null where it was not. */
  sentAt: Date | null;
  /** Since when the person wants no more of these; null where they do. */
  stoppedAt: Date | null;
  basis: Basis | null;
  decidedAt: Date;
  /** The articles, and the sentence that permitted it. */
  cited: Cited;
  consent: SendOnRecord['consent'];
  purchase: SendOnRecord['purchase'];
};

/**
 * Answers a person who asks why they received a message, from what was frozen with it and decided again just before it left.
 * @throws DomainError `not_found` (no genuine link, or no such message), `link_expired`, `gone`
 */
export async function whyReceived(
  ctx: Ctx,
  token: string,
  pick?: (own: Locale) => Locale,
): Promise<Why | { locale: Locale; message: null }> {
  const link = openLink(token, 'why', ctx.now);
  const visitor = await readVisitor(ctx.db, link);
  if (!visitor) throw new DomainError('gone', 'link');
  const locale = pick?.(visitor.locale) ?? visitor.locale;
  const { message } = visitor;
  const sent = message && (await readSend(ctx.db, link));
  if (!message || !sent) return { locale, message: null };
  const [row] = await ctx.db
    .select({ title: campaign.subject, advertiser })
    .from(campaign)
    .innerJoin(advertiser, eq(advertiser.id, campaign.advertiserId))
    .where(and(eq(campaign.id, link.campaignId)));
  if (!row) throw new DomainError('not_found', 'link');
  const { decision } = sent;
  return {
    ...{ locale, message, title: row.title, advertiser: row.advertiser },
    face: await faceOf(ctx.db, message.advertiserId),
    sentAt: sent.state === 'handed_off' || sent.state === 'uncertain' ? sent.endedAt : null,
    stoppedAt: stoppedSince(await standingOf(ctx.db, link.contactId, message, ctx.now)),
    basis: decision.basis,
    decidedAt: sent.decidedAt,
    cited: citedRow(decision.rule, decision.sources),
    consent: decision.basis === 'consent' ? sent.consent : null,
    purchase: decision.basis === 'existing_customer' || decision.basis === 'contract' ? sent.purchase : null,
  };
}
