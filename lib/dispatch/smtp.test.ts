import { afterEach, describe, expect, it } from 'vitest';
import type { Carrier, Letter } from './carrier';
import { smtpCarrier } from './smtp';
import { openMailbox } from './testing/mailbox';

const letter = (to = 'zoe@example.org'): Letter => ({
  campaignId: 1,
  contactId: 1,
  from: 'bonjour@tilleul.example',
  to,
  subject: 'Bonjour',
  source: Buffer.from('Subject: Bonjour\r\n\r\nBonjour.\r\n'),
});

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function reach(options: Parameters<typeof openMailbox>[0]) {
  const mailbox = await openMailbox(options);
  const carrier: Carrier = smtpCarrier([mailbox.url]);
  closing.push(() => carrier.close(), mailbox.close);
  return { mailbox, carrier };
}

describe('handing over by SMTP', () => {
  it('says what the server answered, over a connection that stays open', async () => {
    const { mailbox, carrier } = await reach({});
    for (let turn = 0; turn < 3; turn++) {
      expect(await carrier.handOver(letter())).toMatchObject({ state: 'handed_off' });
    }
    expect(mailbox.received).toHaveLength(3);
    expect(mailbox.connections()).toBe(1);
  });

  it('has not begun where nobody listens', async () => {
    const carrier = smtpCarrier(['smtp://127.0.0.1:1']);
    expect(await carrier.handOver(letter())).toMatchObject({ state: 'not_begun' });
  });

  it('fails where the server refuses, without repeating the address', async () => {
    const { carrier } = await reach({ refuse: 'zoe@example.org' });
    const answer = await carrier.handOver(letter());
    expect(answer.state).toBe('failed');
    expect(answer.answer).not.toContain('zoe@example.org');
    expect(await carrier.handOver(letter('lea@example.org'))).toMatchObject({ state: 'handed_off' });
  });

  it('is uncertain where the server hangs after the message, and answers within the deadline', async () => {
    const { carrier } = await reach({ delayMs: 10_000 });
    const start = Date.now();
    expect(await carrier.handOver(letter())).toMatchObject({ state: 'uncertain' });
    expect(Date.now() - start).toBeLessThan(5000);
  });

  it('fails for an address outside ASCII where the server does not take those, and sends it where it does', async () => {
    const plain = await reach({ hideSmtpUtf8: true });
    expect(await plain.carrier.handOver(letter('zoé@example.org'))).toMatchObject({ state: 'failed' });
    expect(plain.mailbox.received).toEqual([]);
    const modern = await reach({});
    expect(await modern.carrier.handOver(letter('zoé@example.org'))).toMatchObject({ state: 'handed_off' });
    expect(modern.mailbox.received.map(({ to }) => to)).toEqual(['zoé@example.org']);
  });
});
