import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Receipt } from './receipt';
import { receiptPdf } from './receipt-pdf';

const receipt: Receipt = {
  id: '1f0e7b52-1111-4222-8333-444455556666',
  recordId: '1f0e7b52-1111-4222-8333-444455556667',
  locale: 'fr',
  proof: null,
  event: {
    ...{
      seq: 1,
      canonical: '[]',
      hash: 'ab',
      act: 'given',
      channel: 'email',
      method: 'form, confirmed by e-mail',
    },
    ...{
      at: new Date('2026-05-12T09:00:00Z'),
      recorded_at: new Date('2026-05-12T09:00:00Z'),
      source: 'person',
    },
    ...{
      kind: 'consumer',
      locale: 'fr',
      country: 'FR',
      advertiser_slug: 'tilleul',
      advertiser_name: 'Maison Tilleul',
    },
    ...{
      legal_name: 'Maison Tilleul SAS',
      address: '12 allée des Tilleuls, 37000 Tours',
      email: 'a@example.org',
    },
    ...{
      advertiser_country: 'FR',
      purpose_fr: 'Offres',
      purpose_en: 'Offers',
      wording: 'offres@2',
      wording_locale: 'fr',
    },
    wording_text: 'J’accepte de recevoir par e-mail les offres de Maison Tilleul SAS. Łódź, Ελλάδα.',
    ...{ wording_sha256: 'f'.repeat(64), wording_at: new Date('2026-05-01T09:00:00Z') },
  },
};

test.each(['fr', 'en'] as const)(
  'a receipt on paper is tagged, titled and in its language: %s',
  async (locale) => {
    const pdf = await receiptPdf(receipt, locale);
    if (process.env['KEEP_PDF']) writeFileSync(`${process.env['KEEP_PDF']}/receipt-${locale}.pdf`, pdf);
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain(locale === 'fr' ? '/Lang (fr-FR)' : '/Lang (en-GB)');
    for (const part of ['/StructTreeRoot', '/MarkInfo', '/S /H1', '/S /P', '/DisplayDocTitle true']) {
      expect(text, part).toContain(part);
    }
    // The letters go with it, with what makes them readable again: a screen reader, a search, a copy.
    expect(text).toContain('/ToUnicode');
    expect(pdf.length).toBeLessThan(120_000);
  },
  30_000,
);
