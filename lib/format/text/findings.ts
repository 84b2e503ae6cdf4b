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
  subject_pretends: {
    what: 'The subject pretends to answer or to pass on a message.',
    todo: 'Take “Re:” or “Fwd:” out: a subject may not mislead about what the message is.',
  },
  subject_shouts: {
    what: 'The subject is all in capitals, which mailboxes take for spam.',
    todo: 'Write it as a sentence.',
  },
  link_empty: { what: 'A link leads nowhere.', todo: 'Give it an address, or take it out.' },
  image_without_words: {
    what: 'A picture has no alternative text.',
    todo: 'Say between the square brackets what it shows: many readers see only those words.',
  },
  image_elsewhere: {
    what: 'A picture is kept elsewhere ({detail}), where opening the message could be watched.',
    todo: 'Add it with “Add a picture”, so that Aval keeps it.',
  },
  low_contrast: {
    what: 'Two colours are too alike to be read ({detail}).',
    todo: 'Choose colours that differ more.',
  },
  sms_long: {
    what: 'It takes {detail} SMS, and each is paid for.',
    todo: 'Shorten it, or accept the price.',
  },
  sms_alphabet: {
    what: 'These characters are not in the alphabet of SMS, and make each part hold 70 characters in place of 160: {detail}',
    todo: 'Replace them where the price matters.',
  },
  postal_address_missing: {
    what: 'The letter does not say where its sender is.',
    todo: 'Ask an administrator to complete the advertiser’s address.',
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
  subject_pretends: {
    what: 'L’objet fait croire à une réponse ou à un transfert.',
    todo: 'Retirez « Re : » ou « Tr : » : l’objet ne doit pas tromper sur ce qu’est le message.',
  },
  subject_shouts: {
    what: 'L’objet est tout en capitales, ce que les messageries prennent pour du courrier indésirable.',
    todo: 'Écrivez-le comme une phrase.',
  },
  link_empty: { what: 'Un lien ne mène nulle part.', todo: 'Donnez-lui une adresse, ou retirez-le.' },
  image_without_words: {
    what: 'Une image n’a pas de texte de remplacement.',
    todo: 'Dites entre les crochets ce qu’elle montre : beaucoup de lecteurs ne verront que ces mots.',
  },
  image_elsewhere: {
    what: 'Une image est conservée ailleurs ({detail}), d’où l’ouverture du message pourrait être observée.',
    todo: 'Ajoutez-la par « Ajouter une image », pour qu’Aval la conserve.',
  },
  low_contrast: {
    what: 'Deux couleurs sont trop proches pour être lues ({detail}).',
    todo: 'Choisissez des couleurs plus contrastées.',
  },
  sms_long: {
    what: 'Il faut {detail} SMS, et chacun est facturé.',
    todo: 'Raccourcissez le texte, ou acceptez ce prix.',
  },
  sms_alphabet: {
    what: 'Ces caractères ne sont pas dans l’alphabet des SMS ; chaque partie tient alors 70 caractères au lieu de 160 : {detail}',
    todo: 'Remplacez-les si le prix compte.',
  },
  postal_address_missing: {
    what: 'La lettre ne dit pas où se trouve son expéditeur.',
    todo: 'Faites compléter par l’administration l’adresse de l’annonceur.',
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
