import {
  type AppendedEvent,
  appendConsent,
  type ConsentEventRow,
  lockContacts,
} from '@/db/queries/append-consent';
import {
  type Came,
  type LinkTarget,
  type OppositionRow,
  opposeByLink,
  opposeScope,
  type ScopeTarget,
} from '@/db/queries/append-opposition';
import type { Ctx } from '../context';
import { refuseFuture } from '../moments';

/**
 * The one writer of the ledger. Inside a transaction of its own (or the caller's, when `ctx.db` is one), it locks the contacts
 * concerned, then appends their events in the order given. When it has answered, the act holds: no hand-over that begins
 * afterwards can miss it.
 *
 * Who may say what for whom is the caller's to check: `recordConsents` for staff and keys, `preferences` for the person.
 * @returns the events' numbers in each contact's chain, in the order given; `existed` where the very same was on record
 */
export async function recordConsent(ctx: Ctx, events: readonly ConsentEventRow[]): Promise<AppendedEvent[]> {
  refuseFuture(
    ctx.now,
    events.map((event, index) => ({ path: `${index}.at`, at: new Date(event.at) })),
  );
  return ctx.db.transaction(async (tx) => {
    await lockContacts(
      tx,
      events.map((event) => event.contactId),
    );
    const appended: AppendedEvent[] = new Array(events.length);
    for (const pass of onePerContact(events)) {
      const answers = await appendConsent(
        tx,
        pass.map(({ event }) => event),
        ctx.now,
      );
      for (const [position, { index }] of pass.entries()) {
        const answer = answers[position];
        if (!answer) throw new Error('an event was not answered');
        appended[index] = answer;
      }
    }
    return appended;
  });
}

type Placed = { event: ConsentEventRow; index: number };

/** Splits the events so that each part has a contact once, keeping each contact's order: a chain grows link by link. */
function onePerContact(events: readonly ConsentEventRow[]): Placed[][] {
  const passes: Placed[][] = [];
  const seen = new Map<number, number>();
  for (const [index, event] of events.entries()) {
    const turn = seen.get(event.contactId) ?? 0;
    seen.set(event.contactId, turn + 1);
    const pass = passes[turn] ?? [];
    pass.push({ event, index });
    passes[turn] = pass;
  }
  return passes;
}

export type Opposition = Omit<OppositionRow, 'moved'>;

/**
 * Records a person's no to what a link's message is about, or to one scope, in one statement; what is a no already is left as it
 * is. When it has answered, no hand-over of it begins any more.
 */
export async function recordOpposition(
  { db }: Pick<Ctx, 'db'>,
  target: LinkTarget | ScopeTarget,
  { arrival, ...came }: Came,
): Promise<Opposition> {
  const values = {
    ...{ ...target, method: came.method, source: came.source },
    ...{ arrivedAt: came.arrivedAt.toISOString(), recordedAt: came.recordedAt.toISOString() },
    ...(arrival ?? { kind: null, way: null, suspicion: null, detail: null }),
  };
  const statement = 'campaignId' in target ? opposeByLink : opposeScope;
  // Whoever wrote meanwhile has finished: a second look is enough, but for a crowd that acts for the same person.
  for (let look = 0; look < 200; look++) {
    const [row] = await statement(db, values);
    if (!row) throw new Error('an opposition was not answered');
    if (!row.moved) return row;
  }
  throw new Error('too many acts of the same person at once');
}
