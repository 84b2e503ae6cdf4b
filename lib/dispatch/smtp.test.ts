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

  it.each(['greylist.test', 'busy.test', 'later.test'])(
    'is deferred where the server says not now (%s), and goes out when it comes again',
    async (domain) => {
      const { mailbox, carrier } = await reach({});
      const to = `zoe@${domain}`;
      // The busy one takes five in a second.
      const others = domain === 'busy.test' ? ['a', 'b', 'c', 'd', 'e'] : [];
      for (const name of others) await carrier.handOver(letter(`${name}@${domain}`));
      const refused = await carrier.handOver(letter(to));
      expect(refused).toMatchObject({ state: 'deferred', crowded: domain === 'busy.test' });
      expect(refused.waitMs).toBeUndefined();
      if (domain === 'busy.test') await new Promise((resolve) => setTimeout(resolve, 1100));
      expect(await carrier.handOver(letter(to))).toMatchObject({ state: 'handed_off' });
      expect(mailbox.received.filter((one) => one.to === to)).toHaveLength(1);
    },
  );

  it.each<[code: number, words: string, crowded: boolean]>([
    [451, '4.7.500 server busy', true],
    [451, '4.3.2 not accepting messages', true],
    [452, '4.2.2 full', true],
    [451, '4.7.1 greylisted', false],
    [451, '4.3.0 a disk is slow', false],
  ])('slows a domain only where it asks for less: %i %s', async (code, words, crowded) => {
    const { carrier } = await reach({ refuse: 'zoe@example.org', refusal: [code, words] });
    expect(await carrier.handOver(letter())).toMatchObject({ state: 'deferred', crowded });
  });

  it('is deferred, not uncertain, where the connection ends before the message', async () => {
    const { mailbox, carrier } = await reach({});
    expect(await carrier.handOver(letter('zoe@cut.test'))).toMatchObject({ state: 'deferred' });
    expect(mailbox.received).toEqual([]);
  });

  it('is uncertain where the connection ends instead of an answer to the message', async () => {
    const { mailbox, carrier } = await reach({});
    expect(await carrier.handOver(letter('zoe@drop.test'))).toMatchObject({ state: 'uncertain' });
    expect(mailbox.received).toHaveLength(1);
  });

  it('opens no connection anew for each refusal', async () => {
    const { mailbox, carrier } = await reach({});
    for (const name of ['a', 'b', 'c']) await carrier.handOver(letter(`${name}@gone.test`));
    await carrier.handOver(letter());
    // The one that is being cleared, and the one that takes the next meanwhile.
    expect(mailbox.connections()).toBeLessThanOrEqual(2);
  });

  it('goes by the next server where the first cannot be reached', async () => {
    const { mailbox } = await reach({});
    const carrier = smtpCarrier(['smtp://127.0.0.1:1', mailbox.url]);
    closing.unshift(() => carrier.close());
    expect(await carrier.handOver(letter())).toMatchObject({ state: 'handed_off' });
    expect(mailbox.received).toHaveLength(1);
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
