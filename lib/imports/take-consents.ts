import type { ConsentEventRow } from '@/db/queries/append-consent';
import { findRevivals } from '@/db/queries/find-revivals';
import { recordConsent } from '../consent/record';
import { resolveEvents } from '../consent/resolve';
import type { ConsentInput } from '../consent/schemas';
import type { Ctx } from '../context';
import type { RowOutcome } from './kind';

type Refused = Exclude<RowOutcome, string>;

/**
 * Takes the acts of a file over. A consent without its proof is not taken: the person is kept, without it. Nor is one that is
 * older than a no which covers it, whatever the mode. A no needs no proof.
 */
export async function takeConsents(
  ctx: Ctx,
  rows: readonly ConsentInput[],
  source: string,
): Promise<RowOutcome[]> {
  const resolved = await resolveEvents(ctx.db, rows, source);
  const answers: (Refused | ConsentEventRow)[] = resolved.map((event, index) => {
    if ('code' in event) return unknownName(event);
    return withoutProof(rows[index]) ?? event;
  });
  const known = answers.filter((answer): answer is ConsentEventRow => !('code' in answer));
  const revivals = await findRevivals(ctx.db, known);
  const taken = known.filter((_, index) => !revivals.has(index));
  const appended = await recordConsent(ctx, taken);
  let place = 0;
  let next = 0;
  return answers.map((answer) => {
    if ('code' in answer) return answer;
    if (revivals.has(place++)) return revival;
    return appended[next++]?.existed ? 'unchanged' : 'created';
  });
}

const unknownName = ({ code, field }: { code: string; field: string }): Refused => ({
  ...{ code, column: field },
  message: `names no ${field} on record`,
});

const revival: Refused = {
  code: 'would_revive',
  column: 'at',
  message: 'lies before a refusal, withdrawal or objection of the same; what was refused stays refused',
};

/** What a consent lacks that would prove it: the text that was shown, or how it was given. */
function withoutProof(row: ConsentInput | undefined): Refused | null {
  if (row?.act !== 'given') return null;
  const column = row.wording === undefined ? 'wording' : row.method === undefined ? 'method' : null;
  return (
    column && {
      ...{ code: 'without_proof', column },
      message: 'is missing, and without it nobody could prove this consent; the contact is kept, without it',
    }
  );
}
