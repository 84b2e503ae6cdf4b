import { afterEach, describe, expect, test, vi } from 'vitest';
import { bases, type Reason, reasons } from '@/db/vocabulary';
import { yearsBefore } from './calendar';
import { checkLaw, everyFacts } from './check';
import { decide } from './decide';
import { allEditions, countriesWithLaw, editionAt } from './editions';
import { basisSentence, explain, reasonSentence } from './explain';
import { lawFingerprint } from './fingerprint';
import { cutoffs } from './periods';
import { sources } from './sources';
import type { Edition, Facts, Permission } from './terms';

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
};
const today = editionAt('FR', 'email', new Date('2026-11-23T12:00:00Z'));
const answer = (facts: Partial<Facts>, edition: Edition | undefined = today) =>
  decide(edition, { ...stranger, ...facts });
const said = (facts: Partial<Facts>) => answer(facts).basis ?? answer(facts).reason;

afterEach(() => vi.resetModules());

describe('the law read against itself', { timeout: 20_000 }, () => {
  test('has no finding, and these figures', () => {
    expect(checkLaw()).toEqual({ editions: 3, combinations: 225_792, rows: 27, findings: [] });
    expect([...everyFacts()]).toHaveLength(75_264);
  });

  test('finds rows that hold at once, that never answer, and that cite what was not yet law', async () => {
    const [edition] = allEditions();
    const [consent] = edition?.permissions ?? [];
    if (!edition || !consent) throw new Error('there is no law');
    const early: Edition = { ...edition, id: 'early', from: '2018-05-24' };
    const twice: Permission = { ...consent, id: 'again' };
    const never = {
      ...edition,
      prohibitions: [...edition.prohibitions, ...edition.prohibitions].map(renamed),
    };
    const broken = [early, { ...edition, id: 'twice', permissions: [...edition.permissions, twice] }, never];
    vi.doMock('./editions', () => ({ allEditions: () => broken }));
    const { checkLaw: checkBroken } = await import('./check');
    const findings = checkBroken().findings.map(
      ({ edition: id, row, problem }) => `${id}: ${row} ${problem}`,
    );
    vi.doUnmock('./editions');
    expect(findings).toContain('early: fr-objection cites gdpr-21, which was not yet in force');
    expect(findings).toContain('twice: fr-email-consent and again hold at once');
    expect(findings).toContain('twice: again never answers');
    expect(findings.filter((finding) => finding.startsWith(`${edition.id}: `))).toEqual(
      edition.prohibitions.map((_, index) => `${edition.id}: row-${index + 3} never answers`),
    );
  });
  const renamed = <R>(row: R, index: number): R => ({ ...row, id: `row-${index}` });
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

  test('every reason is answered but three: two that no row gives, and no_purchase, to which no_consent is always nearer', () => {
    const met = new Set<Reason | null>(['no_law']);
    for (const facts of everyFacts()) met.add(decide(today, facts).reason);
    expect(reasons.filter((reason) => !met.has(reason))).toEqual(['paused', 'too_often', 'no_purchase']);
    // Facts can bring this one; records cannot, since no text gives consent to e-mail a term in France.
    expect(met).toContain('consent_expired');
    expect(cutoffs('FR', 'email', new Date())?.consentSince).toBeNull();
  });
});

describe('editions begin at midnight in Paris', () => {
  const id = (moment: string) => editionAt('FR', 'email', new Date(moment))?.id;

  test.each([
    ['2018-05-24T23:59:59.999+02:00', undefined],
    ['2018-05-25T00:00:00+02:00', 'FR-email@2018-05-25'],
    ['2022-12-20T23:59:59.999+01:00', 'FR-email@2018-05-25'],
    ['2022-12-21T00:00:00+01:00', 'FR-email@2022-12-21'],
    ['2025-07-01T23:59:59.999+02:00', 'FR-email@2022-12-21'],
    ['2025-07-02T00:00:00+02:00', 'FR-email@2025-07-02'],
  ])('%s: %s', (moment, edition) => {
    expect(id(moment)).toBe(edition);
    expect(countriesWithLaw('email', new Date(moment))).toEqual(edition === undefined ? [] : ['FR']);
  });

  test('each adds what it adds, and elsewhere there is none', () => {
    const banned = (day: string) =>
      (['energy_renovation', 'training_account'] as const).map(
        (sector) => answer({ sector, standing: 'consented' }, editionAt('FR', 'email', new Date(day))).reason,
      );
    expect(banned('2022-12-20T12:00:00Z')).toEqual([null, null]);
    expect(banned('2022-12-21T12:00:00Z')).toEqual([null, 'forbidden']);
    expect(banned('2025-07-02T12:00:00Z')).toEqual(['forbidden', 'forbidden']);
    expect(editionAt('DE', 'email', new Date())).toBeUndefined();
    expect(editionAt('FR', 'sms', new Date())).toBeUndefined();
  });

  test('three years end at the same hour of the clock in Paris, and on a day that exists', () => {
    const back = (moment: string) => yearsBefore(new Date(moment), 3, 'FR').toISOString();
    expect(back('2026-05-20T00:00:00+02:00')).toBe('2023-05-19T22:00:00.000Z');
    expect(back('2028-02-29T12:00:00+01:00')).toBe('2025-02-28T11:00:00.000Z');
    // Summer time began on 29 March in 2026, on 26 March in 2023.
    expect(back('2026-03-28T12:00:00+01:00')).toBe('2023-03-28T10:00:00.000Z');
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
