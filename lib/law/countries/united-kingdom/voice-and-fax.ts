import { consented } from '../../conditions';
import type { Permission } from '../../terms';

const agreed = {
  title: { fr: 'règle de l’accord préalable', en: 'rule of prior agreement' },
  basis: 'consent',
  from: '2003-12-11',
  when: {},
  asks: [consented],
} as const;

export const automatedCall: readonly Permission[] = [
  {
    quote:
      'A person shall neither transmit, nor instigate the transmission of, communications comprising recorded matter for direct ' +
      'marketing purposes by means of an automated calling system except [to a] subscriber who has previously notified the caller ' +
      'that for the time being he consents […].',
    sources: ['pecr-19'],
    id: 'gb-automated-call-consent',
    ...agreed,
  },
];

export const fax: readonly Permission[] = [
  {
    quote:
      'A person shall neither transmit, nor instigate the transmission of, unsolicited communications for direct marketing purposes ' +
      'by means of a facsimile machine where the called line is that of […] an individual subscriber, except [who] has previously ' +
      'notified the caller that he consents for the time being […].',
    sources: ['pecr-20'],
    id: 'gb-fax-consent',
    ...agreed,
  },
];

/** Others may be called who are not on a register (TPS, CTPS); Aval holds none, and so permits those who agreed. */
export const phone: readonly Permission[] = [
  {
    quote:
      'A subscriber shall not be taken to have so notified […] where he has, notwithstanding that his number is listed in the ' +
      'register […], notified a caller that he does not, for the time being, object to such calls being made on that line by that ' +
      'caller.',
    sources: ['pecr-21'],
    id: 'gb-phone-consent',
    ...agreed,
  },
];
