import { asc, eq } from 'drizzle-orm';
import { profilesOf } from '@/db/queries/profiles-of';
import { type Bought, purchasesOf } from '@/db/queries/purchases-of';
import { advertiser, contact, purpose } from '@/db/schema';
import type { Basis, Channel, Locale, Standing } from '@/db/vocabulary';
import { answerProfile } from '../audience/answer';
import { inquire } from '../audience/prospecting';
import { standingOf } from '../audience/standing';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { type ConsentText, consentText } from '../wordings/consent-text';
import { reachableChannels } from './reach';
import { readLink, readLinkedMessage } from './read-link';

/** One subject by one means: whether it comes, why, since when, and the text that would ask for it. */
export type Choice = {
  advertiserId: number;
  purposeId: number;
  channel: Channel;
  standing: Standing;
  since: Date | null;
  /** On what it comes now; null when nothing comes. */
  basis: Basis | null;
  /** The sale that an existing customer's messages rest on. */
  boughtAt: Date | null;
  boughtFamily: string | null;
  wording: ConsentText | null;
};

export type Subject = {
  advertiserId: number;
  advertiser: string;
  purpose: Record<Locale, string>;
  description: Record<Locale, string>;
  choices: Choice[];
};

/** A person's page: what they receive and could, the link's own advertiser first. */
export type Preferences = { contactId: number; locale: Locale; sender: string; subjects: Subject[] };

/**
 * What a person receives, by advertiser, purpose and means, with the reason of each. Only means by which we could reach them
 * are shown.
 * @throws DomainError `not_found` where the link is not genuine or the person is gone
 */
export async function showPreferences(ctx: Ctx, token: string): Promise<Preferences> {
  const link = readLink(token, 'preferences');
  const linked = await readLinkedMessage(ctx.db, link);
  const [person] = await ctx.db.select().from(contact).where(eq(contact.id, link.contactId));
  if (!linked || !person) throw new DomainError('not_found', 'link');
  const advertisers = await ctx.db.select().from(advertiser).orderBy(asc(advertiser.name));
  advertisers.sort(
    (a, b) => Number(b.id === linked.message.advertiserId) - Number(a.id === linked.message.advertiserId),
  );
  const purposes = await ctx.db.select().from(purpose).orderBy(asc(purpose.id));
  const subjects: Subject[] = [];
  for (const sender of advertisers) {
    for (const about of purposes) {
      const choices: Choice[] = [];
      for (const channel of reachableChannels(person.reach)) {
        const scope = { advertiserId: sender.id, purposeId: about.id, channel };
        const choice = await showChoice(ctx, person.id, scope, linked.locale);
        if (isOpen(choice)) choices.push(choice);
      }
      if (choices.length === 0) continue;
      subjects.push({
        advertiserId: sender.id,
        advertiser: sender.name,
        purpose: { fr: about.nameFr, en: about.nameEn },
        description: { fr: about.descriptionFr, en: about.descriptionEn },
        choices,
      });
    }
  }
  return { contactId: person.id, locale: linked.locale, sender: linked.message.advertiserName, subjects };
}

/** What neither comes, nor was ever spoken of, nor can be asked for is no choice. */
function isOpen({ basis, standing, wording }: Choice): boolean {
  return basis !== null || standing !== 'none' || wording !== null;
}

type ChoiceScope = Pick<Choice, 'advertiserId' | 'purposeId' | 'channel'>;

async function showChoice(ctx: Ctx, contactId: number, scope: ChoiceScope, locale: Locale): Promise<Choice> {
  const stands = await standingOf(ctx.db, contactId, scope, ctx.now);
  const comes = await whatComes(ctx, contactId, scope);
  const customer = comes?.basis === 'existing_customer' ? comes.sale : null;
  return {
    ...scope,
    standing: stands.standing,
    since: stands.at,
    basis: comes?.basis ?? null,
    boughtAt: customer?.purchased_at ?? null,
    boughtFamily: customer?.family ?? null,
    wording: await consentText(ctx.db, scope, locale),
  };
}

/**
 * On what something may come by this means, and from which sale. First asked of nothing in particular: a consent stands whatever
 * the person bought. Then family by family, since a campaign needs only one of those that they bought.
 */
async function whatComes(
  ctx: Ctx,
  contactId: number,
  scope: ChoiceScope,
): Promise<{ basis: Basis; sale: Bought | null } | null> {
  const basisFor = async (families: number[]) => {
    const asked = { ...scope, families, nature: 'commercial' as const, professions: [] };
    const inquiry = await inquire(ctx.db, asked, ctx.now, ctx.now);
    const [row] = await profilesOf(ctx.db, inquiry.question, [contactId]);
    const decision = row && answerProfile(inquiry, row.profile);
    return decision?.verdict === 'eligible' ? decision.basis : null;
  };
  const anything = await basisFor([]);
  if (anything) return { basis: anything, sale: null };
  for (const sale of await purchasesOf(ctx.db, contactId, scope.advertiserId)) {
    const basis = await basisFor([sale.family_id]);
    if (basis) return { basis, sale };
  }
  return null;
}
