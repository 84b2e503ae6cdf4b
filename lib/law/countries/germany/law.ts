import { channels } from '@/db/vocabulary';
import {
  assessed,
  boughtSimilar,
  consented,
  informed,
  relatedToTrade,
  withoutConsent,
} from '../../conditions';
import { GDPR_DAY, objectionInEach, unionProhibitions, unionSources } from '../../european-union';
import type { CountryLaw, Permission, Sources } from '../../terms';

const sources = {
  'uwg-7-2': {
    title: { fr: 'UWG (Allemagne), § 7, al. 2', en: 'UWG (Germany), s. 7(2)' },
    url: 'https://www.gesetze-im-internet.de/uwg_2004/__7.html',
    from: '2004-07-08',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'uwg-7-3': {
    title: { fr: 'UWG (Allemagne), § 7, al. 3', en: 'UWG (Germany), s. 7(3)' },
    url: 'https://www.gesetze-im-internet.de/uwg_2004/__7.html',
    from: '2004-07-08',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'uwg-7a': {
    title: { fr: 'UWG (Allemagne), § 7a', en: 'UWG (Germany), s. 7a' },
    url: 'https://www.gesetze-im-internet.de/uwg_2004/__7a.html',
    from: '2021-10-01',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
} as const satisfies Sources;

const agreed = (means: string, quote: string): Permission => ({
  quote,
  sources: ['uwg-7-2'],
  from: GDPR_DAY,
  id: `de-${means}-consent`,
  title: { fr: 'règle de l’accord préalable exprès', en: 'rule of express prior agreement' },
  basis: 'consent',
  when: {},
  asks: [consented],
});

const byMachineFaxOrMail =
  '[Eine unzumutbare Belästigung ist stets anzunehmen] bei Werbung unter Verwendung einer automatischen Anrufmaschine, eines ' +
  'Faxgerätes oder elektronischer Post, ohne dass eine vorherige ausdrückliche Einwilligung des Adressaten vorliegt.';

const byCall =
  '[Eine unzumutbare Belästigung ist stets anzunehmen] bei Werbung mit einem Telefonanruf gegenüber einem Verbraucher ohne dessen ' +
  'vorherige ausdrückliche Einwilligung oder gegenüber einem sonstigen Marktteilnehmer ohne dessen zumindest mutmaßliche ' +
  'Einwilligung.';

/** Consumers and professionals alike: Germany knows no exception for messages between professionals. */
const electronicMail = (means: 'email' | 'sms'): readonly Permission[] => [
  agreed(means, byMachineFaxOrMail),
  {
    quote:
      '… wenn ein Unternehmer im Zusammenhang mit dem Verkauf einer Ware oder Dienstleistung von dem Kunden dessen elektronische ' +
      'Postadresse erhalten hat, der Unternehmer die Adresse zur Direktwerbung für eigene ähnliche Waren oder Dienstleistungen ' +
      'verwendet, der Kunde der Verwendung nicht widersprochen hat und der Kunde bei Erhebung der Adresse und bei jeder Verwendung ' +
      'klar und deutlich darauf hingewiesen wird, dass er der Verwendung jederzeit widersprechen kann […].',
    sources: ['uwg-7-3', 'gdpr-6-1-f'],
    from: GDPR_DAY,
    id: `de-${means}-customer`,
    title: { fr: 'exception pour les clients', en: 'exception for customers' },
    basis: 'existing_customer',
    when: { nature: ['commercial'], ...withoutConsent },
    asks: [boughtSimilar, assessed],
  },
];

const phone: readonly Permission[] = [
  agreed('phone', byCall),
  {
    quote: byCall,
    sources: ['uwg-7-2', 'gdpr-6-1-f', 'gdpr-13'],
    from: GDPR_DAY,
    id: 'de-phone-professional',
    title: { fr: 'accord présumé d’un professionnel', en: 'presumed agreement of a professional' },
    basis: 'legitimate_interest',
    when: { audience: ['professional'], ...withoutConsent },
    asks: [relatedToTrade, informed, assessed],
  },
];

export const germany: CountryLaw = {
  country: 'DE',
  language: 'de',
  zone: 'Europe/Berlin',
  sources: { ...unionSources, ...sources },
  prohibitions: unionProhibitions('de', 'de'),
  permissions: {
    email: electronicMail('email'),
    sms: electronicMail('sms'),
    automated_call: [agreed('automated-call', byMachineFaxOrMail)],
    fax: [agreed('fax', byMachineFaxOrMail)],
    phone,
  },
  periods: [],
  duties: [
    objectionInEach,
    {
      channels: ['phone'],
      from: '2021-10-01',
      says: {
        fr: 'Conserver la preuve de l’accord cinq ans après qu’il est donné et après chaque appel qui s’en sert.',
        en: 'Keep the record of the agreement for five years from when it is given and from each call that uses it.',
      },
      source: 'uwg-7a',
    },
    {
      channels: channels.filter((means) => means !== 'post'),
      from: GDPR_DAY,
      says: {
        fr: 'Ne pas cacher l’expéditeur et donner une adresse valable pour demander l’arrêt.',
        en: 'Do not conceal who sends, and give a valid address for asking to stop.',
      },
      source: 'uwg-7-2',
    },
  ],
};
