import { putAdvertiser } from '../../advertisers/put';
import { approveAssessment } from '../../assessments/approve';
import { draftAssessment } from '../../assessments/draft';
import { recordConsents } from '../../consent/record-many';
import { putContact } from '../../contacts/put';
import type { Ctx } from '../../context';
import { putFamily } from '../../families/put';
import { readMoment } from '../../imports/fields';
import { addPurchases } from '../../purchases/add';
import { putPurpose } from '../../purposes/put';
import { putWording } from '../../wordings/put';
import type { LawCase } from './cases';

type As = (role: 'admin' | 'dpo' | 'marketer', id?: number) => Ctx;

/** The purposes that cases speak of. */
export async function putPurposes(as: As): Promise<void> {
  for (const slug of ['offers', 'news']) {
    const text = { fr: slug, en: slug };
    await putPurpose(as('admin'), slug, { name: text, description: text });
  }
}

/**
 * Puts all that a case tells on record, by the verbs that the API and the staff's pages call. Names take `prefix`, so that
 * many cases live in one database.
 * @returns what to ask of `askDecisions`
 */
export async function putOnRecord(as: As, given: LawCase, prefix: string) {
  const named = (name: string) => (name === '*' ? '*' : `${prefix}-${name}`);
  const contact = named('person');
  await putSellers(as, given, named);
  await putFamilies(as, given, named);
  await putWordings(as, given, named);
  await putAssessment(as, given, named);
  const { informed, email, country = 'FR', ...person } = given.person;
  const by = given.campaign.by ?? 'email';
  await putContact(as('admin'), contact, {
    ...person,
    country,
    ...reachedBy(country),
    ...(email && { email: `${email}@example.org`, emailKind: email }),
    ...(informed && { informedAt: readMoment(informed) }),
  });
  await addRecords(as, given, { named, contact });
  const { from, families, nature = 'commercial', professions = [] } = given.campaign;
  return {
    ...{ advertiser: named(from), channel: by, purpose: 'offers', families: families.map(named) },
    ...{ nature, professions, at: readMoment(given.at), contacts: [contact] },
  };
}

/** Numbers that exist in the person's country, and an address. */
function reachedBy(country: string) {
  const number = { FR: '+33612345678', GB: '+447400123456', DE: '+4915123456789', ES: '+34612345678' }[
    country
  ];
  return {
    address: '1 rue des Essais',
    ...{ phone: number ?? '+33612345678', fax: number ?? '+33612345678' },
  };
}

type Named = (name: string) => string;

async function putSellers(as: As, given: LawCase, named: Named): Promise<void> {
  const sellers = [
    given.campaign.from,
    ...given.records.map((record) => ('bought' in record ? record.from : record.to)),
    ...Object.values(given.wordings ?? {}).flatMap(({ names }) => names ?? []),
  ];
  for (const seller of new Set(sellers.filter((slug) => slug !== '*'))) {
    const about = { name: seller, legalName: seller, address: '1 rue des Essais, Paris', country: 'FR' };
    await putAdvertiser(as('admin'), named(seller), { ...about, email: 'legal@example.org' });
  }
}

async function putFamilies(as: As, given: LawCase, named: Named): Promise<void> {
  const bought = given.records.flatMap((record) => ('bought' in record ? [record.bought] : []));
  const similar = given.similar ?? [];
  const slugs = new Set([...given.campaign.families, ...bought, ...similar.flat()]);
  const put = (slug: string, similarTo: readonly string[]) =>
    putFamily(as('admin'), named(slug), {
      name: slug,
      similarTo: similarTo.map(named),
      sector: given.sectors?.[slug],
    });
  for (const slug of slugs) await put(slug, []);
  for (const slug of new Set(similar.flat())) {
    const others = similar.filter((pair) => pair.includes(slug)).flat();
    await put(
      slug,
      others.filter((other) => other !== slug),
    );
  }
}

async function putWordings(as: As, given: LawCase, named: Named): Promise<void> {
  for (const [slug, { draft, names, ...odd }] of Object.entries(given.wordings ?? {})) {
    const channels = [given.campaign.by ?? 'email'];
    const sound = { kind: 'consent', channels, namesAdvertiser: true, specific: true };
    await putWording(as(draft ? 'marketer' : 'dpo'), named(slug), {
      ...{ ...sound, freelyGiven: true, preTicked: false, ...odd },
      ...{ advertisers: (names ?? [given.campaign.from]).map(named), purposes: ['offers'] },
      ...{ locale: 'fr', text: 'J’accepte de recevoir des offres.' },
    });
  }
}

async function putAssessment(as: As, given: LawCase, named: Named): Promise<void> {
  const { assessment, from, by = 'email' } = given.campaign;
  if (assessment === 'none') return;
  const end = new Date(readMoment(given.at));
  end.setUTCDate(end.getUTCDate() + (assessment === 'expired' ? -1 : 1));
  const { id } = await draftAssessment(as('dpo', 1), {
    ...{ title: 'Offers', advertisers: [named(from)], channels: [by], purposes: ['offers'] },
    ...{
      interest: 'Selling.',
      necessity: 'No other way.',
      balance: 'Few.',
      safeguards: 'A way out in each.',
    },
    validUntil: end.toISOString(),
  });
  if (assessment !== 'draft') await approveAssessment(as('dpo', 2), id);
}

async function addRecords(
  as: As,
  given: LawCase,
  { named, contact }: { named: Named; contact: string },
): Promise<void> {
  for (const [index, record] of given.records.entries()) {
    if ('bought' in record) {
      const { bought, from, on, detailsCollected, couldObject, until, form = 'sale' } = record;
      await addPurchases(as('admin'), [
        {
          ...{ externalId: named(`sale-${index}`), contact, advertiser: named(from), family: named(bought) },
          ...{ purchasedAt: readMoment(on), detailsCollectedAtSale: detailsCollected },
          objectionOfferedAtSale: couldObject,
          form,
          ...(until !== undefined && { ongoingUntil: until && readMoment(until) }),
        },
      ]);
    } else {
      const { act, to, purpose, channel, on, wording } = record;
      await recordConsents(as('dpo'), [
        {
          ...{ contact, advertiser: named(to), purpose, channel, act, at: readMoment(on) },
          ...(wording !== undefined && { wording: named(wording) }),
        },
      ]);
    }
  }
}
