import type { Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** The outbox: messages that were kept instead of sent. */
export type OutboxText = {
  title: string;
  lead: string;
  leadWithServer: string;
  empty: { title: string; help: string };
  caption: string;
  lettersCaption: string;
  shown: Counted;
  most: string;
  columns: { subject: string; means: string; recipient: string; at: string };
  message: {
    above: string;
    lead: string;
    headers: string;
    frame: string;
    rendered: string;
    links: string;
    linksHelp: string;
    text: string;
    source: string;
    sheet: string;
    said: string;
    order: string;
    fields: Record<'from' | 'to' | 'subject' | 'date', string>;
    campaign: string;
    seeCampaign: string;
  };
};

const en: OutboxText = {
  title: 'Outbox',
  lead: 'No mail server is set, so e-mails are kept here and do not leave. So are text messages, calls and faxes where nothing is set that carries them.',
  leadWithServer: 'A mail server is set, so messages leave. Kept here are those from before.',
  empty: {
    title: 'No message yet',
    help: 'When a campaign goes out and no mail server is set, each message is kept here as it would have been sent.',
  },
  caption: 'Kept messages, the newest first',
  lettersCaption: 'Letters that ask to confirm what was sent by a form',
  shown: { one: '{n} message', other: '{n} messages' },
  most: 'the newest {n}',
  columns: { subject: 'Subject', means: 'By', recipient: 'To', at: 'Kept on' },
  message: {
    above: 'Outbox',
    lead: 'Kept on {when} for {recipient}',
    headers: 'Header',
    frame: 'The message as mailboxes show it',
    rendered: 'As mailboxes show it',
    links: 'Links in this message',
    linksHelp:
      'They are the recipient’s own and they work: what you do with them counts as done by that person.',
    text: 'As plain text',
    source: 'Source, with every header',
    sheet: 'The sheet as it would be faxed',
    said: 'What the machine would say',
    order: 'The order that the provider would get',
    fields: { from: 'From', to: 'To', subject: 'Subject', date: 'Date' },
    campaign: 'Campaign',
    seeCampaign: 'See the campaign',
  },
};

const fr: OutboxText = {
  title: 'Boîte d’envoi',
  lead: 'Aucun serveur de messagerie n’est réglé : les e-mails sont gardés ici et ne partent pas. De même les SMS, appels et télécopies tant que rien n’est réglé pour les transporter.',
  leadWithServer: 'Un serveur de messagerie est réglé : les messages partent. Restent ici ceux d’avant.',
  empty: {
    title: 'Aucun message pour l’instant',
    help: 'Quand une campagne part sans serveur de messagerie, chaque message est gardé ici tel qu’il aurait été envoyé.',
  },
  caption: 'Messages gardés, les plus récents d’abord',
  lettersCaption: 'Messages qui demandent de confirmer l’envoi d’un formulaire',
  shown: { one: '{n} message', other: '{n} messages' },
  most: 'les {n} plus récents',
  columns: { subject: 'Objet', means: 'Par', recipient: 'À', at: 'Gardé le' },
  message: {
    above: 'Boîte d’envoi',
    lead: 'Gardé le {when} pour {recipient}',
    headers: 'En-tête',
    frame: 'Le message tel que l’affichent les messageries',
    rendered: 'Tel que l’affichent les messageries',
    links: 'Liens de ce message',
    linksHelp:
      'Ce sont ceux du destinataire et ils fonctionnent : ce que vous y faites compte comme fait par cette personne.',
    text: 'En texte seul',
    source: 'Source, avec tous les en-têtes',
    sheet: 'La feuille telle qu’elle serait télécopiée',
    said: 'Ce que dirait la machine',
    order: 'L’ordre que recevrait le prestataire',
    fields: { from: 'De', to: 'À', subject: 'Objet', date: 'Date' },
    campaign: 'Campagne',
    seeCampaign: 'Voir la campagne',
  },
};

export const outboxText: Record<Locale, OutboxText> = { fr, en };
