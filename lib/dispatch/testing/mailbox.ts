import { SMTPServer } from 'smtp-server';

/** One message as the server took it: for whom, when its transaction began, and its source. */
export type Received = { to: string; begunAt: number; source: string };

/** A real SMTP server on this machine that keeps what it is given; `delayMs` is how long it takes for each message. */
export async function openMailbox({ delayMs = 0 } = {}): Promise<{
  url: string;
  received: Received[];
  begun: () => number;
  close: () => Promise<void>;
}> {
  const received: Received[] = [];
  let begun = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom(_address, session, done) {
      Object.assign(session, { begunAt: Date.now() });
      begun++;
      done();
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
    begun: () => begun,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
