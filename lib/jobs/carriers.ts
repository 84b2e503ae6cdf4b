import type { Db } from '@/db/client';
import type { Carriers } from '../dispatch/carrier';
import { outboxCarrier } from '../dispatch/outbox';
import { providerCarrier } from '../dispatch/provider';
import { smppCarrier } from '../dispatch/smpp';
import { smtpCarrier } from '../dispatch/smtp';
import { env } from '../env';
import { listenForTexts } from '../inbound/listen-texts';

/** What carries messages away, for each means, as the settings have it; what has none of its own is kept in the outbox. */
export function openCarriers(db: Db): { byChannel: Carriers; close(): Promise<void> } {
  const { SMTP_URL, SMPP_URL, CALLS_URL, FAX_URL, PROVIDER_SECRET } = env();
  const outbox = outboxCarrier(db);
  const texts = SMPP_URL === undefined ? null : listenForTexts(SMPP_URL, db);
  const provider = (url: string | undefined) =>
    url === undefined || PROVIDER_SECRET === undefined ? outbox : providerCarrier(url, PROVIDER_SECRET);
  const byChannel = {
    email: SMTP_URL === undefined ? outbox : smtpCarrier(SMTP_URL),
    sms: texts ? smppCarrier(texts) : outbox,
    automated_call: provider(CALLS_URL),
    fax: provider(FAX_URL),
  } satisfies Carriers;
  return {
    byChannel,
    async close() {
      await Promise.all(Object.values(byChannel).map((carrier) => carrier.close()));
      await texts?.close();
    },
  };
}
