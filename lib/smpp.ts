import smpp, { type PDU, type Session } from 'smpp';
import { log } from './log';
import { isReceipt, type Receipt, readReceipt, submitFields, type Text, textOf } from './smpp-pdu';

/** What comes in. Answering false refuses it for now: the other side keeps it and comes again. */
export type Take = {
  text(text: Text & { id: string }): Promise<boolean>;
  receipt(receipt: Receipt): Promise<boolean>;
};

/**
 * What became of a text that was to be handed over. `away`: nothing is connected, and nothing left; `answered`: the centre's status
 * (SMPP 3.4, 5.1.3), 0 where it took it, under `id`; `silent`: it left, and no answer came.
 */
export type Submitted =
  | { kind: 'away' }
  | { kind: 'answered'; status: number; id: string }
  | { kind: 'silent' };

export type SmppSession = {
  /** Sends one, and answers within `patience` milliseconds. */
  submit(message: Text, patience?: number): Promise<Submitted>;
  close(): Promise<void>;
};

const ENQUIRE_MS = 30_000;
const RECONNECT_MS = 2000;
const PATIENCE_MS = 10_000;
const [OK, TRY_AGAIN] = [0x00, 0x64];

/**
 * Keeps one session open with the SMS centre at `url` (`smpp://SYSTEM_ID:PASSWORD@HOST:PORT`), in both directions, and opens it anew
 * whenever it breaks. For what comes in and for what goes out: an operator counts sessions.
 */
export function keepSmppSession(url: string, take: Take): SmppSession {
  let session: Session | null = null;
  let bound = false;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const waiting = new Set<() => void>();

  const open = () => {
    const { protocol, hostname, port, username, password } = new URL(url);
    const current = smpp.connect({
      url: `${protocol}//${hostname}:${port || 2775}`,
      auto_enquire_link_period: ENQUIRE_MS,
    });
    session = current;
    current.on('connect', () => {
      const names = { system_id: decodeURIComponent(username), password: decodeURIComponent(password) };
      current.bind_transceiver(names, ({ command_status }) => {
        bound = command_status === OK;
        log[bound ? 'info' : 'error']({ status: command_status }, 'the SMS centre answered');
        if (!bound) current.close();
      });
    });
    current.on('deliver_sm', (pdu) => void deliver(current, pdu, take));
    current.on('enquire_link', (pdu) => current.send(pdu.response({ command_status: OK })));
    current.on('error', (error: Error & { code?: string }) => log.debug({ code: error.code }, 'SMS centre'));
    current.on('close', () => {
      bound = false;
      for (const lost of waiting) lost();
      if (!ended) timer = setTimeout(open, RECONNECT_MS);
    });
  };
  open();

  return {
    async submit(message, patience = PATIENCE_MS) {
      if (!session || !bound) return { kind: 'away' };
      return submitOn(session, message, { patience, waiting });
    },
    async close() {
      ended = true;
      clearTimeout(timer);
      session?.close();
    },
  };
}

async function deliver(session: Session, pdu: PDU, take: Take): Promise<void> {
  const taken = await takePdu(pdu, take).catch(() => false);
  session.send(pdu.response({ command_status: taken ? OK : TRY_AGAIN }));
}

async function takePdu(pdu: PDU, take: Take): Promise<boolean> {
  if (isReceipt(pdu)) {
    const receipt = readReceipt(pdu);
    return receipt === null || take.receipt(receipt);
  }
  const [from, to] = [String(pdu.source_addr ?? ''), String(pdu.destination_addr ?? '')];
  // The centre's numbers begin anew with each session: only the moment tells two equal messages apart.
  const id = `${from} ${pdu.sequence_number} ${Date.now()}`;
  return take.text({ from, to, text: textOf(pdu), id });
}

type Waiting = { patience: number; waiting: Set<() => void> };

function submitOn(session: Session, message: Text, { patience, waiting }: Waiting): Promise<Submitted> {
  return new Promise((resolve) => {
    const end = (submitted: Submitted) => {
      clearTimeout(timer);
      waiting.delete(lost);
      resolve(submitted);
    };
    const lost = () => end({ kind: 'silent' });
    const timer = setTimeout(lost, patience);
    waiting.add(lost);
    const left = session.submit_sm(submitFields(message), ({ command_status: status, message_id: id }) =>
      end({ kind: 'answered', status, id: String(id ?? '') }),
    );
    if (!left) end({ kind: 'away' });
  });
}
