import type { Db } from '@/db/client';
import { outboxMessage } from '@/db/schema';
import type { Carrier } from './carrier';

/** The carrier of a set-up without an SMTP server: messages are kept for the staff to see, and nothing leaves. */
export function outboxCarrier(db: Db): Carrier {
  return {
    lanes: 4,
    async handOver({ campaignId, contactId, to, subject, source }) {
      const message = { recipient: to, subject, source: source.toString('utf8'), at: new Date() };
      await db
        .insert(outboxMessage)
        .values({ campaignId, contactId, ...message })
        // Of one that is sent again, because nobody knew, it may be here.
        .onConflictDoUpdate({ target: [outboxMessage.contactId, outboxMessage.campaignId], set: message });
      return { state: 'handed_off', answer: 'kept in the outbox' };
    },
    async close() {},
  };
}
