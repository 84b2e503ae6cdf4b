import type { Locale } from '@/db/vocabulary';

/** In the outbox, the messages that answer people's own requests. */
export type ServiceOutboxText = {
  title: string;
  lead: string;
  none: string;
  columns: { subject: string; recipient: string; at: string; state: string };
  states: Record<'queued' | 'handed_off' | 'kept' | 'failed', string>;
  message: { lead: string; gone: string; text: string; help: string };
};

const en: ServiceOutboxText = {
  title: 'Links that people asked for',
  lead: 'Each opens its person’s own page.',
  none: 'Nobody has asked for a link yet.',
  columns: { subject: 'Subject', recipient: 'To', at: 'Asked on', state: 'State' },
  states: { queued: 'Waiting', handed_off: 'Sent', kept: 'Kept here', failed: 'Refused by the mail server' },
  message: {
    lead: 'Asked on {when}, for {recipient}',
    gone: 'The server took it, so its text is no longer kept.',
    text: 'Text',
    help: 'The link is the recipient’s own and it works: what you do with it counts as done by that person.',
  },
};

const fr: ServiceOutboxText = {
  title: 'Liens demandés par des personnes',
  lead: 'Chacun ouvre la page de sa personne.',
  none: 'Personne n’a encore demandé de lien.',
  columns: { subject: 'Objet', recipient: 'À', at: 'Demandé le', state: 'État' },
  states: {
    queued: 'En attente',
    handed_off: 'Envoyé',
    kept: 'Gardé ici',
    failed: 'Refusé par le serveur de messagerie',
  },
  message: {
    lead: 'Demandé le {when}, pour {recipient}',
    gone: 'Le serveur l’a pris : son texte n’est plus conservé.',
    text: 'Texte',
    help: 'Le lien est celui du destinataire et il fonctionne : ce que vous en faites compte comme fait par cette personne.',
  },
};

export const serviceOutboxText: Record<Locale, ServiceOutboxText> = { fr, en };
