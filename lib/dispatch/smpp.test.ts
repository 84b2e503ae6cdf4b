import { afterEach, describe, expect, test, vi } from 'vitest';
import { openCentre } from './testing/centre';

vi.hoisted(() => {
  Object.assign(process.env, {
    ...{ AVAL_SECRET: 'only for tests, never for signing anything', LOG_LEVEL: 'silent' },
    DATABASE_URL: 'postgres://aval@127.0.0.1:1/none',
  });
});

const { keepSmppSession } = await import('../smpp');
const { smppCarrier } = await import('./smpp');

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const letter = (text: string, to = '+33612345678') => ({
  ...{ campaignId: 1, contactId: 1, from: '36111', to, subject: 'x', source: Buffer.from(text) },
});

async function reach(habits: Parameters<typeof openCentre>[0]) {
  const centre = await openCentre(habits);
  const receipts: string[] = [];
  const session = keepSmppSession(centre.url, {
    text: async () => true,
    receipt: async ({ id, state, code }) => receipts.push(`${id} ${state} ${code}`) > 0,
  });
  ends.push(
    () => session.close(),
    () => centre.close(),
  );
  const carrier = smppCarrier(session);
  await vi.waitFor(async () => expect(centre.seen.binds).toBe(1));
  await vi.waitFor(async () =>
    expect((await session.submit({ from: '1', to: 'warm-up', text: '.' })).kind).toBe('answered'),
  );
  centre.taken.splice(0);
  return { centre, carrier, receipts };
}

describe('handing over to an SMS centre', () => {
  test('as it was counted: the networks’ own alphabet, UCS-2, and a long one whole', async () => {
    const { centre, carrier } = await reach({});
    const texts = ['Été à 5 €\nTilleul. STOP pour ne plus recevoir', 'Forêt 🌳 – ça ?', 'é'.repeat(400)];
    for (const text of texts) {
      expect(await carrier.handOver(letter(text))).toMatchObject({ state: 'handed_off' });
    }
    expect(centre.taken.map(({ text }) => text)).toEqual(texts);
    expect(centre.taken[0]).toMatchObject({ to: '33612345678', from: '36111' });
  });

  test('too many at once: for later, and the centre is left alone meanwhile', async () => {
    const { centre, carrier } = await reach({ throttleEvery: 2 });
    expect(await carrier.handOver(letter('one'))).toMatchObject({
      state: 'deferred',
      waitMs: expect.any(Number),
    });
    const before = centre.seen.submitted;
    expect(await carrier.handOver(letter('two'))).toMatchObject({ state: 'deferred' });
    expect(centre.seen.submitted).toBe(before);
    await vi.waitFor(
      async () => expect(await carrier.handOver(letter('three'))).toMatchObject({ state: 'handed_off' }),
      3000,
    );
  });

  test('refused: failed; no answer, or the connection ends after it left: uncertain', async () => {
    const { centre, carrier } = await reach({
      refuse: (to) => to.endsWith('1'),
      hang: (to) => to.endsWith('2'),
      drop: (to) => to.endsWith('3'),
    });
    expect(await carrier.handOver(letter('x', '+331'))).toEqual({
      state: 'failed',
      answer: 'SMPP status 0x0000000b',
    });
    const began = Date.now();
    expect(await carrier.handOver(letter('x', '+332'))).toMatchObject({ state: 'uncertain' });
    expect(Date.now() - began).toBeLessThan(4000);
    expect(await carrier.handOver(letter('x', '+333'))).toMatchObject({ state: 'uncertain' });
    expect(await carrier.handOver(letter('x', '+334'))).toMatchObject({ state: 'not_begun' });
    expect(centre.taken).toHaveLength(2);
  });

  test('receipts come with the name that the hand-over got', async () => {
    const { carrier, receipts } = await reach({ receipts: 2, dead: (to) => to.endsWith('9') });
    const { references } = await carrier.handOver(letter('x'));
    await carrier.handOver(letter('x', '+33600000009'));
    await vi.waitFor(() => expect(receipts).toHaveLength(6));
    const name = references?.[0]?.replace('smpp ', '');
    expect(receipts.filter((one) => one === `${name} delivered DELIVRD 000`)).toHaveLength(2);
    expect(receipts.filter((one) => one.includes('undelivered UNDELIV 001'))).toHaveLength(2);
  });
});
