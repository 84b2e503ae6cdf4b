import { SMTPServer } from 'smtp-server';
import type { Db } from '@/db/client';
import type { Ctx } from '../context';
import { log } from '../log';
import { isOurs, takeMail } from './take-mail';

/** Reports carry a whole message at times; more than that is nobody's. In bytes. */
const LARGEST = 2 * 1024 * 1024;

export type Listener = { port: number; close(): Promise<void> };

const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

/**
 * Listens at `url` (`smtp://` or `lmtp://`) for what comes back: takes only messages to addresses that our own messages carried.
 * What the database cannot take now is refused for now, and the other side keeps it and comes again.
 */
export async function listenForMail(url: string, db: Db): Promise<Listener> {
  const { protocol, hostname, port } = new URL(url);
  const server = new SMTPServer({
    lmtp: protocol === 'lmtp:',
    size: LARGEST,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    authOptional: true,
    closeTimeout: 1000,
    onRcptTo({ address }, _session, done) {
      done(isOurs(address) ? null : refusal(550, '5.1.1 no such mailbox'));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(refusal(552, '5.3.4 too large'));
        const mail = {
          raw: Buffer.concat(chunks),
          recipients: session.envelope.rcptTo.map(({ address }) => address),
        };
        take(db, mail).then(
          () => done(null, '2.0.0 taken'),
          (error: unknown) => {
            log.warn(
              { kind: error instanceof Error ? error.name : 'unknown' },
              'a message that came back waits',
            );
            done(refusal(451, '4.3.0 come again'));
          },
        );
      });
    },
  });
  server.on('error', (error: Error & { code?: string }) => log.debug({ code: error.code }, 'inbound mail'));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const listener = server.listen(Number(port || (protocol === 'lmtp:' ? 24 : 25)), hostname, () => {
      server.off('error', reject);
      const address = listener.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : 0,
        close: () => new Promise<void>((closed) => server.close(() => closed())),
      });
    });
  });
}

async function take(db: Db, { raw, recipients }: { raw: Buffer; recipients: string[] }): Promise<void> {
  const ctx: Ctx = { actor: { kind: 'system' }, now: new Date(), requestId: 'inbound', db };
  for (const recipient of recipients) await takeMail(ctx, { recipient, raw, way: 'smtp' });
}
