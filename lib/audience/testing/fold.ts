import type { ContactRow } from '@/db/queries/merge-contacts';
import type { Terms } from '@/db/queries/question';
import type { Act, Channel, ChannelScope, PurchaseForm, Relation, Standing } from '@/db/vocabulary';
import type { PersonFacts } from '../profile';

export type RandomEvent = {
  advertiser: string;
  purpose: string;
  channel: ChannelScope;
  act: Act;
  at: string;
  wording?: string;
};
export type RandomSale = {
  externalId: string;
  advertiser: string;
  family: string;
  purchasedAt: string;
  detailsCollectedAtSale: boolean;
  objectionOfferedAtSale: boolean;
  ongoingUntil?: string | null;
  form: PurchaseForm;
};
export type Person = { row: ContactRow; events: RandomEvent[]; sales: RandomSale[] };
export type Asked = { advertiser: string; purpose: string; channel: Channel; families: string[] };
type Asking = { at: Date; professions: readonly string[]; terms: Terms };

/** The wordings that events are captured with, by slug, and for which sellers and channels each is valid. */
export const validFor: Readonly<Record<string, { advertisers: string[]; channels: string[] }>> = {
  both: { advertisers: ['fleurs', 'jardin'], channels: ['email', 'post'] },
  one: { advertisers: ['fleurs'], channels: ['email', 'sms', 'post'] },
  sms: { advertisers: ['jardin'], channels: ['sms'] },
};

/**
 * A person's facts, read from what was put on record one thing after the other, with nothing in common with the statement that
 * gathers them: no bits, no levels, no state.
 */
export function foldPerson(person: Person, asked: Asked, { at, professions, terms }: Asking) {
  const { row } = person;
  const heard = person.events.filter(
    ({ advertiser }) => advertiser === '*' || advertiser === asked.advertiser,
  );
  const covering = heard.filter(
    ({ purpose, channel }) =>
      (purpose === '*' || purpose === asked.purpose) && (channel === '*' || channel === asked.channel),
  );
  const here = person.sales.filter(({ advertiser }) => advertiser === asked.advertiser);
  const about = here.filter(({ family }) => asked.families.some((offered) => similar(offered, family)));
  const informed =
    (row.informedAt !== null && row.informedAt <= at.toISOString()) ||
    covering.some(({ act }) => act === 'informed') ||
    here.some((sale) => sale.objectionOfferedAtSale);
  const since = terms.activeSince?.toISOString() ?? '';
  const acted = heard.filter(({ act }) => act !== 'informed').map((event) => event.at);
  const active =
    terms.activeSince === null ||
    [row.informedAt, ...acted].some((moment) => moment !== null && moment >= since) ||
    here.some((sale) => untilOf(sale) >= since);
  const facts: PersonFacts = {
    audience: row.kind,
    address: addressOf(row, asked.channel),
    standing: standingOf(covering, asked, terms),
    relation: relationOf(person.sales, asked, terms),
    contract: yes(
      about.some(({ ongoingUntil }) => ongoingUntil !== undefined && endOf(ongoingUntil) >= at.toISOString()),
    ),
    informed: yes(informed),
    active: yes(active),
    related: yes(row.profession !== null && professions.includes(row.profession)),
    company: yes(row.company !== null),
    // Nobody here asked for less; `wishes.db.test.ts` does.
    wish: 'none',
  };
  const said = covering.filter((event) => isValid(event, asked) || opposes(event)).map((event) => event.at);
  return { facts, saidAt: said.sort().at(-1) ?? null };
}

const yes = (holds: boolean) => (holds ? 'yes' : 'no');
const similar = (a: string, b: string) => a === b || [a, b].sort().join() === 'flowers,vases';
const endOf = (until: string | null) => until ?? '9999';
const opposes = ({ act }: RandomEvent) => act === 'refused' || act === 'withdrawn' || act === 'objected';

function untilOf({ purchasedAt, ongoingUntil }: RandomSale): string {
  if (ongoingUntil === undefined) return purchasedAt;
  return endOf(ongoingUntil) > purchasedAt ? endOf(ongoingUntil) : purchasedAt;
}

function isValid({ act, wording }: RandomEvent, { advertiser, channel }: Asked): boolean {
  const scope = validFor[wording ?? ''];
  return (
    act === 'given' &&
    scope !== undefined &&
    scope.advertisers.includes(advertiser) &&
    scope.channels.includes(channel)
  );
}

function addressOf(row: ContactRow, channel: Channel): PersonFacts['address'] {
  if (channel === 'email') {
    if (row.email === null) return 'none';
    return row.emailKind === 'generic' ? 'generic' : 'personal';
  }
  return (channel === 'post' ? row.address : row.phone) === null ? 'none' : 'personal';
}

/** The latest word that counts; of several at one moment a no, and of several noes the strongest. */
function standingOf(covering: readonly RandomEvent[], asked: Asked, { consentSince }: Terms): Standing {
  const noes = ['refused', 'withdrawn', 'objected'];
  let last: { at: string; weight: number; standing: Standing } = { at: '', weight: -1, standing: 'none' };
  for (const event of covering) {
    const weight = noes.indexOf(event.act) + 1;
    if (weight === 0 && !isValid(event, asked)) continue;
    if (event.at < last.at || (event.at === last.at && weight < last.weight)) continue;
    last = { at: event.at, weight, standing: weight === 0 ? 'consented' : (event.act as Standing) };
  }
  if (last.standing === 'none' && covering.some(({ act }) => act === 'given')) return 'consent_invalid';
  const expired = consentSince !== null && last.at < consentSince.toISOString();
  return last.standing === 'consented' && expired ? 'consent_expired' : last.standing;
}

/** Every thing on offer has to have been bought in a way that is that near to lawful. */
function relationOf(sales: readonly RandomSale[], asked: Asked, { saleSince, forms }: Terms): Relation {
  const here = sales.filter(({ advertiser }) => advertiser === asked.advertiser);
  const recent = (sale: RandomSale) => untilOf(sale) >= saleSince.toISOString();
  const all = (among: readonly RandomSale[], fits: (sale: RandomSale) => boolean = () => true) =>
    asked.families.every((offered) => among.some((sale) => similar(offered, sale.family) && fits(sale)));
  const collected = (sale: RandomSale) => recent(sale) && sale.detailsCollectedAtSale;
  const counted = here.filter(({ form }) => forms.includes(form));
  if (all(counted, (sale) => collected(sale) && sale.objectionOfferedAtSale)) return 'similar';
  if (all(counted, collected)) return 'objection_not_offered';
  if (all(counted, recent)) return 'details_not_collected_at_sale';
  if (all(counted)) return 'purchase_too_old';
  if (here.some(({ form }) => form === 'sale')) return 'not_similar';
  return all(sales.filter(({ advertiser }) => advertiser !== asked.advertiser)) ? 'other_seller' : 'none';
}
