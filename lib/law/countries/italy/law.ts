import { assessed, boughtSimilar, consented, withoutConsent } from '../../conditions';
import { GDPR_DAY, objectionInEach, unionProhibitions, unionSources } from '../../european-union';
import type { CountryLaw, Permission, Sources } from '../../terms';

const sources = {
  'codice-privacy-130': {
    title: { fr: 'Codice Privacy (Italie), art. 130', en: 'Codice Privacy (Italy), art. 130' },
    url: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2003-06-30;196~art130',
    from: '2004-01-01',
    verifiedOn: '2026-11-23',
    certainty: 'remembered',
  },
  'dpr-26-2022': {
    title: {
      fr: 'DPR 26/2022 (Italie), registre public des oppositions',
      en: 'DPR 26/2022 (Italy), public register of objections',
    },
    url: 'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.presidente.repubblica:2022-01-27;26',
    from: '2022-07-27',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
} as const satisfies Sources;

const automated =
  'L’uso di sistemi automatizzati di chiamata o di comunicazione di chiamata senza l’intervento di un operatore per l’invio di ' +
  'materiale pubblicitario o di vendita diretta […] è consentito con il consenso del contraente o utente. [Ciò] si applica anche ' +
  'alle comunicazioni elettroniche […] mediante posta elettronica, telefax, messaggi […].';

/** Persons and companies alike: article 130 protects every subscriber. */
const agreed = (means: string, quote: string, source: string, from = GDPR_DAY): Permission => ({
  quote,
  sources: [source],
  from,
  id: `it-${means}-consent`,
  title: { fr: 'règle de l’accord préalable', en: 'rule of prior agreement' },
  basis: 'consent',
  when: {},
  asks: [consented],
});

/** The exception for customers is for e-mail alone. */
const email: readonly Permission[] = [
  agreed('email', automated, 'codice-privacy-130'),
  {
    quote:
      '… se il titolare del trattamento utilizza, a fini di vendita diretta di propri prodotti o servizi, le coordinate di posta ' +
      'elettronica fornite dall’interessato nel contesto della vendita di un prodotto o di un servizio, può non richiedere il ' +
      'consenso dell’interessato, sempre che si tratti di servizi analoghi a quelli oggetto della vendita e l’interessato, ' +
      'adeguatamente informato, non rifiuti tale uso, inizialmente o in occasione di successive comunicazioni.',
    sources: ['codice-privacy-130', 'gdpr-6-1-f'],
    from: GDPR_DAY,
    id: 'it-email-customer',
    title: { fr: 'exception pour les clients', en: 'exception for customers' },
    basis: 'existing_customer',
    when: { nature: ['commercial'], ...withoutConsent },
    asks: [boughtSimilar, assessed],
  },
];

/** Others may be called who are not on the register; Aval holds none, and so permits those who agreed. */
const phone: readonly Permission[] = [
  agreed(
    'phone',
    '… l’iscrizione al registro comporta la revoca di tutti i consensi precedentemente espressi; è valido il consenso prestato ' +
      'successivamente all’iscrizione.',
    'dpr-26-2022',
    '2022-07-27',
  ),
];

export const italy: CountryLaw = {
  country: 'IT',
  language: 'it',
  zone: 'Europe/Rome',
  sources: { ...unionSources, ...sources },
  prohibitions: unionProhibitions('it', 'it'),
  permissions: {
    email,
    sms: [agreed('sms', automated, 'codice-privacy-130')],
    automated_call: [agreed('automated-call', automated, 'codice-privacy-130')],
    fax: [agreed('fax', automated, 'codice-privacy-130')],
    phone,
  },
  periods: [],
  duties: [objectionInEach],
};
