import { writeSync } from 'node:fs';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { habitOf } from './habits';

/** One message as the server took it: for whom, when its transaction began, and its source. */
export type Received = { to: string; begunAt: number; source: string };

export type Habits = {
  /** How long it takes for each message. */
  delayMs?: number;
  /** An address that it refuses, and with which words; for good unless they say otherwise. */
  refuse?: string;
  refusal?: [code: number, words: string];
  hideSmtpUtf8?: boolean;
  /** A file, open for writing, that gets a line for each message before the server answers; then sources are not kept. */
  journal?: number;
  port?: number;
};

type Session = SMTPServerSession & { begunAt: number };

const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

/** A real SMTP server on this machine that keeps what it is given. Addresses of some domains are treated in ways of their own. */
export async function openMailbox({
  delayMs = 0,
  refuse,
  refusal: words,
  hideSmtpUtf8 = false,
  journal,
  port: wanted = 0,
}: Habits = {}) {
  const received: Received[] = [];
  const count = { begun: 0, connections: 0 };
  const seen = new Map<string, number>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideSMTPUTF8: hideSmtpUtf8,
    closeTimeout: 100,
    onConnect(_session, done) {
      count.connections++;
      done();
    },
    onMailFrom(_address, session, done) {
      Object.assign(session, { begunAt: Date.now() });
      count.begun++;
      done();
    },
    onRcptTo({ address }, session, done) {
      if (address === refuse) return done(refusal(...(words ?? [550, `no such person: <${address}>`])));
      const times = (seen.get(address) ?? 0) + 1;
      seen.set(address, times);
      const { atAddress } = habitOf(address);
      const answer = atAddress?.(times);
      if (answer === 'drop') return drop(session);
      if (answer) return done(refusal(...answer));
      done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { begunAt } = session as Session;
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const answer = habitOf(to).afterMessage?.(seen.get(to) ?? 1);
        if (Array.isArray(answer)) return done(refusal(...answer));
        keep({ to, begunAt, source: Buffer.concat(chunks).toString('utf8') });
        if (answer === 'drop') return drop(session);
        if (answer === 'hang') return;
        if (delayMs === 0) return done();
        setTimeout(done, delayMs);
      });
    },
  });
  const keep = (message: Received) => {
    if (journal === undefined) received.push(message);
    else writeSync(journal, `${JSON.stringify({ to: message.to, begunAt: message.begunAt })}\n`);
  };
  const drop = ({ id }: SMTPServerSession) => {
    for (const connection of server.connections) {
      const { id: own, _socket } = connection as unknown as { id: string; _socket: { destroy(): void } };
      if (own === id) _socket.destroy();
    }
  };
  server.on('error', () => {});
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(wanted, '127.0.0.1', () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    begun: () => count.begun,
    connections: () => count.connections,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
