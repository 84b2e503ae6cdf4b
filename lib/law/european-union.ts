import { channels } from '@/db/vocabulary';
import type { Duty, Prohibition, Sources } from './terms';

/** The texts that are one for the whole Union. */
export const unionSources = {
  'gdpr-6-1-a': {
    title: { fr: 'RGPD, art. 6, par. 1, a', en: 'GDPR, art. 6(1)(a)' },
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_6',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'gdpr-6-1-f': {
    title: { fr: 'RGPD, art. 6, par. 1, f', en: 'GDPR, art. 6(1)(f)' },
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_6',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'gdpr-7-3': {
    title: { fr: 'RGPD, art. 7, par. 3', en: 'GDPR, art. 7(3)' },
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_7',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'gdpr-13': {
    title: { fr: 'RGPD, art. 13 et 14', en: 'GDPR, arts 13 and 14' },
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_13',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'gdpr-21': {
    title: { fr: 'RGPD, art. 21, par. 2 et 3', en: 'GDPR, art. 21(2)-(3)' },
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_21',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
} as const satisfies Sources;

export const GDPR_DAY = '2018-05-25';

const wordsOf = {
  fr: {
    objection:
      'Lorsque la personne concernée s’oppose au traitement à des fins de prospection, les données à caractère personnel ne ' +
      'sont plus traitées à ces fins.',
    refusal:
      'La personne concernée a le droit de s’opposer à tout moment au traitement des données à caractère personnel la ' +
      'concernant à de telles fins de prospection.',
    withdrawal: 'La personne concernée a le droit de retirer son consentement à tout moment.',
  },
  de: {
    objection:
      'Widerspricht die betroffene Person der Verarbeitung für Zwecke der Direktwerbung, so werden die personenbezogenen ' +
      'Daten nicht mehr für diese Zwecke verarbeitet.',
    refusal:
      'Die betroffene Person hat das Recht, jederzeit Widerspruch gegen die Verarbeitung sie betreffender personenbezogener ' +
      'Daten zum Zwecke derartiger Werbung einzulegen.',
    withdrawal: 'Die betroffene Person hat das Recht, ihre Einwilligung jederzeit zu widerrufen.',
  },
  es: {
    objection:
      'Cuando el interesado se oponga al tratamiento con fines de mercadotecnia directa, los datos personales dejarán de ser ' +
      'tratados para dichos fines.',
    refusal:
      'El interesado tendrá derecho a oponerse en todo momento al tratamiento de los datos personales que le conciernan.',
    withdrawal: 'El interesado tendrá derecho a retirar su consentimiento en cualquier momento.',
  },
  it: {
    objection:
      'Qualora l’interessato si opponga al trattamento per finalità di marketing diretto, i dati personali non sono più ' +
      'oggetto di trattamento per tali finalità.',
    refusal:
      'L’interessato ha il diritto di opporsi in qualsiasi momento al trattamento dei dati personali che lo riguardano ' +
      'effettuato per tali finalità.',
    withdrawal: 'L’interessato ha il diritto di revocare il proprio consenso in qualsiasi momento.',
  },
} as const;

/** What a person's own no does, whatever the means, in a Member State whose rows begin with `prefix`. */
export function unionProhibitions(prefix: string, language: keyof typeof wordsOf): Prohibition[] {
  const words = wordsOf[language];
  const everywhere = { channels, from: GDPR_DAY };
  return [
    {
      ...everywhere,
      id: `${prefix}-objection`,
      title: { fr: 'droit d’opposition', en: 'right to object' },
      quote: words.objection,
      sources: ['gdpr-21'],
      when: { standing: ['objected'] },
      reason: 'objected',
    },
    {
      ...everywhere,
      id: `${prefix}-refusal`,
      title: { fr: 'refus', en: 'refusal' },
      quote: words.refusal,
      sources: ['gdpr-21'],
      when: { standing: ['refused'] },
      reason: 'objected',
    },
    {
      ...everywhere,
      id: `${prefix}-withdrawal`,
      title: { fr: 'retrait de l’accord', en: 'withdrawal of agreement' },
      quote: words.withdrawal,
      sources: ['gdpr-7-3'],
      when: { standing: ['withdrawn'] },
      reason: 'withdrawn',
    },
  ];
}

/** What every message must do in the Union. */
export const objectionInEach: Duty = {
  channels,
  from: GDPR_DAY,
  says: {
    fr: 'Rappeler à chaque message, clairement et séparément, comment s’opposer.',
    en: 'Say in each message, clearly and separately, how to object.',
  },
  source: 'gdpr-21',
};
