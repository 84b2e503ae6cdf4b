import type { Locale } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { parseInput } from '../input';
import { keepForLater } from '../spool/keep';
import { takeOrKeep } from '../spool/take';
import { type Acted, actOnPreferences } from './act';
import { openLink } from './read-link';
import { actionSchema } from './schemas';

/** The page takes the person's lock, for which it may have to wait, in milliseconds. */
const PATIENCE_MS = 5000;

/**
 * Does what a person asks for on their page, as `actOnPreferences` does. A stop needs no database: where that is away, it is kept
 * in the spool, and nothing is sent meanwhile. Anything else does, as it says more than the form that asks for it holds.
 * @throws DomainError as `actOnPreferences`; NotKept where nobody could take the stop
 */
export async function actOrKeep(
  ctx: Ctx,
  token: string,
  input: unknown,
  locale: Locale,
): Promise<Acted & { kept: boolean }> {
  const { contactId } = openLink(token, 'preferences', ctx.now);
  const action = parseInput(actionSchema, input);
  const act = async () => ({ ...(await actOnPreferences(ctx, token, input, locale)), kept: false });
  if (action.do !== 'stop') return act();
  const { advertiser: advertiserId, purpose: purposeId, channel } = action;
  const keep = async () => {
    const scopes = [{ advertiserId, purposeId, channel }];
    await keepForLater({ contactId, at: ctx.now.toISOString(), scopes });
    return { changed: true, at: ctx.now, kept: true };
  };
  return takeOrKeep(act, keep, PATIENCE_MS);
}
