import smpp from 'smpp';
import { log } from './log';

/** A text message that came in. Answering false refuses it for now: the other side keeps it and comes again. */
export type TakeText = (text: { from: string; to: string; text: string; id: string }) => Promise<boolean>;

export type SmppSession = {
  /** Sends one; answers the other side's id of it. Throws where it is refused or nothing is connected. */
  submit(message: { from: string; to: string; text: string }): Promise<string>;
  close(): Promise<void>;
};

const ENQUIRE_MS = 30_000;
const RECONNECT_MS = 2000;
const ANSWER_MS = 10_000;
/** The bits of `esm_class` that mark a receipt, which is nobody's words. */
const RECEIPT_BITS = 0b0011_1100;
const [OK, TRY_AGAIN] = [0x00, 0x64];

type Pdu = import('smpp').PDU;

/**
 * Keeps one session open with the SMS centre at `url` (`smpp://SYSTEM_ID:PASSWORD@HOST:PORT`), in both directions, and opens it anew
 * whenever it breaks. For what comes in and for what goes out: an operator counts sessions.
 */
export function keepSmppSession(url: string, take: TakeText): SmppSession {
  let session: ReturnType<typeof smpp.connect> | null = null;
  let bound = false;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;

  const open = () => {
    const { protocol, hostname, port, username, password } = new URL(url);
    const current = smpp.connect({
      url: `${protocol}//${hostname}:${port || 2775}`,
      auto_enquire_link_period: ENQUIRE_MS,
    });
    session = current;
    current.on('connect', () => {
      const names = { system_id: decodeURIComponent(username), password: decodeURIComponent(password) };
      current.bind_transceiver(names, ({ command_status }: Pdu) => {
        bound = command_status === OK;
        log[bound ? 'info' : 'error']({ status: command_status }, 'the SMS centre answered');
        if (!bound) current.close();
      });
    });
    current.on('deliver_sm', (pdu: Pdu) => void deliver(current, pdu, take));
    current.on('error', (error: Error & { code?: string }) => log.debug({ code: error.code }, 'SMS centre'));
    current.on('close', () => {
      bound = false;
      if (!ended) timer = setTimeout(open, RECONNECT_MS);
    });
  };
  open();

  return {
    async submit({ from, to, text }) {
      if (!session || !bound) throw new Error('no session with the SMS centre');
      return submitOn(session, { from, to, text });
    },
    async close() {
      ended = true;
      clearTimeout(timer);
      session?.close();
    },
  };
}

async function deliver(session: ReturnType<typeof smpp.connect>, pdu: Pdu, take: TakeText): Promise<void> {
  let taken = true;
  if (((pdu.esm_class ?? 0) & RECEIPT_BITS) === 0) {
    const text = typeof pdu.short_message === 'object' ? textOf(pdu.short_message.message) : '';
    const [from, to] = [String(pdu.source_addr ?? ''), String(pdu.destination_addr ?? '')];
    // The centre's numbers begin anew with each session: only the moment tells two equal messages apart.
    const id = `${from} ${pdu.sequence_number} ${Date.now()}`;
    taken = await take({ from, to, text, id }).catch(() => false);
  }
  session.send(pdu.response({ command_status: taken ? OK : TRY_AGAIN }));
}

const textOf = (message: unknown) =>
  Buffer.isBuffer(message) ? message.toString('utf8') : String(message ?? '');

function submitOn(
  session: ReturnType<typeof smpp.connect>,
  { from, to, text }: { from: string; to: string; text: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer from the SMS centre')), ANSWER_MS);
    session.submit_sm({ source_addr: from, destination_addr: to, short_message: text }, (answer: Pdu) => {
      clearTimeout(timer);
      if (answer.command_status === OK) resolve(String(answer.message_id ?? ''));
      else reject(new Error(`the SMS centre refused it (${answer.command_status})`));
    });
  });
}
