import { frequencies, type Locale } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { agree } from './agree';
import { type Change, readChange, type Said } from './change';
import type { Person } from './read-link';
import { sayWish } from './say-wish';
import type { Yes } from './schemas';
import { stop } from './stop';
import { wishesOf, wishOn } from './wishes';

type Undoing = { at: Date; yes: readonly Yes[]; locale: Locale; method: string };

/**
 * Takes back what a person did at the moment `at`, by new events: what was agreed is stopped, what was asked for is as it was
 * before, and what was stopped comes again by a yes to the texts that were shown. Answers whether anything changed. `ctx.db` must
 * hold the person's lock.
 * @throws DomainError `not_found` when nothing was done then, `unknown_wording` where the text of a yes has changed
 */
export async function undo(ctx: Ctx, person: Person, undoing: Undoing): Promise<boolean> {
  const change = await readChange(ctx, person, undoing);
  if (!change) throw new DomainError('invalid_input', 'nothing was done at that moment');
  if (change.undo !== 'at once') return sayYes(ctx, person.id, change, undoing);
  let changed = false;
  for (const said of change.said) {
    if (await takeBack(ctx, person.id, said, undoing)) changed = true;
  }
  return changed;
}

async function sayYes(
  ctx: Ctx,
  contactId: number,
  { offers }: Change,
  { yes, method }: Undoing,
): Promise<boolean> {
  let changed = false;
  for (const { advertiserId, purposeId, channel } of offers) {
    const said = yes.find(
      (each) => each.advertiser === advertiserId && each.purpose === purposeId && each.channel === channel,
    );
    if (!said) throw new DomainError('unknown_wording');
    const scope = { advertiserId, purposeId, channel };
    if (await agree(ctx, contactId, { ...scope, wordingId: said.wording, method })) changed = true;
  }
  return changed;
}

async function takeBack(ctx: Ctx, contactId: number, said: Said, { at, method }: Undoing): Promise<boolean> {
  const { advertiserId, purposeId, channel, what } = said;
  const scope = { advertiserId, purposeId };
  if (what === 'given') return !(await stop(ctx, contactId, { ...scope, channel, method })).already;
  const before = wishOn(await wishesOf(ctx.db, contactId), scope, new Date(at.getTime() - 1));
  if ((frequencies as readonly string[]).includes(what)) {
    await sayWish(ctx, { contactId, ...scope, kind: before.frequency, until: null, method });
    return true;
  }
  const until = before.pause && before.pause.until > ctx.now ? before.pause.until : null;
  await sayWish(ctx, { contactId, ...scope, kind: until ? 'paused' : 'resumed', until, method });
  return true;
}
