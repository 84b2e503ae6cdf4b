import { eq } from 'drizzle-orm';
import { advertiser } from '@/db/schema';
import type { Locale } from '@/db/vocabulary';
import { type Face, faceOf } from '../advertisers/face';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { maskedAddress } from '../format/mask';
import { type Change, readChange } from './change';
import { readChoices, type Subject } from './choices';
import { openLink, readVisitor, type Visitor } from './read-link';

/** Whose letterhead a person's page has: the advertiser whose message brought them, or the only one there is for them. */
export type Sender = { name: string; face: Face | null };

/** A person's page: what they receive and could, the link's own advertiser first. */
export type Preferences = {
  locale: Locale;
  sender: Sender | null;
  /** Where we write to the person, so much of it as they recognise; null where nowhere. */
  address: string | null;
  subjects: Subject[];
  /** What was done at the moment that the page's address names, if something was. */
  change: Change | null;
};

/**
 * What a person receives, by advertiser, purpose and means, with the reason of each. `pick` chooses the page's language, given
 * the person's own.
 * @throws DomainError `not_found` where the link is not genuine or the person is gone, `link_expired`
 */
export async function showPreferences(
  ctx: Ctx,
  token: string,
  { pick, changedAt }: { pick?: (own: Locale) => Locale; changedAt?: Date | null } = {},
): Promise<Preferences> {
  const link = openLink(token, 'preferences', ctx.now);
  const visitor = await readVisitor(ctx.db, link);
  if (!visitor) throw new DomainError('gone', 'link');
  const { person, message } = visitor;
  const locale = pick?.(visitor.locale) ?? visitor.locale;
  const subjects = await readChoices(ctx, person, { at: ctx.now, locale });
  const first = (subject: Subject) => Number(subject.advertiserId === message?.advertiserId);
  subjects.sort((a, b) => comes(b) - comes(a) || first(b) - first(a));
  return {
    locale,
    sender: await senderOf(ctx, visitor, subjects),
    address: maskedAddress(person),
    subjects,
    change: changedAt ? await readChange(ctx, person, { at: changedAt, locale }) : null,
  };
}

/** What comes stands before what could. */
const comes = ({ choices }: Subject) => Number(choices.some(({ basis }) => basis !== null));

/** The letterhead of a page of `visitor`'s. */
export async function senderOf(
  ctx: Ctx,
  { message }: Visitor,
  subjects: readonly Pick<Subject, 'advertiserId'>[] = [],
): Promise<Sender | null> {
  const ids = new Set(subjects.map(({ advertiserId }) => advertiserId));
  const [only] = ids.size === 1 ? ids : [];
  const id = message?.advertiserId ?? only;
  if (id === undefined) return null;
  const [row] = await ctx.db.select({ name: advertiser.name }).from(advertiser).where(eq(advertiser.id, id));
  return row ? { name: row.name, face: await faceOf(ctx.db, id) } : null;
}
