import { afterEach, describe, expect, test, vi } from 'vitest';
import { bases, type Reason, reasons } from '@/db/vocabulary';
import { before } from './calendar';
import { allEditions, checkLaw, everyFacts } from './check';
import { countries } from './countries/list';
import { decide } from './decide';
import { editionAt, editionOn, editionsAt, isAdopted, unverifiedSources } from './editions';
import { basisSentence, explain, reasonSentence } from './explain';
import { lawFingerprint } from './fingerprint';
import { cutoffs } from './periods';
import { sources } from './sources';
import { allReadings, USUAL } from './stance';
import type { Edition, Facts, Permission, Prohibition } from './terms';

/** A consumer of whom nothing is known but an address, and an ordinary commercial campaign. */
const stranger: Facts = {
  nature: 'commercial',
  sector: 'none',
  assessed: 'yes',
  audience: 'consumer',
  address: 'personal',
  standing: 'none',
  relation: 'none',
  contract: 'no',
  informed: 'yes',
  active: 'yes',
  related: 'no',
  company: 'no',
  wish: 'none',
};
const noon = new Date('2026-11-23T12:00:00Z');
const today = editionAt('FR', 'email', noon, USUAL);
const answer = (facts: Partial<Facts>, edition: Edition | undefined = today) =>
  decide(edition, { ...stranger, ...facts });
const said = (facts: Partial<Facts>) => answer(facts).basis ?? answer(facts).reason;

afterEach(() => vi.resetModules());

describe('the law read against itself', { timeout: 20_000 }, () => {
  test('has no finding, and these figures', () => {
    const { editions, combinations, rows, findings } = checkLaw();
    expect(findings).toEqual([]);
    expect({ editions, combinations, rows }).toEqual({ editions: 100, combinations: 1_660_428, rows: 603 });
  });

  test('facts that no row looks at are not tried, and those that any does are', () => {
    expect([...everyFacts()]).toHaveLength(451_584);
    expect([...everyFacts(['nature', 'active'], { company: 'yes' })]).toEqual([
      { company: 'yes', nature: 'commercial', active: 'no' },
      { company: 'yes', nature: 'non_commercial', active: 'no' },
      { company: 'yes', nature: 'commercial', active: 'yes' },
      { company: 'yes', nature: 'non_commercial', active: 'yes' },
    ]);
  });

  /** What is found once France's e-mail rows are changed so. */
  async function findingsWith(change: { permissions?: Permission[]; prohibitions?: Prohibition[] }) {
    const [france] = countries;
    if (!france) throw new Error('there is no law');
    const email = [...(france.permissions.email ?? []), ...(change.permissions ?? [])];
    const broken = {
      ...france,
      permissions: { email },
      prohibitions: [...france.prohibitions, ...(change.prohibitions ?? [])],
      periods: [],
      duties: [],
      salesLike: [],
    };
    vi.resetModules();
    vi.doMock('./countries/list', () => ({ countries: [broken] }));
    const { checkLaw: checkBroken } = await import('./check');
    const findings = checkBroken().findings.map(({ row, problem }) => `${row} ${problem}`);
    vi.doUnmock('./countries/list');
    return [...new Set(findings)];
  }
  const [consent] = today?.permissions ?? [];
  const [ban] = today?.prohibitions ?? [];

  test('finds rows that hold at once, that never answer, and two of one name', async () => {
    if (!consent || !ban) throw new Error('there is no law');
    expect(await findingsWith({})).toEqual([]);
    const twice = await findingsWith({ permissions: [{ ...consent, id: 'again' }] });
    expect(twice).toContain('fr-email-consent and again hold at once');
    expect(twice).toContain('again never answers');
    expect(await findingsWith({ permissions: [consent] })).toContain(
      'fr-email-consent has the id of another row',
    );
    expect(await findingsWith({ prohibitions: [{ ...ban, id: 'never' }] })).toEqual(['never never answers']);
  });

  test('finds rows that cite what is no text, and what was not yet in force', async () => {
    if (!ban) throw new Error('there is no law');
    expect(await findingsWith({ prohibitions: [{ ...ban, id: 'bare', sources: ['nothing'] }] })).toEqual([
      'bare cites nothing, which is not among the texts',
      'bare cites no text in force',
      'bare never answers',
    ]);
    const early: Prohibition = { ...ban, id: 'early', from: '2010-01-01', sources: ['gdpr-21'] };
    expect(await findingsWith({ prohibitions: [early] })).toContain('early cites no text in force');
  });
});

describe('decide', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['nothing known', {}, 'no_consent'],
    ['consent', { standing: 'consented' }, 'consent'],
    [
      'consent needs no assessment and no notice',
      { standing: 'consented', assessed: 'no', informed: 'no' },
      'consent',
    ],
    ['consent of three silent years', { standing: 'consented', active: 'no' }, 'inactive'],
    ['consent without an address', { standing: 'consented', address: 'none' }, 'unreachable'],
    ['a customer', { relation: 'similar' }, 'existing_customer'],
    [
      'a customer after an invalid consent',
      { relation: 'similar', standing: 'consent_invalid' },
      'existing_customer',
    ],
    ['a customer who withdrew', { relation: 'similar', standing: 'withdrawn' }, 'withdrawn'],
    ['a customer who refused', { relation: 'similar', standing: 'refused' }, 'objected'],
    ['a customer who objected', { relation: 'similar', standing: 'objected' }, 'objected'],
    ['a customer without an assessment', { relation: 'similar', assessed: 'no' }, 'no_assessment'],
    ['a professional about the job', { audience: 'professional', related: 'yes' }, 'legitimate_interest'],
    ['… not informed', { audience: 'professional', related: 'yes', informed: 'no' }, 'not_informed'],
    ['a professional about other things', { audience: 'professional' }, 'unrelated_to_profession'],
    ['… who is a customer', { audience: 'professional', relation: 'similar' }, 'existing_customer'],
    ['a company’s address', { audience: 'professional', address: 'generic', informed: 'no' }, 'none_needed'],
    ['… that objected', { audience: 'professional', address: 'generic', standing: 'objected' }, 'objected'],
    ['a consumer’s generic address', { address: 'generic' }, 'no_consent'],
    ['a charity', { nature: 'non_commercial' }, 'legitimate_interest'],
    ['a charity, not informed', { nature: 'non_commercial', informed: 'no' }, 'not_informed'],
    ['a banned sector, with consent', { sector: 'home_adaptation', standing: 'consented' }, 'forbidden'],
    ['… under a contract', { sector: 'home_adaptation', standing: 'consented', contract: 'yes' }, 'consent'],
    [
      '… to a professional',
      { sector: 'home_adaptation', audience: 'professional', related: 'yes' },
      'legitimate_interest',
    ],
    [
      'a training account, professional',
      { sector: 'training_account', audience: 'professional', related: 'yes' },
      'forbidden',
    ],
  ])('%s', (_, facts, expected) => {
    expect(said(facts)).toBe(expected);
  });

  test('without an edition nothing is permitted', () => {
    expect(decide(undefined, { ...stranger, standing: 'consented' })).toEqual({
      verdict: 'ineligible',
      basis: null,
      reason: 'no_law',
      rule: 'no-law',
      sources: [],
    });
  });

  test('every reason is answered but no_purchase, to which no_consent is always nearer', () => {
    const met = new Set<Reason | null>(['no_law']);
    for (const facts of everyFacts()) met.add(decide(today, facts).reason);
    expect(reasons.filter((reason) => !met.has(reason))).toEqual(['no_purchase']);
  });
});

describe('what a person asked for short of stopping', () => {
  test.each(['paused', 'too_often'] as const)(
    '%s: answers for whoever may be written to, and for nobody else',
    (wish) => {
      for (const facts of everyFacts(
        ['nature', 'audience', 'address', 'standing', 'relation', 'contract'],
        stranger,
      )) {
        const without = decide(today, facts);
        const { reason, rule, sources: cited } = decide(today, { ...facts, wish });
        if (without.verdict === 'ineligible') expect(reason).toBe(without.reason);
        else expect([reason, rule.startsWith('wish-'), cited]).toEqual([wish, true, ['aval-wishes']]);
      }
    },
  );
});

describe('editions begin at midnight of their own country', () => {
  test.each([
    ['FR', 'email', '2005-06-06T23:59:59.999+02:00', undefined],
    ['FR', 'email', '2005-06-07T00:00:00+02:00', 'FR-email@2005-06-07'],
    ['FR', 'email', '2018-05-24T23:59:59.999+02:00', 'FR-email@2005-06-07'],
    ['FR', 'email', '2018-05-25T00:00:00+02:00', 'FR-email@2018-05-25'],
    ['FR', 'email', '2022-12-21T00:00:00+01:00', 'FR-email@2022-12-21'],
    ['FR', 'email', '2025-07-01T23:59:59.999+02:00', 'FR-email@2022-12-21'],
    ['FR', 'email', '2025-07-02T00:00:00+02:00', 'FR-email@2025-07-02'],
    ['FR', 'phone', '2026-08-10T23:59:59.999+02:00', 'FR-phone@2025-07-02'],
    ['FR', 'phone', '2026-08-11T00:00:00+02:00', 'FR-phone@2026-08-11'],
    ['GB', 'email', '2026-02-05T00:00:00+01:00', 'GB-email@2018-05-25'],
    ['GB', 'email', '2026-02-05T00:00:00Z', 'GB-email@2026-02-05'],
    ['DE', 'post', '2026-02-05T00:00:00Z', undefined],
    ['RO', 'email', '2026-02-05T00:00:00Z', undefined],
  ] as const)('%s by %s at %s: %s', (country, channel, moment, edition) => {
    const at = new Date(moment);
    expect(editionAt(country, channel, at, USUAL)?.id).toBe(edition);
    expect(editionsAt(channel, at, USUAL).get(country)?.id).toBe(edition);
  });

  test('a territory with a code of its own has the law of its country', () => {
    const editions = editionsAt('email', noon, USUAL);
    for (const code of ['GF', 'GP', 'MQ', 'RE', 'YT']) expect(editions.get(code)).toBe(editions.get('FR'));
    expect(editions.get('NC')).toBeUndefined();
  });

  test('each cites the texts in force on its own days', () => {
    const cited = (day: string) =>
      editionOn('FR', 'email', day, USUAL)?.prohibitions.find(({ reason }) => reason === 'objected')?.sources;
    expect(cited('2018-05-24')).toEqual(['lil-38']);
    expect(cited('2018-05-25')).toEqual(['gdpr-21']);
  });

  test('years and months end at the same hour of the country’s clock, and on a day that exists', () => {
    const back = (moment: string, length = { years: 3 }, country = 'FR') =>
      before(new Date(moment), length, country).toISOString();
    expect(back('2026-05-20T00:00:00+02:00')).toBe('2023-05-19T22:00:00.000Z');
    expect(back('2028-02-29T12:00:00+01:00')).toBe('2025-02-28T11:00:00.000Z');
    // Summer time began on 29 March in 2026, on 26 March in 2023.
    expect(back('2026-03-28T12:00:00+01:00')).toBe('2023-03-28T10:00:00.000Z');
  });

  test('a period is of its country, channel and day', () => {
    const terms = (country: string, channel: 'email' | 'phone', day: string) => {
      const edition = editionOn(country, channel, day, USUAL);
      if (!edition) throw new Error('there is no law');
      const { saleSince, activeSince, consentSince, forms } = cutoffs(edition, new Date(`${day}T12:00:00Z`));
      return [saleSince, activeSince, consentSince].map((at) => at?.toISOString().slice(0, 10)).concat(forms);
    };
    expect(terms('FR', 'phone', '2026-08-10')).toEqual(['2023-08-10', '2023-08-10', undefined, 'sale']);
    expect(terms('FR', 'phone', '2026-08-11')).toEqual(['2023-08-11', '2023-08-11', '2025-08-11', 'sale']);
    expect(terms('FR', 'email', '2026-08-11')).toEqual(['2023-08-11', '2023-08-11', undefined, 'sale']);
    expect(terms('GB', 'email', '2026-08-11')).toEqual([
      '1900-01-01',
      undefined,
      undefined,
      'sale',
      'negotiation',
    ]);
    expect(terms('CA', 'phone', '2026-08-31')).toEqual(['2025-02-28', undefined, undefined, 'sale']);
  });
});

describe('where the law leaves room', () => {
  const chosen = (readings: Record<string, string>) => ({ ...USUAL, readings });
  const called = (
    facts: Partial<Facts>,
    readings = {},
    channel: 'automated_call' | 'fax' = 'automated_call',
  ) => {
    const edition = editionAt('FR', channel, noon, chosen(readings));
    const { basis, reason } = answer(facts, edition);
    return { id: edition?.id.split('+').slice(1), said: basis ?? reason };
  };

  test('each reading has the options that its rows name, and its usual one among them', () => {
    expect(allReadings.map(({ id, usual }) => [id, usual])).toEqual([
      ['fr-automated-call-customers', 'statute'],
      ['fr-professionals-automated', 'guidance'],
      ['fr-free-account', 'statute'],
    ]);
    for (const { options, usual } of allReadings) {
      expect(Object.keys(options)).toContain(usual);
      for (const option of Object.values(options)) expect(sources).toHaveProperty(option.source);
    }
    const named = countries.flatMap(({ permissions, prohibitions, salesLike }) =>
      [...Object.values(permissions).flat(), ...prohibitions, ...(salesLike ?? [])].flatMap(
        ({ reading }) => reading ?? [],
      ),
    );
    for (const { id, option } of named) {
      expect(allReadings.find((reading) => reading.id === id)?.options).toHaveProperty(option);
    }
    expect(new Set(named.map(({ id }) => id)).size).toBe(allReadings.length);
  });

  test('automatic calls to customers need consent, unless the guidance is chosen', () => {
    const customer = { relation: 'similar' } as const;
    expect(called(customer)).toEqual({ id: [], said: 'no_consent' });
    expect(called(customer, { 'fr-automated-call-customers': 'guidance' })).toEqual({
      id: ['fr-automated-call-customers=guidance'],
      said: 'existing_customer',
    });
  });

  test('between professionals the guidance answers, unless the statute is chosen', () => {
    const professional = { audience: 'professional', related: 'yes' } as const;
    for (const channel of ['automated_call', 'fax'] as const) {
      expect(called(professional, {}, channel)).toEqual({ id: [], said: 'legitimate_interest' });
      expect(called(professional, { 'fr-professionals-automated': 'statute' }, channel)).toEqual({
        id: ['fr-professionals-automated=statute'],
        said: 'no_consent',
      });
    }
  });

  test('a free account is no sale, unless the case law is chosen', () => {
    const forms = (readings: Record<string, string>) => {
      const edition = editionAt('FR', 'email', noon, chosen(readings));
      return edition && cutoffs(edition, noon).forms;
    };
    expect(forms({})).toEqual(['sale']);
    expect(forms({ 'fr-free-account': 'case_law' })).toEqual(['sale', 'free_account']);
    expect(forms({ 'fr-free-account': 'made up' })).toEqual(['sale']);
  });

  test('an edition resting on texts known from memory answers once it is adopted, and only as it then read', () => {
    const italy = editionOn('IT', 'email', '2026-11-23', USUAL);
    if (!italy) throw new Error('there is no law');
    expect(unverifiedSources(italy)).toEqual(['codice-privacy-130']);
    expect(editionAt('IT', 'email', noon, USUAL)).toBeUndefined();
    const adopted = { ...USUAL, adopted: new Set([lawFingerprint(italy)]) };
    expect(editionAt('IT', 'email', noon, adopted)?.id).toBe(italy.id);
    expect(isAdopted({ ...italy, permissions: italy.permissions.slice(1) }, adopted)).toBe(false);
    const waiting = allEditions().filter((edition) => unverifiedSources(edition).length > 0);
    expect([...new Set(waiting.map(({ country }) => country))]).toEqual(['IT', 'CA', 'US']);
  });
});

describe('France, means by means', () => {
  const on = (
    channel: 'sms' | 'phone' | 'post' | 'automated_call' | 'fax',
    day: string,
    facts: Partial<Facts>,
  ) => {
    const { basis, reason } = answer(facts, editionOn('FR', channel, day, USUAL));
    return basis ?? reason;
  };
  const [before_, since] = ['2026-08-10', '2026-08-11'];

  test.each<[string, Partial<Facts>, string, string]>([
    ['an informed consumer', {}, 'legitimate_interest', 'no_consent'],
    ['… not informed', { informed: 'no' }, 'not_informed', 'no_consent'],
    ['… who agreed', { standing: 'consented' }, 'consent', 'consent'],
    ['… long ago', { standing: 'consent_expired' }, 'legitimate_interest', 'consent_expired'],
    ['… who withdrew', { standing: 'withdrawn' }, 'withdrawn', 'withdrawn'],
    ['a past buyer', { relation: 'similar' }, 'legitimate_interest', 'no_consent'],
    ['under a contract', { contract: 'yes', relation: 'similar' }, 'legitimate_interest', 'contract'],
    ['… with no assessment', { contract: 'yes', assessed: 'no' }, 'no_assessment', 'contract'],
    ['… who objected', { contract: 'yes', standing: 'objected' }, 'objected', 'objected'],
    [
      'a professional in the trade',
      { audience: 'professional', related: 'yes' },
      ...twice('legitimate_interest'),
    ],
    [
      '… about something else',
      { audience: 'professional' },
      'legitimate_interest',
      'unrelated_to_profession',
    ],
    ['a charity', { nature: 'non_commercial' }, ...twice('legitimate_interest')],
    ['energy works', { sector: 'energy_renovation', standing: 'consented' }, ...twice('forbidden')],
    [
      '… under a contract',
      { sector: 'energy_renovation', contract: 'yes' },
      'legitimate_interest',
      'contract',
    ],
  ])('a call to %s, before and since 11 August 2026', (_, facts, then, now) => {
    expect([on('phone', before_, facts), on('phone', since, facts)]).toEqual([then, now]);
  });
  function twice(said: string): [string, string] {
    return [said, said];
  }

  test.each<[string, Partial<Facts>, string]>([
    ['an informed consumer', {}, 'legitimate_interest'],
    ['one who is not informed', { informed: 'no' }, 'not_informed'],
    ['one silent for three years', { active: 'no' }, 'inactive'],
    ['a professional, about anything', { audience: 'professional' }, 'legitimate_interest'],
    ['one about energy works', { sector: 'energy_renovation' }, 'legitimate_interest'],
    ['one who refused', { standing: 'refused' }, 'objected'],
  ])('a letter to %s: %s', (_, facts, expected) => {
    expect(on('post', since, facts)).toBe(expected);
  });

  test.each<[string, Partial<Facts>, string, string, string]>([
    ['nothing known', {}, 'no_consent', 'no_consent', 'no_consent'],
    ['a customer', { relation: 'similar' }, 'existing_customer', 'no_consent', 'no_consent'],
    ['agreed', { standing: 'consented' }, 'consent', 'consent', 'consent'],
    ['a charity', { nature: 'non_commercial' }, ...thrice('legitimate_interest')],
    ['a professional', { audience: 'professional', related: 'yes' }, ...thrice('legitimate_interest')],
    ['home works', { sector: 'home_adaptation', standing: 'consented' }, 'forbidden', 'forbidden', 'consent'],
  ])('%s: by SMS %s, by machine %s, by fax %s', (_, facts, sms, machine, fax) => {
    expect(on('sms', since, facts)).toBe(sms);
    expect(on('automated_call', since, facts)).toBe(machine);
    expect(on('fax', since, facts)).toBe(fax);
  });
  function thrice(said: string): [string, string, string] {
    return [said, said, said];
  }
});

describe('beyond France', () => {
  const adopted = new Set(allEditions().map(lawFingerprint));
  const in_ = (country: string, channel: 'email' | 'sms' | 'phone', facts: Partial<Facts>) => {
    const { basis, reason } = answer(facts, editionAt(country, channel, noon, { ...USUAL, adopted }));
    return basis ?? reason;
  };

  test.each<[string, 'email' | 'sms' | 'phone', string, Partial<Facts>, string]>([
    ['GB', 'email', 'a customer', { relation: 'similar' }, 'existing_customer'],
    [
      'GB',
      'email',
      'a supporter of a charity',
      { nature: 'non_commercial', relation: 'similar' },
      'existing_customer',
    ],
    ['GB', 'email', 'a stranger to a charity', { nature: 'non_commercial' }, 'no_consent'],
    ['GB', 'email', 'a company', { audience: 'professional', company: 'yes' }, 'legitimate_interest'],
    ['GB', 'email', 'a sole trader', { audience: 'professional', related: 'yes' }, 'no_consent'],
    ['GB', 'phone', 'an informed consumer', {}, 'no_consent'],
    [
      'DE',
      'email',
      'a professional about the trade',
      { audience: 'professional', related: 'yes' },
      'no_consent',
    ],
    ['DE', 'email', 'a customer', { relation: 'similar' }, 'existing_customer'],
    [
      'DE',
      'phone',
      'a professional about the trade',
      { audience: 'professional', related: 'yes' },
      'legitimate_interest',
    ],
    ['DE', 'phone', 'a customer', { relation: 'similar' }, 'no_consent'],
    ['ES', 'phone', 'a customer of less than a year', { relation: 'similar' }, 'existing_customer'],
    ['ES', 'phone', 'an earlier customer', { relation: 'purchase_too_old' }, 'purchase_too_old'],
    ['IT', 'email', 'a customer', { relation: 'similar' }, 'existing_customer'],
    ['IT', 'sms', 'a customer', { relation: 'similar' }, 'no_consent'],
    [
      'CA',
      'email',
      'a buyer who could not object',
      { relation: 'objection_not_offered' },
      'existing_customer',
    ],
    ['CA', 'email', 'a buyer of long ago', { relation: 'purchase_too_old' }, 'purchase_too_old'],
    ['US', 'email', 'a stranger', { informed: 'no', assessed: 'no' }, 'none_needed'],
    ['US', 'sms', 'a customer', { relation: 'similar' }, 'no_consent'],
    ['US', 'email', 'one who opted out', { standing: 'withdrawn' }, 'withdrawn'],
  ])('%s by %s, %s', (country, channel, _, facts, expected) => {
    expect(in_(country, channel, facts)).toBe(expected);
  });
});

describe('what is said of a decision', () => {
  test('is two different whole sentences for every basis and reason', () => {
    const pairs = [
      ...bases.map((basis) => [basisSentence(basis, 'fr'), basisSentence(basis, 'en')]),
      ...reasons.map((reason) => [reasonSentence(reason, 'fr'), reasonSentence(reason, 'en')]),
    ];
    expect(new Set(pairs.flat()).size).toBe(2 * (bases.length + reasons.length));
    for (const text of pairs.flat()) expect(text).toMatch(/^\p{Lu}.*[^\s.]\.$/u);
  });

  test('ends with its sources where it has any', () => {
    for (const basis of bases) {
      expect(explain({ basis, reason: null, sources: ['gdpr-21', 'gdpr-7-3'] })).toEqual({
        fr: `${basisSentence(basis, 'fr')} (RGPD, art. 21, par. 2 et 3 ; RGPD, art. 7, par. 3)`,
        en: `${basisSentence(basis, 'en')} (GDPR, art. 21(2)-(3); GDPR, art. 7(3))`,
      });
    }
    for (const reason of reasons) {
      const { fr, en } = explain({ basis: null, reason, sources: [] });
      expect([fr, en]).toEqual([reasonSentence(reason, 'fr'), reasonSentence(reason, 'en')]);
    }
  });
});

describe('the fingerprint', () => {
  test('changes with any part of any row, and with any text cited', () => {
    if (!today) throw new Error('there is no law');
    const prints = new Set([lawFingerprint(today), lawFingerprint(undefined)]);
    let changes = 0;
    for (const kind of ['permissions', 'prohibitions'] as const) {
      for (const [index, row] of today[kind].entries()) {
        for (const key of Object.keys(row)) {
          const changed = {
            ...row,
            [key]: `other ${kind} ${index} ${key}`,
            ...(key === 'sources' && { sources: [] }),
          };
          prints.add(lawFingerprint({ ...today, [kind]: today[kind].with(index, changed as never) }));
          changes++;
        }
      }
    }
    expect(prints.size).toBe(2 + changes);
    const before = lawFingerprint(today);
    const cited = sources['gdpr-21'] as { url: string };
    const { url } = cited;
    cited.url = 'https://example.org';
    expect(lawFingerprint(today)).not.toBe(before);
    cited.url = url;
    expect(lawFingerprint(today)).toBe(before);
  });
});
