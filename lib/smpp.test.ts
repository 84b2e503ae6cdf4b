import smpp, { type PDU, type Session } from 'smpp';
import { afterEach, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  Object.assign(process.env, {
    ...{ AVAL_SECRET: 'only for tests, never for signing anything', LOG_LEVEL: 'silent' },
    DATABASE_URL: 'postgres://aval@127.0.0.1:1/none',
  });
});

const { keepSmppSession } = await import('./smpp');

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** An SMS centre on this machine: answers what it is asked, and keeps what it is sent. */
async function openCentre() {
  const bound: Session[] = [];
  const sent: { to: string; text: string }[] = [];
  const server = smpp.createServer((session) => {
    session.on('error', () => {});
    session.on('bind_transceiver', (pdu: PDU) => {
      session.send(pdu.response({ command_status: 0 }));
      bound.push(session);
    });
    session.on('submit_sm', (pdu: PDU) => {
      const message = typeof pdu.short_message === 'object' ? String(pdu.short_message.message) : '';
      sent.push({ to: String(pdu.destination_addr), text: message });
      session.send(pdu.response({ command_status: 0 }));
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server.address()?.port ?? 0));
  });
  ends.push(() => server.close());
  const deliver = (text: string) =>
    new Promise<number>((resolve) => {
      const message = { source_addr: '33612345678', destination_addr: '36111', short_message: text };
      bound.at(-1)?.deliver_sm(message, (answer) => resolve(answer.command_status));
    });
  return { url: `smpp://aval:secret@127.0.0.1:${port}`, bound, sent, deliver };
}

test('texts come in, answers go out, and what cannot be taken now is refused for now', async () => {
  const centre = await openCentre();
  const taken: string[] = [];
  let ready = true;
  const session = keepSmppSession(centre.url, {
    async text({ from, to, text }) {
      if (!ready) throw new Error('the database is away');
      taken.push(`${from} > ${to}: ${text}`);
      return true;
    },
    receipt: async () => true,
  });
  ends.push(() => void session.close());
  await vi.waitFor(() => expect(centre.bound).toHaveLength(1));
  expect(await centre.deliver('ARRÊT svp')).toBe(0);
  ready = false;
  expect(await centre.deliver('STOP')).toBe(0x64);
  expect(taken).toEqual(['33612345678 > 36111: ARRÊT svp']);
  await vi.waitFor(() => session.submit({ from: '36111', to: '33612345678', text: 'C’est fait' }));
  expect(centre.sent).toEqual([{ to: '33612345678', text: 'C’est fait' }]);
});
