import { SMTPServer } from 'smtp-server';

/** One message as the server took it: for whom, when its transaction began, and its source. */
export type Received = { to: string; begunAt: number; source: string };

type Habits = {
  /** How long it takes for each message. */
  delayMs?: number;
  /** An address that it refuses. */
  refuse?: string;
  hideSmtpUtf8?: boolean;
};

/** A real SMTP server on this machine that keeps what it is given. */
export async function openMailbox({ delayMs = 0, refuse, hideSmtpUtf8 = false }: Habits = {}) {
  const received: Received[] = [];
  const count = { begun: 0, connections: 0 };
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
    onRcptTo({ address }, _session, done) {
      if (address !== refuse) return done();
      done(Object.assign(new Error(`no such person: <${address}>`), { responseCode: 550 }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { begunAt } = session as typeof session & { begunAt: number };
        const to = session.envelope.rcptTo[0]?.address ?? '';
        received.push({ to, begunAt, source: Buffer.concat(chunks).toString('utf8') });
        setTimeout(done, delayMs);
      });
    },
  });
  server.on('error', () => {});
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
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
