import { eq } from 'drizzle-orm';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Db } from '@/db/client';
import { testMessage } from '@/db/schema';
import { loadCampaign } from '../campaigns/load';
import { previewMessage } from '../campaigns/message';
import { campaignSender } from '../campaigns/sender';
import type { Ctx } from '../context';
import { env } from '../env';
import { readerLocale } from '../format/locale';
import { handOverByMail } from './smtp';

/** Sends a queued test; where there is no mail server, keeps it to be looked at. Run by the queue. */
export async function dispatchTest({ db, now }: Ctx, testId: number): Promise<void> {
  const [test] = await db.select().from(testMessage).where(eq(testMessage.id, testId));
  if (test?.state !== 'queued') return;
  const { SMTP_URL } = env();
  const letter = await composeTest(db, test, now);
  if (SMTP_URL === undefined) {
    await end(db, testId, { state: 'handed_off', source: letter.source.toString('utf8') });
    return;
  }
  const { state, answer } = await handOverByMail(SMTP_URL, letter);
  // The queue comes back to it.
  if (state === 'not_begun' || state === 'deferred') throw new Error(`a test was not taken: ${answer}`);
  await end(db, testId, { state: state === 'failed' ? 'failed' : 'handed_off' });
}

async function end(db: Db, id: number, values: { state: string; source?: string }): Promise<void> {
  await db.update(testMessage).set(values).where(eq(testMessage.id, id));
}

async function composeTest(db: Db, test: typeof testMessage.$inferSelect, now: Date) {
  const campaign = await loadCampaign(db, test.campaignId);
  const { identity, country } = await campaignSender(db, campaign);
  const locale = readerLocale(null, country);
  const message = previewMessage(campaign, identity, { appUrl: env().APP_URL, locale });
  if (message.kind !== 'email') throw new Error('a test of what is no e-mail');
  const subject = `[${locale === 'fr' ? 'Essai' : 'Test'}] ${message.subject}`;
  const source = await new MailComposer({
    from: { name: identity.name, address: identity.email },
    ...{ to: test.recipient, subject, html: message.html, text: message.text, date: now },
  })
    .compile()
    .build();
  return { campaignId: campaign.id, contactId: 0, from: identity.email, to: test.recipient, subject, source };
}
