import type { CountryLaw, Duty } from '../../terms';
import { electronicMail } from './electronic-mail';
import { prohibitions } from './prohibitions';
import { sources } from './sources';
import { automatedCall, fax, phone } from './voice-and-fax';

const duties: readonly Duty[] = [
  {
    channels: ['email', 'sms'],
    from: '2003-12-11',
    says: {
      fr: 'Ne pas cacher l’expéditeur et donner une adresse valable pour demander l’arrêt.',
      en: 'Do not conceal who sends, and give a valid address for asking to stop.',
    },
    source: 'pecr-23',
  },
  {
    channels: ['phone', 'automated_call', 'fax'],
    from: '2003-12-11',
    says: {
      fr: 'Donner son nom et, sur demande, une adresse ou un numéro gratuit ; ne pas masquer le numéro.',
      en: 'Give a name and, when asked, an address or a freephone number; do not withhold the number.',
    },
    source: 'pecr-24',
  },
];

/**
 * The United Kingdom. Where a law asks for screening against a register (TPS, CTPS, FPS) Aval permits those who agreed alone: it
 * holds no register.
 */
export const unitedKingdom: CountryLaw = {
  country: 'GB',
  language: 'en',
  zone: 'Europe/London',
  sources,
  prohibitions,
  permissions: {
    email: electronicMail('email'),
    sms: electronicMail('sms'),
    automated_call: automatedCall,
    fax,
    phone,
  },
  periods: [],
  salesLike: [
    {
      form: 'negotiation',
      channels: ['email', 'sms'],
      from: '2003-12-11',
      quote:
        '… in the course of the sale or negotiations for the sale of a product or service to that recipient.',
      source: 'pecr-22',
    },
  ],
  duties,
};
