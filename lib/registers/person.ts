import { eq } from 'drizzle-orm';
import { type Moment, sentTo, timelineOf } from '@/db/queries/timeline-of';
import { contact } from '@/db/schema';
import type { LabelKind } from '@/db/vocabulary';
import { may } from '../access/permissions';
import { requirePermission } from '../access/require';
import { labelsOf } from '../contacts/labels';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';

export type Person = {
  contact: typeof contact.$inferSelect;
  labels: { kind: LabelKind; name: string }[];
  timeline: Moment[];
  /** Whether all records may be read, or only what concerns own campaigns. */
  whole: boolean;
};

const LATEST = 100;

/**
 * Who a contact is, and what happened with them. Who may not read all records sees the recipients of own campaigns, and of them
 * what those campaigns sent.
 * @throws DomainError `not_found`, `not_allowed`
 */
export async function viewPerson(ctx: Ctx, id: string): Promise<Person> {
  requirePermission(ctx.actor, 'recipients.read');
  const contactId = /^\d{1,15}$/.test(id) ? Number(id) : 0;
  const whole = !('role' in ctx.actor) || may(ctx.actor.role, 'records.read');
  const [row] = await ctx.db.select().from(contact).where(eq(contact.id, contactId));
  if (!row) throw new DomainError('not_found', 'contact');
  const timeline = whole
    ? await timelineOf(ctx.db, contactId, LATEST)
    : await sentTo(ctx.db, contactId, { author: actorName(ctx.actor), limit: LATEST });
  if (!whole && timeline.length === 0)
    throw new DomainError('not_allowed', 'recipients of another’s campaign');
  return { contact: row, labels: await labelsOf(ctx.db, contactId), timeline, whole };
}
