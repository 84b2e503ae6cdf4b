import type { Locale } from '@/db/vocabulary';

/** What we answer to a text message. */
export type ReplyText = {
  stopped: string;
  shared: (people: number) => string;
  confirm: (link: string) => string;
  confirmElsewhere: string;
  help: (link: string | null) => string;
};

const en: ReplyText = {
  stopped: 'Done: no more marketing texts will be sent to this number.',
  shared: (people) =>
    `Done: no more marketing texts to this number. It belongs to ${people} people: it stops for all.`,
  confirm: (link) => `To receive texts again, say yes here: ${link}`,
  confirmElsewhere:
    'To receive texts again, each person says yes on their own page: the link is in their messages.',
  help: (link) => `Reply STOP to receive no more texts.${link ? ` Your choices: ${link}` : ''}`,
};

const fr: ReplyText = {
  stopped: 'C’est fait : plus aucun SMS publicitaire ne sera envoyé à ce numéro.',
  shared: (people) =>
    `C’est fait : plus aucun SMS publicitaire à ce numéro. Il est celui de ${people} personnes : l’arrêt vaut pour toutes.`,
  confirm: (link) => `Pour recevoir de nouveau des SMS, dites oui ici : ${link}`,
  confirmElsewhere:
    'Pour recevoir de nouveau des SMS, chaque personne dit oui sur sa page : le lien est dans ses messages.',
  help: (link) => `Répondez STOP pour ne plus recevoir de SMS.${link ? ` Vos choix : ${link}` : ''}`,
};

export const replyText: Record<Locale, ReplyText> = { fr, en };
