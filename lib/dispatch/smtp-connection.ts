import type { Writable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { HandOver, Letter } from './carrier';

/** A hung server must not hold readers' locks: after this long the connection is dropped. */
const DEADLINE_MS = 2000;

/** A mail server, its open connections, and until when it is taken for down (of `performance.now()`). */
export type Route = { url: string; idle: SMTPConnection[]; downUntil: number };

export function openConnection({ url, idle }: Route): Promise<SMTPConnection> {
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
      // A message and the dot that ends it are two writes: the second would wait for the first to be acknowledged, some 40 ms.
      connection._socket.setNoDelay(true);
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

/** `stale`: the connection was gone before the server said anything, and another may be tried at once. */
type Given = { handOver: HandOver; stale: boolean };

/** Hands one message over by a connection, which goes back to the route's idle ones where it can be used again. */
export async function give(route: Route, connection: SMTPConnection, letter: Letter): Promise<Given> {
  if (!takesAddress(connection, letter.to)) {
    route.idle.push(connection);
    const answer = 'the server takes no address outside ASCII (SMTPUTF8)';
    return { handOver: { state: 'failed', answer }, stale: false };
  }
  const { broke, reply, error } = await speak(connection, letter);
  if (broke !== undefined) {
    connection.close();
    if (broke.begun) return { handOver: { state: 'uncertain', answer: broke.how }, stale: false };
    return { handOver: { state: 'deferred', answer: broke.how }, stale: broke.silent };
  }
  if (error === undefined) {
    route.idle.push(connection);
    return { handOver: { state: 'handed_off', answer: reply ?? '' }, stale: false };
  }
  if (error.responseCode === 421) connection.close();
  else connection.reset((problem) => (problem ? connection.close() : route.idle.push(connection)));
  return { handOver: refusal(error), stale: false };
}

type Refusal = Error & { responseCode: number };

/**
 * Codes of RFC 3463 (not accepting, congested) and those that Gmail and Microsoft use for too many messages. Any other 450 or 451 is
 * about one message or address, as a greylist's is.
 */
const TOO_MUCH = /\b4\.(?:3\.2|4\.5|7\.\d{2,3})\b/;

/** What a server's refusal means: for good or for now, and whether its domain asks for less. */
function refusal(error: Refusal): HandOver {
  const { responseCode } = error;
  const answer = said(error);
  if (responseCode >= 500) return { state: 'failed', answer };
  const ofOne = (responseCode === 450 || responseCode === 451) && !TOO_MUCH.test(answer);
  return { state: 'deferred', answer, crowded: !ofOne };
}

type Spoken = {
  reply?: string;
  error?: Refusal;
  /** The conversation ended without an answer; `begun`: some of the message may be with the server. */
  broke?: { how: string; begun: boolean; silent: boolean };
};

function speak(connection: SMTPConnection, { from, to, source }: Letter): Promise<Spoken> {
  return new Promise((resolve) => {
    const before = connection.lastServerResponse;
    const message = beginning(source);
    const end = (spoken: Spoken) => {
      clearTimeout(timer);
      connection.removeListener('end', ended);
      resolve(spoken);
    };
    const broke = (how: string, silent = false) => end({ broke: { how, begun: message.begun, silent } });
    const ended = () => broke('the connection ended', connection.lastServerResponse === before);
    const timer = setTimeout(() => broke(`no answer within ${DEADLINE_MS} ms`), DEADLINE_MS);
    connection.once('end', ended);
    connection.send({ from, to: [to] }, message as never, (error, info) => {
      if (!error) return end({ reply: info.response });
      if (isRefusal(error)) return end({ error });
      broke(said(error));
    });
  });
}

/** A message that knows whether any of it was asked for: until the server has said so, it has none of it. */
function beginning(source: Buffer) {
  const message = {
    begun: false,
    on: () => message,
    pipe(stream: Writable) {
      message.begun = true;
      stream.end(source);
    },
  };
  return message;
}

const isRefusal = (error: Error): error is Refusal =>
  'responseCode' in error && typeof error.responseCode === 'number';

/** Sent all the same, such an address would arrive mangled; the library only leaves the keyword out. */
function takesAddress(connection: SMTPConnection, address: string): boolean {
  const { _supportedExtensions } = connection as unknown as { _supportedExtensions: readonly string[] };
  return /^\p{ASCII}*$/u.test(address) || _supportedExtensions.includes('SMTPUTF8');
}

/** What went wrong, without the address that servers like to repeat. */
export function said(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, 500);
}
