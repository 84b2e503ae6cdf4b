import { describe, expect, test } from 'vitest';
import { allEditions, everyFacts } from './check';
import { decide } from './decide';
import { editionOn } from './editions';
import { changesOf, lawCountries, readableLaw } from './readable';
import { casesOf } from './row-cases';
import { USUAL } from './stance';
import type { Facts } from './terms';
import { traceDecision } from './trace';

describe('the cases of each row', () => {
  test('begin with one that it permits, and differ from it by one thing each', () => {
    const without = allEditions().flatMap((edition) =>
      edition.permissions
        .filter((row) => casesOf(edition, row)[0]?.basis !== row.basis)
        .map((row) => `${edition.id} ${row.id}`),
    );
    expect(without).toEqual([]);
  });

  test('of calls to consumers since 11 August 2026', () => {
    const edition = editionOn('FR', 'phone', '2026-08-11', USUAL);
    const row = edition?.permissions.find(({ id }) => id === 'fr-phone-consent');
    if (!edition || !row) throw new Error('no such row');
    expect(casesOf(edition, row).map(({ differs, basis, reason }) => [differs?.en, basis ?? reason])).toEqual(
      [
        [undefined, 'consent'],
        ['the person has said nothing', 'no_consent'],
        ['agreement on record, but not valid', 'consent_invalid'],
        ['agreement past its term', 'consent_expired'],
        ['refusal', 'objected'],
        ['agreement withdrawn', 'withdrawn'],
        ['objection', 'objected'],
        ['silent for longer than the period', 'inactive'],
      ],
    );
  });
});

describe('a trace', () => {
  const stranger: Facts = {
    ...{ nature: 'commercial', sector: 'none', assessed: 'yes', audience: 'consumer', address: 'personal' },
    ...{ standing: 'none', relation: 'similar', contract: 'no', informed: 'yes', active: 'yes' },
    ...{ related: 'no', company: 'no', wish: 'none' },
  };
  const email = editionOn('FR', 'email', '2026-11-24', USUAL);

  test('names the row that answered, what it looked at before, and what it cites', () => {
    const trace = traceDecision(email, stranger);
    expect(trace.answer).toMatchObject({ rule: 'fr-email-customer', basis: 'existing_customer' });
    expect(trace.prohibitions.every(({ holds }) => !holds)).toBe(true);
    expect(trace.permissions.map(({ id, lacking }) => [id, lacking])).toEqual([
      ['fr-email-consent', 'no_consent'],
      ['fr-email-customer', null],
    ]);
    expect(trace.citations[0]).toMatchObject({ id: 'cpce-l34-5-al4', certainty: 'quoted' });
  });

  test('ends at the prohibition that holds, and looks at no permission', () => {
    const trace = traceDecision(email, { ...stranger, standing: 'objected' });
    expect(trace.prohibitions.at(-1)).toMatchObject({ id: 'fr-objection', holds: true });
    expect(trace.prohibitions.filter(({ holds }) => holds)).toHaveLength(1);
    expect(trace.permissions).toEqual([]);
    expect(traceDecision(undefined, stranger).answer).toMatchObject({ reason: 'no_law', quote: null });
  });

  test('answers as the law does, whatever the facts', () => {
    for (const facts of everyFacts(['audience', 'standing', 'relation', 'informed', 'address'], stranger)) {
      const { answer, prohibitions, permissions } = traceDecision(email, facts);
      expect(answer).toMatchObject(decide(email, facts));
      const held = [
        ...prohibitions.filter(({ holds }) => holds),
        ...permissions.filter(({ lacking }) => !lacking),
      ];
      if (held.length > 0) expect(held.map(({ id }) => id)).toEqual([answer.rule]);
    }
  });
});

describe('the law to be read', () => {
  test('has every row of the day once, under its means and audience', () => {
    for (const country of lawCountries) {
      for (const means of readableLaw(country, '2026-11-24', USUAL)?.means ?? []) {
        const edition = editionOn(country, means.channel, '2026-11-24', USUAL);
        const shown = [...means.bans, ...means.groups.flatMap(({ rows }) => rows)].map(({ id }) => id);
        const rows = [...(edition?.prohibitions ?? []), ...(edition?.permissions ?? [])].map(({ id }) => id);
        expect(shown.toSorted()).toEqual(rows.toSorted());
      }
    }
    expect(readableLaw('XX', '2026-11-24', USUAL)).toBeUndefined();
  });

  test('says what changes on 11 August 2026', () => {
    const change = changesOf('FR', USUAL).find(({ day }) => day === '2026-08-11');
    const phone = change?.means.find(({ channel }) => channel === 'phone');
    expect(phone?.begins.map(({ id }) => id)).toEqual(['fr-phone-consent', 'fr-phone-contract']);
    expect(phone?.ends.map(({ id }) => id)).toEqual(['fr-phone-agreed', 'fr-phone-informed']);
  });
});
