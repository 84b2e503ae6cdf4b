import { z } from 'zod';
import { listPeople } from '@/db/queries/list-people';
import { reasons } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { countAudience } from '../audience/count';
import { inquire } from '../audience/prospecting';
import { type ToldDecision, tellDecision } from '../audience/tell';
import type { Ctx } from '../context';
import { parseInput } from '../input';
import { later } from '../moments';
import { latestCheck } from './approve';
import { audienceOf } from './inquiry';
import { loadCampaign } from './load';
import { requireOwnRecipients } from './sends';

const peopleSchema = z.strictObject({
  rule: z.string().max(100),
  reason: z.enum(reasons).nullable(),
  after: z.coerce.number().int().min(0).default(0),
});

export type CheckedPerson = { id: number; externalId: string; name: string; decision: ToldDecision };

const PAGE = 50;

/**
 * The people behind one line of a campaign's check: those whom `rule` answers with `reason` (null: those who may be written to),
 * decided anew for the day of the latest check. `next` is where the next page begins.
 */
export async function checkedPeople(
  ctx: Ctx,
  id: string,
  query: unknown,
): Promise<{ people: CheckedPerson[]; next: number | null }> {
  requirePermission(ctx.actor, 'recipients.read');
  const { rule, reason, after } = parseInput(peopleSchema, query);
  const row = await loadCampaign(ctx.db, id);
  requireOwnRecipients(ctx, row);
  const check = await latestCheck(ctx.db, row.id);
  const at = later(check?.at ?? ctx.now, ctx.now);
  const inquiry = await inquire(ctx.db, row, at, ctx.now);
  const among = await audienceOf(ctx.db, row);
  const { answers } = await countAudience(ctx.db, inquiry, among);
  const kinds = answers.filter(({ decision }) => decision.rule === rule && decision.reason === reason);
  const people = await listPeople(ctx.db, inquiry.question, {
    profiles: kinds.map((kind) => kind.profile),
    ...{ after, among },
    limit: PAGE,
  });
  const decisions = new Map(kinds.map((kind) => [kind.profile, kind.decision]));
  return {
    people: people.flatMap((person) => {
      const decision = decisions.get(person.profile);
      if (!decision) return [];
      const name = [person.first_name, person.last_name].filter(Boolean).join(' ') || (person.company ?? '');
      return [{ id: person.id, externalId: person.external_id, name, decision: tellDecision(decision, {}) }];
    }),
    next: people.length === PAGE ? (people.at(-1)?.id ?? null) : null,
  };
}
