import { lockContacts } from '@/db/queries/append-consent';
import { EVERY } from '@/db/vocabulary';
import { standingOf } from '../audience/standing';
import { recordConsent } from '../consent/record';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { validWordings } from '../wordings/valid';
import { oppose } from './oppose';
import { readLink, readLinkedMessage } from './read-link';
import { type Answer, preferencesSchema } from './schemas';

const METHOD = 'preference page';

/**
 * Saves what a person chose on their page: each answer that differs from where they stand becomes one event, all or none. A yes
 * needs the text that asked for it, still valid. Answers how many changed.
 * @throws DomainError `not_found` (the link is not genuine), `unknown_wording` (a yes without a valid text)
 */
export async function savePreferences(ctx: Ctx, token: string, input: unknown): Promise<{ changed: number }> {
  const { contactId, campaignId, issuedOn } = readLink(token, 'preferences');
  const { answers, stopEverything } = parseInput(preferencesSchema, input);
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    if (!(await readLinkedMessage(tx, { contactId, campaignId, issuedOn })))
      throw new DomainError('not_found', 'link');
    await lockContacts(tx, [contactId]);
    if (stopEverything) {
      await stopAll(inside, contactId);
      return { changed: 1 };
    }
    let changed = 0;
    for (const answer of answers) {
      if (await saveAnswer(inside, contactId, answer)) changed++;
    }
    return { changed };
  });
}

async function saveAnswer(
  ctx: Ctx,
  contactId: number,
  { answer, wordingId, ...scope }: Answer,
): Promise<boolean> {
  if (answer === 'no') return !(await oppose(ctx, contactId, scope, METHOD)).already;
  const { standing } = await standingOf(ctx.db, contactId, scope, ctx.now);
  if (standing === 'consented') return false;
  const valid = await validWordings(ctx.db, scope);
  if (wordingId === undefined || !valid.includes(wordingId)) throw new DomainError('unknown_wording');
  await recordConsent(ctx, [
    {
      contactId,
      ...scope,
      act: 'given',
      at: ctx.now.toISOString(),
      wordingId,
      method: METHOD,
      source: actorName(ctx.actor),
      evidence: null,
    },
  ]);
  return true;
}

async function stopAll(ctx: Ctx, contactId: number): Promise<void> {
  await recordConsent(ctx, [
    {
      contactId,
      advertiserId: EVERY,
      purposeId: EVERY,
      channel: '*',
      act: 'objected',
      at: ctx.now.toISOString(),
      wordingId: 0,
      method: METHOD,
      source: actorName(ctx.actor),
      evidence: null,
    },
  ]);
}
