import { z } from 'zod';
import { countProfilesOf, lastContact } from '@/db/queries/count-profiles';
import type { ContactFilter } from '@/db/queries/filter-contacts';
import { listPeople, type Person } from '@/db/queries/list-people';
import { reasons } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import { answerProfile } from '../audience/answer';
import { type Inquiry, inquire } from '../audience/prospecting';
import { type ToldDecision, tellDecision } from '../audience/tell';
import type { Ctx } from '../context';
import { parseInput } from '../input';
import type { Decision } from '../law/terms';
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

/** Contacts looked through at first, and how many times as many each time that they did not fill the page. */
const FIRST_LOOK = 10_000;
const FURTHER = 4;

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
  const isMeant = (decision: Decision) => decision.rule === rule && decision.reason === reason;
  const people = await lookThrough(ctx, inquiry, { after, among, isMeant });
  return {
    people: people.map(({ person, decision }) => {
      const name = [person.first_name, person.last_name].filter(Boolean).join(' ') || (person.company ?? '');
      return { id: person.id, externalId: person.external_id, name, decision: tellDecision(decision, {}) };
    }),
    next: people.length === PAGE ? (people.at(-1)?.person.id ?? null) : null,
  };
}

type Look = { after: number; among: ContactFilter | null; isMeant: (decision: Decision) => boolean };

/** A page of people in contact order: of a frequent answer it is soon full, and nobody further on is looked at. */
async function lookThrough(
  { db }: Ctx,
  inquiry: Inquiry,
  { after, among, isMeant }: Look,
): Promise<{ person: Person; decision: Decision }[]> {
  const last = await lastContact(db);
  const found: { person: Person; decision: Decision }[] = [];
  let size = FIRST_LOOK;
  for (let from = after; from < last && found.length < PAGE; size *= FURTHER) {
    const range = { after: from, upTo: from + size, among };
    const decisions = new Map(
      (await countProfilesOf(db, inquiry.question, range))
        .map(({ profile }) => [profile, answerProfile(inquiry, profile)] as const)
        .filter(([, decision]) => isMeant(decision)),
    );
    const limit = PAGE - found.length;
    const page = await listPeople(db, inquiry.question, { ...range, profiles: [...decisions.keys()], limit });
    for (const person of page) {
      const decision = decisions.get(person.profile);
      if (decision) found.push({ person, decision });
    }
    from = range.upTo;
  }
  return found;
}
