import type { Locale } from '@/db/vocabulary';
import type { Finding } from '@/lib/message/check';

/** What is wrong with a message, and what to do. `{detail}` is the placeholder or the figure concerned. */
export type FindingText = Record<Finding['code'], { what: string; todo: string }>;

const en: FindingText = {
  subject_missing: { what: 'The message has no subject.', todo: 'Write one that says what it is about.' },
  body_missing: { what: 'The message has no text.', todo: 'Write it.' },
  unknown_placeholder: {
    what: 'Aval does not know the placeholder {detail}.',
    todo: 'Use one of those listed beside the text, or take it out.',
  },
  unsupported_placeholder: {
    what: 'Aval does not carry out {detail}.',
    todo: 'Placeholders are plain names in double braces, without conditions or loops.',
  },
  message_lacks_identity: {
    what: 'The message does not say who sends it and how to reach them.',
    todo: 'Ask an administrator to complete the advertiser’s legal name and e-mail address.',
  },
  message_lacks_opt_out: {
    what: 'The message does not carry its link to stop.',
    todo: 'Report this: Aval adds that link by itself.',
  },
  subject_long: {
    what: 'The subject has {detail} characters, and many mailboxes show 78 at most.',
    todo: 'Put what matters first, or shorten it.',
  },
  message_large: {
    what: 'The message weighs {detail} bytes, and Gmail hides what comes after 100,000.',
    todo: 'Shorten it, so that the link to stop stays in sight.',
  },
  link_not_https: {
    what: 'Links in the message are not encrypted (http).',
    todo: 'Have an administrator set an address of Aval that begins with https.',
  },
  one_click_broken: {
    what: 'Mailboxes would not offer their button to unsubscribe ({detail}).',
    todo: 'Have an administrator look at the address of Aval and the keys that sign its mail.',
  },
  letter_not_whole: {
    what: 'The message as it would leave lacks a part that mailboxes ask for ({detail}).',
    todo: 'Report this: Aval adds that part by itself.',
  },
  not_signed: {
    what: 'Aval does not sign the messages of this advertiser (DKIM).',
    todo: 'Large mailboxes refuse mail that nobody signs: have an administrator add a key, or make sure that the mail server signs.',
  },
};

const fr: FindingText = {
  subject_missing: { what: 'Le message n’a pas d’objet.', todo: 'Écrivez-en un qui dise de quoi il s’agit.' },
  body_missing: { what: 'Le message n’a pas de texte.', todo: 'Écrivez-le.' },
  unknown_placeholder: {
    what: 'Aval ne connaît pas la variable {detail}.',
    todo: 'Prenez l’une de celles qui sont indiquées près du texte, ou retirez-la.',
  },
  unsupported_placeholder: {
    what: 'Aval n’exécute pas {detail}.',
    todo: 'Une variable est un simple nom entre doubles accolades, sans condition ni boucle.',
  },
  message_lacks_identity: {
    what: 'Le message ne dit pas qui l’envoie ni comment joindre l’expéditeur.',
    todo: 'Faites compléter par l’administration la raison sociale et l’adresse e-mail de l’annonceur.',
  },
  message_lacks_opt_out: {
    what: 'Le message ne porte pas son lien de désinscription.',
    todo: 'Signalez-le : Aval ajoute ce lien de lui-même.',
  },
  subject_long: {
    what: 'L’objet compte {detail} caractères, et beaucoup de messageries en affichent 78 au plus.',
    todo: 'Commencez par l’essentiel, ou raccourcissez-le.',
  },
  message_large: {
    what: 'Le message pèse {detail} octets, et Gmail masque ce qui dépasse 100 000.',
    todo: 'Raccourcissez-le pour que le lien de désinscription reste visible.',
  },
  link_not_https: {
    what: 'Les liens du message ne sont pas chiffrés (http).',
    todo: 'Faites régler par l’administration une adresse d’Aval qui commence par https.',
  },
  one_click_broken: {
    what: 'Les messageries ne proposeraient pas leur bouton de désinscription ({detail}).',
    todo: 'Faites vérifier par l’administration l’adresse d’Aval et les clés qui signent ses messages.',
  },
  letter_not_whole: {
    what: 'Il manque au message, tel qu’il partirait, une partie que les messageries demandent ({detail}).',
    todo: 'Signalez-le : Aval ajoute cette partie de lui-même.',
  },
  not_signed: {
    what: 'Aval ne signe pas les messages de cet annonceur (DKIM).',
    todo: 'Les grandes messageries refusent ce que personne ne signe : faites ajouter une clé par l’administration, ou vérifier que le serveur de messagerie signe.',
  },
};

export const findingText: Record<Locale, FindingText> = { fr, en };
