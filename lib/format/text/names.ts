import type {
  Basis,
  CampaignState,
  Channel,
  Locale,
  Medium,
  Nature,
  Role,
  SendState,
  SkipReason,
} from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** Short names of the words that the law, the tables and the pages share. Full sentences are in `lib/law/explain.ts`. */
export type Names = {
  channels: Record<Channel, string>;
  /** What goes out by each, with its number. */
  units: Record<Channel, Counted>;
  media: Record<Medium, string>;
  natures: Record<Nature, string>;
  bases: Record<Basis, string>;
  reasons: Record<SkipReason, string>;
  states: Record<CampaignState, string>;
  /** Of one recipient. */
  sends: Record<Exclude<SendState, 'in_flight'>, string>;
  /** Of many, beside their number. */
  manySends: Record<Exclude<SendState, 'in_flight'>, string>;
  roles: Record<Role, string>;
};

const en: Names = {
  channels: {
    email: 'E-mail',
    sms: 'SMS',
    automated_call: 'Automated call',
    fax: 'Fax',
    phone: 'Telephone',
    post: 'Post',
  },
  units: {
    email: { one: '{n} e-mail', other: '{n} e-mails' },
    sms: { one: '{n} text message', other: '{n} text messages' },
    automated_call: { one: '{n} automated call', other: '{n} automated calls' },
    fax: { one: '{n} fax', other: '{n} faxes' },
    phone: { one: '{n} call', other: '{n} calls' },
    post: { one: '{n} letter', other: '{n} letters' },
  },
  media: {
    poster: 'Posters',
    flyer: 'Unaddressed flyers',
    press: 'Press',
    broadcast: 'Radio, television, cinema',
    online_display: 'Online display, shown to everybody',
    other: 'Something else',
  },
  natures: { commercial: 'Commercial', non_commercial: 'Not commercial' },
  bases: {
    consent: 'Agreed',
    existing_customer: 'Customer, similar product',
    legitimate_interest: 'Legitimate interest',
    contract: 'Contract in progress',
    none_needed: 'Organisation’s address',
  },
  reasons: {
    unreachable: 'No address known',
    paused: 'Asked for a pause',
    too_often: 'Asked for fewer messages',
    no_assessment: 'No assessment covers it',
    not_informed: 'Not told beforehand',
    inactive: 'No sign for three years',
    consent_expired: 'Agreement expired',
    consent_invalid: 'Agreement not valid',
    objection_not_offered: 'Could not object at the sale',
    details_not_collected_at_sale: 'Details not from the sale',
    purchase_too_old: 'Bought too long ago',
    not_similar: 'Bought nothing similar',
    other_seller: 'Bought from another seller',
    unrelated_to_profession: 'Unrelated to the profession',
    no_consent: 'Never agreed',
    no_purchase: 'Never bought',
    withdrawn: 'Withdrew their agreement',
    objected: 'Objected',
    forbidden: 'Banned sector',
    no_law: 'No rule for this country',
    campaign_cancelled: 'Campaign cancelled',
  },
  states: {
    draft: 'Draft',
    approved: 'Approved',
    scheduled: 'Scheduled',
    sending: 'Sending',
    paused: 'Paused',
    sent: 'Sent',
    cancelled: 'Cancelled',
  },
  sends: {
    queued: 'Waiting',
    handed_off: 'Handed over',
    skipped: 'Skipped',
    failed: 'Failed',
    uncertain: 'Uncertain',
  },
  manySends: {
    queued: 'Waiting',
    handed_off: 'Handed over',
    skipped: 'Skipped',
    failed: 'Failed',
    uncertain: 'Uncertain',
  },
  roles: {
    marketer: 'Marketer',
    approver: 'Approver',
    dpo: 'Data protection officer',
    admin: 'Administrator',
    auditor: 'Auditor',
  },
};

const fr: Names = {
  channels: {
    email: 'E-mail',
    sms: 'SMS',
    automated_call: 'Automate d’appel',
    fax: 'Télécopie',
    phone: 'Téléphone',
    post: 'Courrier postal',
  },
  units: {
    email: { one: '{n} e-mail', other: '{n} e-mails' },
    sms: { one: '{n} SMS', other: '{n} SMS' },
    automated_call: { one: '{n} appel automatique', other: '{n} appels automatiques' },
    fax: { one: '{n} télécopie', other: '{n} télécopies' },
    phone: { one: '{n} appel', other: '{n} appels' },
    post: { one: '{n} lettre', other: '{n} lettres' },
  },
  media: {
    poster: 'Affichage',
    flyer: 'Prospectus sans adresse',
    press: 'Presse',
    broadcast: 'Radio, télévision, cinéma',
    online_display: 'Affichage en ligne, montré à tout le monde',
    other: 'Autre',
  },
  natures: { commercial: 'Commerciale', non_commercial: 'Non commerciale' },
  bases: {
    consent: 'A donné son accord',
    existing_customer: 'Client, produit analogue',
    legitimate_interest: 'Intérêt légitime',
    contract: 'Contrat en cours',
    none_needed: 'Adresse d’une personne morale',
  },
  reasons: {
    unreachable: 'Aucune adresse connue',
    paused: 'A demandé une pause',
    too_often: 'A demandé moins de messages',
    no_assessment: 'Aucune évaluation applicable',
    not_informed: 'Pas d’information préalable',
    inactive: 'Aucun signe depuis trois ans',
    consent_expired: 'Accord arrivé à son terme',
    consent_invalid: 'Accord non valable',
    objection_not_offered: 'N’a pas pu s’opposer à l’achat',
    details_not_collected_at_sale: 'Coordonnées non issues de l’achat',
    purchase_too_old: 'Achat trop ancien',
    not_similar: 'Aucun achat analogue',
    other_seller: 'Achat chez un autre vendeur',
    unrelated_to_profession: 'Sans rapport avec la profession',
    no_consent: 'N’a jamais donné son accord',
    no_purchase: 'N’a jamais rien acheté',
    withdrawn: 'A retiré son accord',
    objected: 'S’est opposé',
    forbidden: 'Secteur interdit',
    no_law: 'Aucune règle pour ce pays',
    campaign_cancelled: 'Campagne annulée',
  },
  states: {
    draft: 'Brouillon',
    approved: 'Approuvée',
    scheduled: 'Programmée',
    sending: 'En cours d’envoi',
    paused: 'En pause',
    sent: 'Envoyée',
    cancelled: 'Annulée',
  },
  sends: {
    queued: 'En attente',
    handed_off: 'Remis',
    skipped: 'Écarté',
    failed: 'Échec',
    uncertain: 'Incertain',
  },
  manySends: {
    queued: 'En attente',
    handed_off: 'Remis',
    skipped: 'Écartés',
    failed: 'Échecs',
    uncertain: 'Incertains',
  },
  roles: {
    marketer: 'Marketing',
    approver: 'Approbation',
    dpo: 'Protection des données',
    admin: 'Administration',
    auditor: 'Audit',
  },
};

export const names: Record<Locale, Names> = { fr, en };
