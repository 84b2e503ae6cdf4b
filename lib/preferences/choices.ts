import { asc } from 'drizzle-orm';
import { profilesOf } from '@/db/queries/profiles-of';
import { type Bought, purchasesOf } from '@/db/queries/purchases-of';
import { advertiser, purpose } from '@/db/schema';
import type { Basis, Channel, Locale, Standing } from '@/db/vocabulary';
import { answerProfile } from '../audience/answer';
import { forget } from '../audience/profile';
import { inquirer } from '../audience/prospecting';
import { type Stands, standingOf, standsIn } from '../audience/standing';
import type { Ctx } from '../context';
import { once } from '../once';
import { type ConsentText, consentText } from '../wordings/consent-text';
import { reachableChannels } from './reach';
import type { Person } from './read-link';
import { covers, type StopScope } from './stop';
import { type Wish, wishesOf, wishOn } from './wishes';

/** One subject by one means: whether it comes, why, since when, and the text that would ask for it. */
export type Choice = {
  advertiserId: number;
  purposeId: number;
  channel: Channel;
  standing: Standing;
  since: Date | null;
  /** On what it comes, but for what the person asked short of stopping; null when nothing comes. */
  basis: Basis | null;
  /** The sale that an existing customer's messages rest on. */
  boughtAt: Date | null;
  boughtFamily: string | null;
  wording: ConsentText | null;
};

export type Subject = {
  advertiserId: number;
  purposeId: number;
  advertiser: string;
  purpose: Record<Locale, string>;
  description: Record<Locale, string>;
  wish: Wish;
  choices: Choice[];
};

/** Which of a person's choices, as of when, with the texts in which language. */
export type Wanted = { at: Date; locale: Locale; within?: StopScope };

/**
 * What a person receives and could, by advertiser, purpose and means, with the reason of each. Only means by which we could
 * reach them, and of those only what comes, was spoken of, or can be asked for.
 */
export async function readChoices(ctx: Ctx, person: Person, wanted: Wanted): Promise<Subject[]> {
  const advertisers = await ctx.db.select().from(advertiser).orderBy(asc(advertiser.name));
  const purposes = await ctx.db.select().from(purpose).orderBy(asc(purpose.id));
  const wishes = await wishesOf(ctx.db, person.id);
  const asking = {
    ...wanted,
    inquireOf: inquirer(ctx.db, wanted.at, ctx.now),
    salesOf: once((advertiserId: number) => purchasesOf(ctx.db, person.id, advertiserId)),
  };
  const pairs = advertisers.flatMap((sender) => purposes.map((about) => ({ sender, about })));
  const subjects = await Promise.all(
    pairs.map(async ({ sender, about }): Promise<Subject> => {
      const ids = { advertiserId: sender.id, purposeId: about.id };
      const scopes = reachableChannels(person.reach)
        .map((channel) => ({ ...ids, channel }))
        .filter((scope) => wanted.within === undefined || covers(wanted.within, scope));
      const choices = await Promise.all(scopes.map((scope) => readChoice(ctx, person.id, scope, asking)));
      return {
        ...ids,
        advertiser: sender.name,
        purpose: { fr: about.nameFr, en: about.nameEn },
        description: { fr: about.descriptionFr, en: about.descriptionEn },
        wish: wishOn(wishes, ids, wanted.at),
        choices: choices.filter(isOpen),
      };
    }),
  );
  return subjects.filter(({ choices }) => choices.length > 0);
}

/**
 * What neither comes, nor would but for the person's no, nor was agreed to, nor can be asked for is no choice: a no to everything
 * does not make choices of what was never sent.
 */
const isOpen = ({ basis, standing, wording, wouldCome }: Choice & { wouldCome: boolean }) =>
  basis !== null || wouldCome || wording !== null || agreed.includes(standing);

const agreed: readonly Standing[] = ['consented', 'consent_invalid', 'consent_expired'];

/** What is wanted, and how the questions behind it are readied: what they share is read once for the whole page. */
type Asking = Wanted & {
  inquireOf: ReturnType<typeof inquirer>;
  salesOf: (advertiserId: number) => Promise<Bought[]>;
};

type ChoiceScope = Pick<Choice, 'advertiserId' | 'purposeId' | 'channel'>;

async function readChoice(
  ctx: Ctx,
  contactId: number,
  scope: ChoiceScope,
  { at, locale, inquireOf, salesOf }: Asking,
): Promise<Choice & { wouldCome: boolean }> {
  const { basis, sale, wouldCome, known } = await whatComes(ctx, contactId, { scope, inquireOf, salesOf });
  const stands = known ?? (await standingOf(ctx.db, contactId, scope, at));
  const customer = basis === 'existing_customer' ? sale : null;
  return {
    ...scope,
    standing: stands.standing,
    since: stands.at,
    basis,
    boughtAt: customer?.purchased_at ?? null,
    boughtFamily: customer?.family ?? null,
    wording: await consentText(ctx.db, scope, locale),
    wouldCome,
  };
}

/** `known`: where the person stands, where the law of their country is known by this means. */
type Comes = { basis: Basis | null; sale: Bought | null; wouldCome: boolean; known: Stands | null };

/**
 * On what something may come by this means, and from which sale, whatever the person asked short of stopping; and whether it would
 * but for their no. First asked of nothing in particular: a consent stands whatever the person bought. Then family by family,
 * since a campaign needs only one of those that they bought.
 */
async function whatComes(
  ctx: Ctx,
  contactId: number,
  { scope, inquireOf, salesOf }: { scope: ChoiceScope } & Pick<Asking, 'inquireOf' | 'salesOf'>,
): Promise<Comes> {
  const sales = await salesOf(scope.advertiserId);
  let wouldCome = false;
  let known: Stands | null = null;
  for (const sale of [null, ...sales]) {
    const families = sale ? [sale.family_id] : [];
    const asked = { ...scope, families, nature: 'commercial' as const, professions: [] };
    const inquiry = await inquireOf(asked);
    const [row] = await profilesOf(ctx.db, inquiry.question, [contactId]);
    if (!row) break;
    known ??= standsIn(row);
    const profile = forget(row.profile, 'wish');
    const { verdict, basis } = answerProfile(inquiry, profile);
    if (verdict === 'eligible') return { basis, sale, wouldCome: true, known };
    wouldCome ||= answerProfile(inquiry, forget(profile, 'standing')).verdict === 'eligible';
  }
  return { basis: null, sale: null, wouldCome, known };
}
