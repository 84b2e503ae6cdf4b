import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { lockContacts } from '@/db/queries/append-consent';
import { advertiser, purpose } from '@/db/schema';
import { EVERY, type Locale } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { firstMoment, parisToday, yearsAhead } from '../format/paris-days';
import { parseInput } from '../input';
import { agree } from './agree';
import { openLink, type Person, readVisitor } from './read-link';
import { sayWish } from './say-wish';
import { type Action, actionSchema } from './schemas';
import { stop } from './stop';
import { undo } from './undo';
import { wishesOf, wishOn } from './wishes';

const METHOD = 'preference page';
const LONGEST_PAUSE_YEARS = 3;

/** Whether anything changed, and the moment by which the page finds it again (`readChange`). */
export type Acted = { changed: boolean; at: Date };

/**
 * Does one thing that a person asks for on their page. When it has answered, it holds: no hand-over that begins afterwards can
 * miss it. Said again, it changes nothing.
 * @throws DomainError `not_found` and `link_expired` of the link, `gone`, `unknown_wording` (a yes to a text that does not ask
 * any more), `invalid_input` (`until` in its issues where the day is not one for a pause)
 */
export async function actOnPreferences(
  ctx: Ctx,
  token: string,
  input: unknown,
  locale: Locale = 'fr',
): Promise<Acted> {
  const link = openLink(token, 'preferences', ctx.now);
  const action = parseInput(actionSchema, input);
  return ctx.db.transaction(async (tx) => {
    const visitor = await readVisitor(tx, link);
    if (!visitor) throw new DomainError('gone', 'link');
    await lockContacts(tx, [link.contactId]);
    await requireScope(tx, action);
    return act({ ...ctx, db: tx }, visitor.person, action, locale);
  });
}

async function act(ctx: Ctx, person: Person, action: Action, locale: Locale): Promise<Acted> {
  const { id } = person;
  const told = (changed: boolean): Acted => ({ changed, at: ctx.now });
  switch (action.do) {
    case 'stop': {
      const { channel } = action;
      const scope = { advertiserId: action.advertiser, purposeId: action.purpose, channel };
      return told(!(await stop(ctx, id, { ...scope, method: METHOD })).already);
    }
    case 'agree': {
      const { channel, wording: wordingId } = action;
      const scope = { advertiserId: action.advertiser, purposeId: action.purpose, channel };
      return told(await agree(ctx, id, { ...scope, wordingId, method: METHOD }));
    }
    case 'undo': {
      const at = new Date(action.change);
      return told(await undo(ctx, person, { at, yes: action.yes, locale, method: METHOD }));
    }
    default:
      return wishFor(ctx, id, action);
  }
}

type WishAction = Extract<Action, { do: 'often' | 'pause' | 'resume' }>;

async function wishFor(ctx: Ctx, contactId: number, action: WishAction): Promise<Acted> {
  const scope = { advertiserId: action.advertiser, purposeId: action.purpose };
  const now = wishOn(await wishesOf(ctx.db, contactId), scope, ctx.now);
  const until = action.do === 'pause' ? pauseEnd(action.until, ctx.now) : null;
  const same =
    action.do === 'often'
      ? now.frequency === action.often
      : (now.pause?.until.getTime() ?? null) === (until?.getTime() ?? null);
  if (same) return { changed: false, at: ctx.now };
  const kind = action.do === 'often' ? action.often : until ? 'paused' : 'resumed';
  const at = await sayWish(ctx, { contactId, ...scope, kind, until, method: METHOD });
  return { changed: true, at };
}

/** @throws DomainError `invalid_input` naming `until` */
function pauseEnd(day: string, now: Date): Date {
  const end = firstMoment(day);
  const tooFar = yearsAhead(parisToday(now), LONGEST_PAUSE_YEARS) < day;
  if (end && end > now && !tooFar) return end;
  const message = 'is no day after today, at most three years ahead';
  throw new DomainError('invalid_input', `until: ${message}`, [{ path: 'until', message }]);
}

/** @throws DomainError `invalid_input` where the action is about an advertiser or a purpose that there is not */
async function requireScope(db: Db, action: Action): Promise<void> {
  if (action.do === 'undo') return;
  const [known] = await db
    .select({ id: advertiser.id })
    .from(advertiser)
    .where(action.advertiser === EVERY ? undefined : eq(advertiser.id, action.advertiser))
    .limit(1);
  const [about] = await db
    .select({ id: purpose.id })
    .from(purpose)
    .where(action.purpose === EVERY ? undefined : eq(purpose.id, action.purpose))
    .limit(1);
  if (!known || !about) throw new DomainError('invalid_input', 'about nobody');
}
