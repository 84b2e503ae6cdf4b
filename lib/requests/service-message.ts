import { and, asc, count, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { advertiser, campaign, type contact, serviceMessage } from '@/db/schema';
import type { Locale, ServiceMessageKind } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { env } from '../env';
import { dayInWords } from '../format/dates';
import { serviceMessages } from '../format/text/service-messages';
import { type LinkPurpose, lifeInDays } from '../links/keys';
import { linkPath } from '../links/path';
import { dayNumber } from '../links/token';
import { addJob } from '../queue/add';

/** Somebody who asks again and again, for themself or for another, gets no more than these in an hour. */
const MOST_IN_AN_HOUR = 3;

const purposeOf: Readonly<Record<ServiceMessageKind, LinkPurpose>> = {
  page_link: 'preferences',
  records_link: 'records',
  address_link: 'address',
};

export type Asked = {
  kind: ServiceMessageKind;
  person: typeof contact.$inferSelect;
  to: { channel: 'email' | 'sms'; address: string };
  locale: Locale;
  /** The message that the person comes from, whose advertiser writes; 0 for none. For `address_link` the change's number. */
  campaignId: number;
};

/** Writes the message with the link that a person asked for, and has the queue deliver it; nothing after the third in an hour. */
export async function sendServiceMessage(ctx: Ctx, asked: Asked): Promise<void> {
  const { kind, person, to, locale } = asked;
  await ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('service message', ${person.id}))`);
    if (await hasEnough(tx, person.id, ctx.now)) return;
    const from = await senderOf(tx, kind === 'address_link' ? 0 : asked.campaignId);
    const words = serviceMessages[locale][kind];
    const url = addressOf(asked, ctx.now);
    const until = dayInWords(lastDay(kind, ctx.now), locale);
    const [row] = await tx
      .insert(serviceMessage)
      .values({
        ...{ contactId: person.id, kind, channel: to.channel, recipient: to.address, locale },
        advertiserId: from.id,
        subject: words.subject,
        body: to.channel === 'sms' ? words.sms(url) : words.body({ url, until, sender: from.name }),
        ...{ state: 'queued' as const, at: ctx.now },
      })
      .returning({ id: serviceMessage.id });
    const id = row?.id ?? 0;
    await addJob(tx, 'deliver-service-message', { id }, { key: `service message ${id}`, runAt: ctx.now });
  });
}

async function hasEnough(tx: Db, contactId: number, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 3_600_000);
  const [sent] = await tx
    .select({ number: count() })
    .from(serviceMessage)
    .where(and(eq(serviceMessage.contactId, contactId), gt(serviceMessage.at, since)));
  return (sent?.number ?? 0) >= MOST_IN_AN_HOUR;
}

/** In whose name: the advertiser whose message the person comes from, else the first that there is. */
async function senderOf(tx: Db, campaignId: number): Promise<{ id: number; name: string }> {
  const columns = { id: advertiser.id, name: advertiser.name };
  const [own] = await tx
    .select(columns)
    .from(advertiser)
    .innerJoin(campaign, eq(campaign.advertiserId, advertiser.id))
    .where(eq(campaign.id, campaignId));
  const [any] = own ? [own] : await tx.select(columns).from(advertiser).orderBy(asc(advertiser.id)).limit(1);
  if (!any) throw new Error('there is no advertiser to write for');
  return any;
}

function addressOf({ kind, person, campaignId }: Asked, now: Date): string {
  const { APP_URL, AVAL_SECRET } = env();
  const subject = { contactId: person.id, campaignId, issuedOn: dayNumber(now) };
  return `${APP_URL}${linkPath(AVAL_SECRET, purposeOf[kind], subject)}`;
}

function lastDay(kind: ServiceMessageKind, now: Date): Date {
  return new Date(now.getTime() + (lifeInDays[purposeOf[kind]] ?? 0) * 86_400_000);
}
