import type { Db } from '@/db/client';
import { type AppendedEvent, appendConsent, type ConsentEventRow } from '@/db/queries/append-consent';
import type { Ctx } from '../context';
import { refuseFuture } from '../moments';
import { askAgain } from './ask-again';

/**
 * The one writer of the ledger: appends the contacts' events in the order given, under the lock of each, all or none. When it has
 * answered, the act holds (once the caller's transaction is through, where `ctx.db` is one): no hand-over that begins afterwards can
 * miss it.
 *
 * Who may say what for whom is the caller's to check: `recordConsents` for staff and keys, `preferences` for the person.
 * @returns the events' numbers in each contact's chain, in the order given; `existed` where the very same was on record
 */
export async function recordConsent(ctx: Ctx, events: readonly ConsentEventRow[]): Promise<AppendedEvent[]> {
  refuseFuture(
    ctx.now,
    events.map((event, index) => ({ path: `${index}.at`, at: new Date(event.at) })),
  );
  const appended: AppendedEvent[] = new Array(events.length);
  const passes = onePerContact(events);
  const append = async (db: Db) => {
    for (const pass of passes) {
      const rows = pass.map(({ event }) => event);
      const answers = await askAgain(() => appendConsent(db, rows, ctx.now));
      for (const [position, { index }] of pass.entries()) {
        const answer = answers[position];
        if (!answer) throw new Error('an event was not answered');
        appended[index] = answer;
      }
    }
  };
  // A single statement is all or none by itself. The first pass has every contact in it, and so takes all the locks.
  await (passes.length > 1 ? ctx.db.transaction(append) : append(ctx.db));
  return appended;
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
