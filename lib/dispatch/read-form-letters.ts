import { and, desc, eq, ne } from 'drizzle-orm';
import { formLetter } from '@/db/schema';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';
import { DomainError } from '../errors';

export type KeptLetter = { id: number; recipient: string; subject: string; source: string; at: Date };

const MOST = 50;
const columns = {
  ...{ id: formLetter.id, recipient: formLetter.recipient, subject: formLetter.subject },
  ...{ source: formLetter.source, at: formLetter.at },
};

/** The letters of forms that were kept instead of sent, the newest first. */
export async function listFormLetters(ctx: Ctx): Promise<KeptLetter[]> {
  requirePermission(ctx.actor, 'outbox.read');
  return ctx.db
    .select(columns)
    .from(formLetter)
    .where(ne(formLetter.source, ''))
    .orderBy(desc(formLetter.at), desc(formLetter.id))
    .limit(MOST);
}

/**
 * One kept letter of a form, with its source.
 * @throws DomainError `not_found`
 */
export async function readFormLetter(ctx: Ctx, id: number): Promise<KeptLetter> {
  requirePermission(ctx.actor, 'outbox.read');
  const [letter] = await ctx.db
    .select(columns)
    .from(formLetter)
    .where(and(eq(formLetter.id, id), ne(formLetter.source, '')));
  if (!letter) throw new DomainError('not_found', 'letter');
  return letter;
}
