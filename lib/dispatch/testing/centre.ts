import smpp, { type PDU, type Session } from 'smpp';

/** One text as the centre took it. */
export type TakenText = { to: string; from: string; text: string; id: string; begunAt: number };

type Habits = {
  /** Answers every so many with "too many at once". */
  throttleEvery?: number;
  /** Answers for so many numbers that there is no such number. */
  refuse?: (to: string) => boolean;
  /** Takes these and never answers. */
  hang?: (to: string) => boolean;
  /** Takes these and closes the connection. */
  drop?: (to: string) => boolean;
  /** How often each receipt is sent. */
  receipts?: number;
  /** Who is told to have been not reached. */
  dead?: (to: string) => boolean;
};

const [OK, NO_SUCH_NUMBER, THROTTLED] = [0, 0x0b, 0x58];
const RECEIPT = 0x04;

/** An SMS centre on this machine, of the library's own: keeps what it takes, and has its moods. */
export async function openCentre(habits: Habits = {}) {
  const taken: TakenText[] = [];
  const sessions = new Set<Session>();
  const seen = { submitted: 0, throttled: 0, receipts: 0, refusedReceipts: 0, binds: 0 };
  const server = smpp.createServer((session) => {
    sessions.add(session);
    session.on('error', () => {});
    session.on('close', () => void sessions.delete(session));
    session.on('bind_transceiver', (pdu) => {
      seen.binds++;
      session.send(pdu.response({ command_status: OK }));
    });
    session.on('enquire_link', (pdu) => session.send(pdu.response({ command_status: OK })));
    session.on('submit_sm', (pdu) => submitted(session, pdu));
  });

  function submitted(session: Session, pdu: PDU): void {
    seen.submitted++;
    const to = String(pdu.destination_addr);
    const answer = (command_status: number, message_id = '') =>
      session.send(pdu.response({ command_status, message_id }));
    if (habits.throttleEvery && seen.submitted % habits.throttleEvery === 0) {
      seen.throttled++;
      answer(THROTTLED);
      return;
    }
    if (habits.refuse?.(to)) {
      answer(NO_SUCH_NUMBER);
      return;
    }
    const id = `m${seen.submitted}`;
    taken.push({ to, from: String(pdu.source_addr), text: wordsOf(pdu), id, begunAt: Date.now() });
    if (habits.hang?.(to)) return;
    if (habits.drop?.(to)) {
      session.destroy();
      return;
    }
    answer(OK, id);
    for (let turn = 0; turn < (habits.receipts ?? 0); turn++) receipt(session, { to, id });
  }

  function receipt(session: Session, { to, id }: { to: string; id: string }): void {
    const [stat, err] = habits.dead?.(to) ? ['UNDELIV', '001'] : ['DELIVRD', '000'];
    const text = `id:${id} sub:001 dlvrd:001 submit date:2611241000 done date:2611241001 stat:${stat} err:${err} text:`;
    session.deliver_sm(
      { source_addr: to, destination_addr: '36111', short_message: text, esm_class: RECEIPT },
      ({ command_status }) => {
        seen.receipts++;
        if (command_status !== OK) seen.refusedReceipts++;
      },
    );
  }

  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server.address()?.port ?? 0));
  });
  return {
    ...{ url: `smpp://aval:secret@127.0.0.1:${port}`, taken, seen },
    /** Sends a person's text. */
    say: (from: string, text: string) =>
      new Promise<number>((resolve) => {
        const [session] = sessions;
        const message = { source_addr: from, destination_addr: '36111', short_message: text };
        session?.deliver_sm(message, ({ command_status }) => resolve(command_status));
      }),
    async close() {
      for (const session of sessions) session.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function wordsOf({ short_message: short, message_payload: long }: PDU): string {
  const bodies = [short, long].map((body) => (typeof body === 'object' ? body.message : body));
  return bodies.map((body) => String(body ?? '')).join('');
}
