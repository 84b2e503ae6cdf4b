import { eq } from 'drizzle-orm';
import { lockContacts } from '@/db/queries/append-consent';
import { advertiser, purpose } from '@/db/schema';
import { standingOf } from '../audience/standing';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { validWordings } from '../wordings/valid';
import { oppose } from './oppose';
import { readLink, readLinkedMessage } from './read-link';
import { sayNow } from './say';
import { type Answer, preferencesSchema } from './schemas';
import { stopEverything } from './stop-everything';

const METHOD = 'preference page';

/**
 * Saves what a person chose on their page: each answer that differs from where they stand becomes one event, all or none. A yes
 * needs the text that asked for it, still valid. Answers how many changed.
 * @throws DomainError `not_found` (the link is not genuine), `unknown_wording` (a yes without a valid text), `invalid_input` (an
 * answer about an advertiser or purpose that there is not)
 */
export async function savePreferences(ctx: Ctx, token: string, input: unknown): Promise<{ changed: number }> {
  const link = readLink(token, 'preferences');
  const given = parseInput(preferencesSchema, input);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    if (!(await readLinkedMessage(tx, link))) throw new DomainError('not_found', 'link');
    await lockContacts(tx, [link.contactId]);
    if (given.stopEverything) {
      return { changed: Number(await stopEverything(inside, link.contactId, METHOD)) };
    }
    let changed = 0;
    for (const answer of given.answers) {
      if (await saveAnswer(inside, link.contactId, answer)) changed++;
    }
    return { changed };
  });
}

async function saveAnswer(
  ctx: Ctx,
  contactId: number,
  { answer, wordingId, ...scope }: Answer,
): Promise<boolean> {
  await requireScope(ctx, scope);
  if (answer === 'no') return !(await oppose(ctx, contactId, scope, { method: METHOD })).already;
  const { standing, at } = await standingOf(ctx.db, contactId, scope, ctx.now);
  if (standing === 'consented') return false;
  const valid = await validWordings(ctx.db, scope);
  if (wordingId === undefined || !valid.includes(wordingId)) throw new DomainError('unknown_wording');
  await sayNow(ctx, { contactId, ...scope, act: 'given', wordingId, method: METHOD }, at);
  return true;
}

async function requireScope({ db }: Ctx, scope: { advertiserId: number; purposeId: number }): Promise<void> {
  const [known] = await db
    .select({ id: advertiser.id })
    .from(advertiser)
    .innerJoin(purpose, eq(purpose.id, scope.purposeId))
    .where(eq(advertiser.id, scope.advertiserId));
  if (!known) throw new DomainError('invalid_input', 'an answer about nobody');
}
