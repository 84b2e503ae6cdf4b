import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Carrier, HandOver, Letter } from './carrier';

/** A hung server must not hold readers' locks: after this long the connection is dropped. */
const DEADLINE_MS = 2000;
const LANES = 5;

/**
 * Hands messages to the SMTP server behind `url` over connections that stay open. A refusal by the server is `failed`, a
 * connection that could not be made is `not_begun`, and anything that breaks after the envelope was given is `uncertain`.
 */
export function smtpCarrier(url: string): Carrier {
  const idle: SMTPConnection[] = [];
  return {
    lanes: LANES,
    async handOver(letter) {
      let connection: SMTPConnection;
      try {
        connection = idle.pop() ?? (await connect(url, idle));
      } catch (error) {
        return { state: 'not_begun', answer: said(error) };
      }
      if (!takesAddress(connection, letter.to)) {
        idle.push(connection);
        return { state: 'failed', answer: 'the server takes no address outside ASCII (SMTPUTF8)' };
      }
      const { handOver, reusable } = await give(connection, letter);
      if (reusable) idle.push(connection);
      else connection.close();
      return handOver;
    },
    async close() {
      for (const connection of idle.splice(0)) connection.quit();
    },
  };
}

function connect(url: string, idle: SMTPConnection[]): Promise<SMTPConnection> {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const connection = new SMTPConnection({
    host: hostname,
    port: Number(port || (secure ? 465 : 587)),
    secure,
    connectionTimeout: DEADLINE_MS,
    greetingTimeout: DEADLINE_MS,
    socketTimeout: 10 * 60_000,
  });
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.connect(() => {
      const ready = () => {
        connection.removeListener('error', reject);
        connection.on('error', () => connection.close());
        // A server may close an idle connection at any time: then it is not there for the next letter.
        connection.once('end', () => forget(idle, connection));
        resolve(connection);
      };
      if (username === '') return ready();
      const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
      connection.login({ credentials }, (error) => (error ? reject(error) : ready()));
    });
  });
}

function forget(idle: SMTPConnection[], connection: SMTPConnection): void {
  const place = idle.indexOf(connection);
  if (place >= 0) idle.splice(place, 1);
}

/** Sent all the same, such an address would arrive mangled; the library only leaves the keyword out. */
function takesAddress(connection: SMTPConnection, address: string): boolean {
  const { _supportedExtensions } = connection as unknown as { _supportedExtensions: readonly string[] };
  return /^\p{ASCII}*$/u.test(address) || _supportedExtensions.includes('SMTPUTF8');
}

type Given = { handOver: HandOver; reusable: boolean };

function give(connection: SMTPConnection, { from, to, source }: Letter): Promise<Given> {
  return new Promise((resolve) => {
    const end = (handOver: HandOver, reusable = false) => {
      clearTimeout(timer);
      connection.removeListener('end', ended);
      resolve({ handOver, reusable });
    };
    const ended = () => end({ state: 'uncertain', answer: 'the connection ended' });
    const timer = setTimeout(
      () => end({ state: 'uncertain', answer: `no answer within ${DEADLINE_MS} ms` }),
      DEADLINE_MS,
    );
    connection.once('end', ended);
    connection.send({ from, to: [to] }, source, (error, info) => {
      if (!error) return end({ state: 'handed_off', answer: info.response }, true);
      const refused = 'responseCode' in error && typeof error.responseCode === 'number';
      end({ state: refused ? 'failed' : 'uncertain', answer: said(error) });
    });
  });
}

/** What went wrong, without the address that servers like to repeat. */
function said(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, 500);
}
