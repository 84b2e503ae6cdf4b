import { assessed, boughtSimilar, consented, informed, withoutConsent } from '../../conditions';
import type { Match, Permission } from '../../terms';

/** Corporate subscribers; whoever trades alone or in a partnership is an individual. */
const atACompany: Match = { audience: ['professional'], company: ['yes'] };

/** contact@ and the like, which only an e-mail address can be. */
const generic: Match = { ...atACompany, address: ['generic'] };

/** Regulation 22 of PECR, which speaks of e-mail and text messages alike. */
export function electronicMail(means: 'email' | 'sms'): readonly Permission[] {
  const apart = means === 'email' ? [generic] : [];
  const rows: Permission[] = [
    {
      quote:
        'A person shall neither transmit, nor instigate the transmission of, unsolicited communications for the purposes of direct ' +
        'marketing by means of electronic mail unless the recipient of the electronic mail has previously notified the sender that ' +
        'he consents for the time being to such communications being sent by, or at the instigation of, the sender.',
      sources: ['pecr-22', 'ico-email'],
      from: '2003-12-11',
      id: `gb-${means}-consent`,
      title: { fr: 'règle de l’accord préalable', en: 'rule of prior agreement' },
      basis: 'consent',
      when: {},
      unless: apart,
      asks: [consented],
    },
    {
      quote:
        'A person may send […] electronic mail for the purposes of direct marketing where— that person has obtained the contact ' +
        'details of the recipient […] in the course of the sale or negotiations for the sale of a product or service to that ' +
        'recipient; the direct marketing is in respect of that person’s similar products and services only; and the recipient has ' +
        'been given a simple means of refusing […].',
      sources: ['pecr-22', 'ico-email'],
      from: '2003-12-11',
      id: `gb-${means}-customer`,
      title: { fr: 'exception pour les clients', en: 'soft opt-in' },
      basis: 'existing_customer',
      when: { nature: ['commercial'], ...withoutConsent },
      unless: [atACompany],
      asks: [boughtSimilar, assessed],
    },
    {
      quote:
        'A charity may send […] electronic mail for the purposes of direct marketing where— the sole purpose of the direct marketing ' +
        'is to further one or more of the charity’s charitable purposes; the charity obtained the contact details […] in the course ' +
        'of the recipient expressing an interest in […] or offering or providing support to further […] those purposes […].',
      sources: ['pecr-22-3a', 'ico-email'],
      from: '2026-02-05',
      id: `gb-${means}-supporter`,
      title: { fr: 'exception pour les soutiens d’une œuvre', en: 'charitable purposes soft opt-in' },
      basis: 'existing_customer',
      when: { nature: ['non_commercial'], ...withoutConsent },
      unless: [atACompany],
      asks: [boughtSimilar, assessed],
    },
    {
      quote:
        'This regulation applies to the transmission of unsolicited communications by means of electronic mail to individual ' +
        'subscribers.',
      sources: ['pecr-22', 'ico-email', 'uk-gdpr-6-1-f'],
      from: '2018-05-25',
      id: `gb-${means}-company`,
      title: { fr: 'règle pour les sociétés', en: 'rule for corporate subscribers' },
      basis: 'legitimate_interest',
      when: { ...atACompany, ...withoutConsent },
      unless: apart,
      asks: [informed, assessed],
    },
  ];
  if (means === 'sms') return rows;
  return [
    ...rows,
    {
      quote:
        'This regulation applies to the transmission of unsolicited communications by means of electronic mail to individual ' +
        'subscribers.',
      sources: ['pecr-22', 'ico-email'],
      from: '2003-12-11',
      id: 'gb-email-generic',
      title: { fr: 'adresses de personnes morales', en: 'addresses of organisations' },
      basis: 'none_needed',
      when: generic,
      asks: [],
    },
  ];
}
