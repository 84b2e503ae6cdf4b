import { asc, count, eq, isNotNull, sql } from 'drizzle-orm';
import { form, formSubmission } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import type { FormRow } from './show';

export type ListedForm = FormRow & {
  /** How many sent it, and how many of those pressed the link that they were sent. */
  sent: number;
  asked: number;
  confirmed: number;
};

/** Every form by its address, with what came of it. */
export async function listForms(ctx: Ctx): Promise<ListedForm[]> {
  requirePermission(ctx.actor, 'forms.manage');
  const rows = await ctx.db
    .select({
      form,
      sent: count(formSubmission.id),
      asked: sql<number>`count(*) filter (where ${isNotNull(formSubmission.sentAt)})`.mapWith(Number),
      confirmed: sql<number>`count(*) filter (where ${isNotNull(formSubmission.confirmedAt)})`.mapWith(
        Number,
      ),
    })
    .from(form)
    .leftJoin(formSubmission, eq(formSubmission.formId, form.id))
    .groupBy(form.id)
    .orderBy(asc(form.slug));
  return rows.map(({ form: row, ...counts }) => ({ ...row, ...counts }));
}
