import type { Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

type SendAgainText = {
  link: string;
  title: string;
  lead: Counted;
  caption: string;
  contact: string;
  since: string;
  onlyThese: string;
  means: string;
  button: Counted;
  busy: string;
  leave: string;
};

const en: SendAgainText = {
  link: 'Choose whether to send to them again',
  title: 'Send “{name}” again?',
  lead: {
    one: 'Of {n} person nobody knows whether the message reached them.',
    other: 'Of {n} people nobody knows whether the message reached them.',
  },
  caption: 'Recipients of whom nobody knows whether they got the message',
  contact: 'Contact',
  since: 'Tried',
  onlyThese: 'These are the first of them. The others are shown here once you have decided on these.',
  means:
    'Whoever got the message the first time gets it twice. Each of them is decided again at that moment: whoever has said no meanwhile gets nothing. Your choice is kept in the campaign’s history.',
  button: { one: 'Send to this person again', other: 'Send to these {n} people again' },
  busy: 'Queueing…',
  leave: 'Leave them as they are',
};

const fr: SendAgainText = {
  link: 'Choisir s’il faut leur renvoyer le message',
  title: 'Renvoyer « {name} » ?',
  lead: {
    one: 'Pour {n} personne, on ignore si le message est arrivé.',
    other: 'Pour {n} personnes, on ignore si le message est arrivé.',
  },
  caption: 'Destinataires dont on ignore s’ils ont reçu le message',
  contact: 'Contact',
  since: 'Tentative',
  onlyThese: 'Voici les premières. Les suivantes s’afficheront ici une fois votre choix fait pour celles-ci.',
  means:
    'Les personnes qui ont reçu le premier envoi le recevront deux fois. Chaque cas est réexaminé à cet instant : qui a dit non entre-temps ne reçoit rien. Votre choix figure dans l’historique de la campagne.',
  button: { one: 'Renvoyer à cette personne', other: 'Renvoyer à ces {n} personnes' },
  busy: 'Mise en attente…',
  leave: 'Laisser ces envois tels quels',
};

export const sendAgainText: Record<Locale, SendAgainText> = { fr, en };
