import {
  assessed,
  boughtSimilar,
  consented,
  informed,
  inTheirTrade,
  relatedToTrade,
  withoutConsent,
} from '../../conditions';
import { GDPR_DAY, objectionInEach, unionProhibitions, unionSources } from '../../european-union';
import type { CountryLaw, Permission, Sources } from '../../terms';

const CALLS_DAY = '2023-06-29';

const sources = {
  'lssi-21': {
    title: { fr: 'LSSI (Espagne), art. 21', en: 'LSSI (Spain), art. 21' },
    url: 'https://www.boe.es/buscar/act.php?id=BOE-A-2002-13758#a21',
    from: '2002-10-12',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'lgtel-66': {
    title: { fr: 'LGTel (Espagne), art. 66, par. 1', en: 'LGTel (Spain), art. 66(1)' },
    url: 'https://www.boe.es/buscar/act.php?id=BOE-A-2022-10757#a6-8',
    from: '2022-06-30',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'aepd-1-2023': {
    title: { fr: 'AEPD (Espagne), circulaire 1/2023', en: 'AEPD (Spain), Circular 1/2023' },
    url: 'https://www.boe.es/buscar/act.php?id=BOE-A-2023-15071',
    from: CALLS_DAY,
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'ley-10-2025': {
    title: {
      fr: 'Loi 10/2025 (Espagne), renouvellement de l’accord',
      en: 'Act 10/2025 (Spain), renewal of agreement',
    },
    url: 'https://www.boe.es/buscar/act.php?id=BOE-A-2025-26698',
    from: '2025-12-28',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
} as const satisfies Sources;

const agreement = { fr: 'règle de l’accord préalable', en: 'rule of prior agreement' };

const byElectronicMeans =
  'Queda prohibido el envío de comunicaciones publicitarias o promocionales por correo electrónico u otro medio de comunicación ' +
  'electrónica equivalente que previamente no hubieran sido solicitadas o expresamente autorizadas por los destinatarios de las ' +
  'mismas.';

const noUnwantedCalls =
  '[Los usuarios finales tendrán derecho] a no recibir llamadas no deseadas con fines de comunicación comercial, salvo que exista ' +
  'consentimiento previo del propio usuario para recibir este tipo de comunicaciones comerciales o salvo que la comunicación pueda ' +
  'ampararse en otra base de legitimación de las previstas en el artículo 6.1 del Reglamento (UE) 2016/679.';

/** Whoever receives, a person or a company: article 21 protects every recipient. */
const electronicMail = (means: 'email' | 'sms'): readonly Permission[] => [
  {
    quote: byElectronicMeans,
    sources: ['lssi-21'],
    from: GDPR_DAY,
    id: `es-${means}-consent`,
    title: agreement,
    basis: 'consent',
    when: {},
    asks: [consented],
  },
  {
    quote:
      'Lo dispuesto en el apartado anterior no será de aplicación cuando exista una relación contractual previa, siempre que el ' +
      'prestador hubiera obtenido de forma lícita los datos de contacto del destinatario y los empleara para el envío de ' +
      'comunicaciones comerciales referentes a productos o servicios de su propia empresa que sean similares a los que inicialmente ' +
      'fueron objeto de contratación con el cliente.',
    sources: ['lssi-21', 'gdpr-6-1-f'],
    from: GDPR_DAY,
    id: `es-${means}-customer`,
    title: { fr: 'exception pour les clients', en: 'exception for customers' },
    basis: 'existing_customer',
    when: { nature: ['commercial'], ...withoutConsent },
    asks: [boughtSimilar, assessed],
  },
];

const phone: readonly Permission[] = [
  {
    quote: noUnwantedCalls,
    sources: ['lgtel-66', 'aepd-1-2023'],
    from: CALLS_DAY,
    id: 'es-phone-consent',
    title: agreement,
    basis: 'consent',
    when: {},
    asks: [consented],
  },
  {
    quote:
      '[Se presumirá el interés legítimo] cuando exista una relación contractual previa, los datos se hubieran obtenido de forma ' +
      'lícita y se empleen para comunicaciones comerciales referentes a productos o servicios de la propia empresa similares a los ' +
      'contratados […], salvo que la relación no esté en vigor o no haya habido interacción en el último año.',
    sources: ['aepd-1-2023', 'gdpr-6-1-f'],
    from: CALLS_DAY,
    id: 'es-phone-customer',
    title: { fr: 'clients de moins d’un an', en: 'customers of less than a year' },
    basis: 'existing_customer',
    when: { nature: ['commercial'], ...withoutConsent },
    unless: [inTheirTrade],
    asks: [boughtSimilar, informed, assessed],
  },
  {
    quote: noUnwantedCalls,
    sources: ['lgtel-66', 'gdpr-6-1-f', 'gdpr-13'],
    from: CALLS_DAY,
    id: 'es-phone-professional',
    title: { fr: 'règle pour les professionnels', en: 'rule for professionals' },
    basis: 'legitimate_interest',
    when: { audience: ['professional'], ...withoutConsent },
    asks: [relatedToTrade, informed, assessed],
  },
];

const withoutHuman = (means: string): readonly Permission[] => [
  {
    quote:
      '[Los usuarios finales tendrán derecho] a no recibir llamadas automáticas sin intervención humana o mensajes de fax, con fines ' +
      'de comunicación comercial sin haber prestado su consentimiento previo para ello.',
    sources: ['lgtel-66'],
    from: '2022-06-30',
    id: `es-${means}-consent`,
    title: agreement,
    basis: 'consent',
    when: {},
    asks: [consented],
  },
];

export const spain: CountryLaw = {
  country: 'ES',
  language: 'es',
  zone: 'Europe/Madrid',
  sources: { ...unionSources, ...sources },
  prohibitions: unionProhibitions('es', 'es'),
  permissions: {
    email: electronicMail('email'),
    sms: electronicMail('sms'),
    automated_call: withoutHuman('automated-call'),
    fax: withoutHuman('fax'),
    phone,
  },
  periods: [
    {
      of: 'sale',
      channels: ['phone'],
      length: { years: 1 },
      from: CALLS_DAY,
      quote: '… salvo que la relación no esté en vigor o no haya habido interacción en el último año.',
      source: 'aepd-1-2023',
    },
    {
      of: 'consent',
      channels: ['phone'],
      length: { years: 2 },
      from: '2025-12-28',
      quote: 'El consentimiento deberá renovarse cada dos años.',
      source: 'ley-10-2025',
    },
  ],
  duties: [objectionInEach],
};
