import type { Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** The pages that show people: those behind a line of a check, and a campaign's recipients. */
export type RecipientsText = {
  people: {
    title: string;
    eligibleLead: Counted;
    ineligibleLead: Counted;
    sentence: string;
    gone: { title: string; help: string };
    caption: string;
    person: string;
    id: string;
    why: string;
    rule: string;
    texts: string;
    noTexts: string;
  };
  sends: {
    title: string;
    lead: Counted;
    filter: string;
    all: string;
    empty: { title: string; help: string };
    emptyState: string;
    caption: string;
    contact: string;
    state: string;
    basis: string;
    ended: string;
    message: string;
    see: string;
  };
  back: string;
  pages: string;
  shown: Counted;
  beginning: string;
  next: string;
};

const en: RecipientsText = {
  people: {
    title: 'Who: {reason}',
    eligibleLead: {
      one: '{n} person could receive it at the check',
      other: '{n} people could receive it at the check',
    },
    ineligibleLead: {
      one: '{n} person could not receive it at the check',
      other: '{n} people could not receive it at the check',
    },
    sentence: 'Shown as the law answers today for the day of the campaign.',
    gone: {
      title: 'Nobody is in this line any more',
      help: 'Records or the law have changed since the check. Check everybody again to see how they stand.',
    },
    caption: 'People whom this decision is about',
    person: 'Person',
    id: 'Id',
    why: 'Decision',
    rule: 'Rule',
    texts: 'Texts',
    noTexts: 'None',
  },
  sends: {
    title: 'Recipients',
    lead: {
      one: '{n} recipient, fixed when sending began',
      other: '{n} recipients, fixed when sending began',
    },
    filter: 'Show',
    all: 'All',
    empty: { title: 'No recipient yet', help: 'Recipients are fixed at the campaign’s hour, not before.' },
    emptyState: 'No recipient is in this state.',
    caption: 'Recipients and what became of each',
    contact: 'Id',
    state: 'State',
    basis: 'Rests on',
    ended: 'When',
    message: 'Message',
    see: 'See the message',
  },
  back: 'Back to the campaign',
  pages: 'Pages of people',
  shown: { one: '{n} shown', other: '{n} shown' },
  beginning: 'From the beginning',
  next: 'Next',
};

const fr: RecipientsText = {
  people: {
    title: 'Qui : {reason}',
    eligibleLead: {
      one: '{n} personne pouvait la recevoir lors de la vérification',
      other: '{n} personnes pouvaient la recevoir lors de la vérification',
    },
    ineligibleLead: {
      one: '{n} personne ne pouvait pas la recevoir lors de la vérification',
      other: '{n} personnes ne pouvaient pas la recevoir lors de la vérification',
    },
    sentence: 'Selon la réponse du droit aujourd’hui, pour le jour de la campagne.',
    gone: {
      title: 'Plus personne n’est dans ce cas',
      help: 'Des données ou le droit ont changé depuis la vérification. Vérifiez de nouveau tout le monde pour voir où chacun en est.',
    },
    caption: 'Personnes concernées par cette décision',
    person: 'Personne',
    id: 'Identifiant',
    why: 'Décision',
    rule: 'Règle',
    texts: 'Textes',
    noTexts: 'Aucun',
  },
  sends: {
    title: 'Destinataires',
    lead: {
      one: '{n} destinataire, arrêté au début de l’envoi',
      other: '{n} destinataires, arrêtés au début de l’envoi',
    },
    filter: 'Montrer',
    all: 'Tous',
    empty: {
      title: 'Aucun destinataire pour l’instant',
      help: 'Les destinataires sont arrêtés à l’heure de la campagne, pas avant.',
    },
    emptyState: 'Aucun destinataire n’est dans cet état.',
    caption: 'Destinataires et sort de chacun',
    contact: 'Identifiant',
    state: 'État',
    basis: 'Fondement',
    ended: 'Quand',
    message: 'Message',
    see: 'Voir le message',
  },
  back: 'Revenir à la campagne',
  pages: 'Pages de personnes',
  shown: { one: '{n} affichée', other: '{n} affichées' },
  beginning: 'Depuis le début',
  next: 'Suite',
};

export const recipientsText: Record<Locale, RecipientsText> = { fr, en };
