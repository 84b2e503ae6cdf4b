import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test } from 'vitest';
import { providerCarrier } from './provider';

const SECRET = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const order = { type: 'call', id: 'ab'.repeat(30), to: '+33612345678' };
const letter = {
  ...{ campaignId: 1, contactId: 1, from: 'Tilleul', to: order.to, subject: 'x' },
  source: Buffer.from(JSON.stringify(order)),
};

/** A provider on this machine. */
async function openProvider(answer: (response: ServerResponse, request: IncomingMessage) => void) {
  const taken: { body: string; headers: Record<string, string> }[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    taken.push({
      body: Buffer.concat(pieces).toString(),
      headers: request.headers as Record<string, string>,
    });
    answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  ends.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const port = typeof address === 'object' ? address?.port : 0;
  return { taken, carrier: providerCarrier(`http://127.0.0.1:${port}/orders`, SECRET) };
}

const status =
  (code: number, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end('x');

test('an order is signed, bears its own name, and is taken with 2xx', async () => {
  const { taken, carrier } = await openProvider(status(202));
  expect(await carrier.handOver(letter)).toEqual({
    ...{ state: 'handed_off', answer: 'HTTP 202', references: [`call ${order.id}`] },
  });
  const [one] = taken;
  expect(one?.headers['idempotency-key']).toBe(order.id);
  expect(new Webhook(SECRET).verify(one?.body ?? '', one?.headers ?? {})).toEqual(order);
});

test.each([
  [429, { 'retry-after': '7' }, { state: 'deferred', waitMs: 7000 }],
  [503, {}, { state: 'deferred' }],
  [400, {}, { state: 'failed', answer: 'HTTP 400' }],
  [302, { location: 'http://127.0.0.1:1/' }, { state: 'uncertain' }],
  [500, {}, { state: 'uncertain', answer: 'HTTP 500' }],
] as const)('%i', async (code, headers, expected) => {
  const { carrier } = await openProvider(status(code, headers));
  expect(await carrier.handOver(letter)).toMatchObject(expected);
});

test('nobody there: not begun; broken off or silent after the order left: uncertain', async () => {
  const gone = await openProvider(() => {});
  await ends.pop()?.();
  expect(await gone.carrier.handOver(letter)).toMatchObject({ state: 'not_begun' });
  const broken = await openProvider((_response, request) => void request.socket.destroy());
  expect(await broken.carrier.handOver(letter)).toMatchObject({ state: 'uncertain' });
  const silent = await openProvider(() => {});
  const began = Date.now();
  expect(await silent.carrier.handOver(letter)).toMatchObject({ state: 'uncertain' });
  expect(Date.now() - began).toBeLessThan(4000);
});
