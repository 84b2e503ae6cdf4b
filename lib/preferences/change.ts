import { and, asc, eq, inArray } from 'drizzle-orm';
import { advertiser, consentEvent, purpose, wish } from '@/db/schema';
import type { ChannelScope, LedgerAct, Locale, WishKind } from '@/db/vocabulary';
import type { Ctx } from '../context';
import type { ConsentText } from '../wordings/consent-text';
import { readChoices } from './choices';
import type { Person } from './read-link';
import type { StopScope } from './stop';

/** One thing that a person said, with the names of what it reaches; null names reach every one. */
export type Said = {
  what: LedgerAct | WishKind;
  advertiserId: number;
  purposeId: number;
  channel: ChannelScope;
  until: Date | null;
  advertiser: { name: string; email: string } | null;
  purpose: Record<Locale, string> | null;
};

/** Something that came before a stop, with the text to which a yes brings it back. */
export type Offer = {
  advertiserId: number;
  purposeId: number;
  channel: Exclude<ChannelScope, '*'>;
  wording: ConsentText;
};

/**
 * What was said at one moment, and how it is taken back: by a yes to each of `offers` where something was stopped, at once where
 * something else was done.
 */
export type Change = {
  at: Date;
  said: Said[];
  undo: 'at once' | 'by a yes' | 'by nobody here';
  offers: Offer[];
};

const stops: readonly (LedgerAct | WishKind)[] = ['withdrawn', 'objected', 'refused'];

/** What the person did at the moment `at` on their page, read from the ledgers; null when nothing. */
export async function readChange(
  ctx: Ctx,
  person: Person,
  { at, locale }: { at: Date; locale: Locale },
): Promise<Change | null> {
  const said = await saidAt(ctx, person.id, at);
  if (said.length === 0) return null;
  const stopped = said.filter(({ what }) => stops.includes(what));
  if (stopped.length === 0) return { at, said, undo: 'at once', offers: [] };
  const offers: Offer[] = [];
  for (const within of stopped) offers.push(...(await offersOf(ctx, person, { within, at, locale })));
  return { at, said, undo: offers.length > 0 ? 'by a yes' : 'by nobody here', offers };
}

async function saidAt(ctx: Ctx, contactId: number, at: Date): Promise<Said[]> {
  const [acts, wishes] = await Promise.all([
    ctx.db
      .select()
      .from(consentEvent)
      .where(
        and(
          eq(consentEvent.contactId, contactId),
          eq(consentEvent.recordedAt, at),
          eq(consentEvent.source, 'person'),
        ),
      )
      .orderBy(asc(consentEvent.seq)),
    ctx.db
      .select()
      .from(wish)
      .where(and(eq(wish.contactId, contactId), eq(wish.at, at)))
      .orderBy(asc(wish.seq)),
  ]);
  const said = [
    ...acts.map(({ act, ...row }) => ({ ...row, what: act, until: null })),
    ...wishes.map(({ kind, ...row }) => ({ ...row, what: kind, channel: '*' as const })),
  ];
  const ids = <K extends 'advertiserId' | 'purposeId'>(key: K) => [...new Set(said.map((row) => row[key]))];
  const [advertisers, purposes] = await Promise.all([
    ctx.db
      .select()
      .from(advertiser)
      .where(inArray(advertiser.id, ids('advertiserId'))),
    ctx.db
      .select()
      .from(purpose)
      .where(inArray(purpose.id, ids('purposeId'))),
  ]);
  return said.map(({ what, advertiserId, purposeId, channel, until }) => {
    const from = advertisers.find(({ id }) => id === advertiserId);
    const about = purposes.find(({ id }) => id === purposeId);
    return {
      ...{ what, advertiserId, purposeId, channel, until },
      advertiser: from ? { name: from.name, email: from.email } : null,
      purpose: about ? { fr: about.nameFr, en: about.nameEn } : null,
    };
  });
}

/** What came just before, of all that the stop reaches, and can be asked for again. */
async function offersOf(
  ctx: Ctx,
  person: Person,
  { within, at, locale }: { within: StopScope; at: Date; locale: Locale },
): Promise<Offer[]> {
  const before = new Date(at.getTime() - 1);
  const subjects = await readChoices(ctx, person, { at: before, locale, within });
  return subjects.flatMap(({ choices }) =>
    choices.flatMap(({ basis, advertiserId, purposeId, channel, wording }) =>
      basis !== null && wording !== null ? [{ advertiserId, purposeId, channel, wording }] : [],
    ),
  );
}
