import type { Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** The message's step, and the schedule's. */
export type BuilderMessageText = {
  body: Record<'email' | 'sms' | 'letter' | 'script' | 'display', { label: string; hint: string }>;
  reference: { label: string; hint: string };
  versions: Record<Locale, { title: string; help: string }>;
  picture: {
    title: string;
    file: string;
    fileHint: string;
    alt: string;
    altHint: string;
    add: string;
    busy: string;
    added: string;
  };
  insert: string;
  looks: { label: string; desktop: string; phone: string; dark: string; plain: string };
  languages: { label: string; fr: string; en: string };
  preview: string;
  sms: { counted: Counted; encoding: string; outside: string };
  letterPrint: string;
  script: { opening: string; text: string; closing: string };
  duties: { title: string; help: string };
  test: {
    title: string;
    help: string;
    to: string;
    toHint: string;
    send: string;
    busy: string;
    sent: string;
    emailOnly: string;
    list: string;
    states: Record<'queued' | 'handed_off' | 'failed', string>;
    see: string;
  };
  schedule: {
    legend: string;
    now: string;
    nowHint: string;
    moment: string;
    momentHint: string;
    period: string;
    periodHint: string;
    first: string;
    until: string;
    local: string;
    localHint: string;
    day: string;
    time: string;
    zone: string;
    fault: string;
    windows: string;
    always: string;
    allowed: string;
    closed: string;
    hours: string;
    closedOn: string;
  };
};

const en: BuilderMessageText = {
  body: {
    email: {
      label: 'Text',
      hint: 'In Markdown: a blank line between paragraphs, **bold**, [words](https://address). Aval adds the sender and the link to stop.',
    },
    sms: { label: 'Text', hint: 'Plain text. Aval adds the sender’s name and how to stop.' },
    letter: {
      label: 'Text',
      hint: 'In Markdown. Aval sets the sender, the address in the window and, at the foot, the right to object.',
    },
    script: { label: 'What is said', hint: 'After the statements that open every call, which Aval adds.' },
    display: { label: 'What it shows', hint: 'For the record; may stay empty. Everybody sees the same.' },
  },
  reference: { label: 'Heading', hint: 'Set in bold above the letter; may stay empty.' },
  versions: {
    fr: { title: 'Other words for readers of French', help: 'Left empty, they read the text above.' },
    en: { title: 'Other words for readers of English', help: 'Left empty, they read the text above.' },
  },
  picture: {
    title: 'Add a picture',
    file: 'Picture',
    fileHint: 'PNG, JPEG, GIF or WebP, at most 2 MB.',
    alt: 'What it shows',
    altHint: 'Read aloud, and shown while pictures are off. Many readers get only this.',
    add: 'Add the picture',
    busy: 'Adding…',
    added: 'The picture stands at the end of the text.',
  },
  insert: 'Insert {what}',
  looks: { label: 'Seen as', desktop: 'Desktop', phone: 'Phone', dark: 'Dark', plain: 'Plain text' },
  languages: { label: 'Reader of', fr: 'French', en: 'English' },
  preview: 'As it will look',
  sms: {
    counted: { one: '{characters} characters, {n} SMS', other: '{characters} characters, {n} SMS' },
    encoding: 'Alphabet {encoding}: {room} characters in one SMS.',
    outside: 'Outside the alphabet of SMS: {characters}',
  },
  letterPrint: 'Open the letter to print it',
  script: { opening: 'To open with, word for word', text: 'Then', closing: 'To end with' },
  duties: {
    title: 'What the law asks of whoever sends',
    help: 'For the recipients’ countries, beside who may be written to.',
  },
  test: {
    title: 'Send a test',
    help: 'To addresses of your own. It is marked as a test, and nobody’s record says anything of it.',
    to: 'Addresses',
    toHint: 'Up to five, with commas between them.',
    send: 'Send the test',
    busy: 'Sending…',
    sent: 'The test has been queued; it goes out within seconds.',
    emailOnly: 'A test can be sent by e-mail only; the preview shows the rest.',
    list: 'Latest tests',
    states: { queued: 'on its way', handed_off: 'handed over', failed: 'refused' },
    see: 'See the message',
  },
  schedule: {
    legend: 'When should it go out?',
    now: 'As soon as it is approved and you say so',
    nowHint: 'Sending begins within seconds of your word.',
    moment: 'On a day and at a time',
    period: 'For a period',
    periodHint: 'One day or several. From the first day on it stands in the record.',
    first: 'First day',
    until: 'Last day',
    momentHint: 'As clocks show it in the zone you choose.',
    local: 'At that hour where each person lives',
    localHint: 'By each person’s time zone, else their country’s.',
    day: 'Day',
    time: 'Time',
    zone: 'Time zone',
    fault: 'Give a day and a time.',
    windows: 'Hours in which it may reach people',
    always: 'No law restricts the hours of this channel in the recipients’ countries.',
    allowed: 'allowed',
    closed: 'closed',
    hours: 'Hour',
    closedOn: 'Closed on public holidays.',
  },
};

const fr: BuilderMessageText = {
  body: {
    email: {
      label: 'Texte',
      hint: 'En Markdown : une ligne vide entre les paragraphes, **gras**, [mots](https://adresse). Aval ajoute l’expéditeur et le lien de désinscription.',
    },
    sms: { label: 'Texte', hint: 'Texte simple. Aval ajoute le nom de l’annonceur et le moyen d’arrêter.' },
    letter: {
      label: 'Texte',
      hint: 'En Markdown. Aval place l’expéditeur, l’adresse dans la fenêtre et, en bas, le droit d’opposition.',
    },
    script: { label: 'Ce qui est dit', hint: 'Après les mentions qui ouvrent tout appel, qu’Aval ajoute.' },
    display: {
      label: 'Ce qu’elle montre',
      hint: 'Pour mémoire ; peut rester vide. Tout le monde voit la même chose.',
    },
  },
  reference: { label: 'Titre', hint: 'En gras au-dessus de la lettre ; peut rester vide.' },
  versions: {
    fr: {
      title: 'Un autre texte pour qui lit le français',
      help: 'Laissé vide, le texte ci-dessus est utilisé.',
    },
    en: {
      title: 'Un autre texte pour qui lit l’anglais',
      help: 'Laissé vide, le texte ci-dessus est utilisé.',
    },
  },
  picture: {
    title: 'Ajouter une image',
    file: 'Image',
    fileHint: 'PNG, JPEG, GIF ou WebP, 2 Mo au plus.',
    alt: 'Ce qu’elle montre',
    altHint: 'Lu à voix haute, et affiché sans les images. Beaucoup de lecteurs n’auront que cela.',
    add: 'Ajouter l’image',
    busy: 'Ajout…',
    added: 'L’image est à la fin du texte.',
  },
  insert: 'Insérer {what}',
  looks: {
    label: 'Vu sur',
    desktop: 'Ordinateur',
    phone: 'Téléphone',
    dark: 'Mode sombre',
    plain: 'Texte seul',
  },
  languages: { label: 'Lecteur de', fr: 'Français', en: 'Anglais' },
  preview: 'Tel qu’il apparaîtra',
  sms: {
    counted: { one: '{characters} caractères, {n} SMS', other: '{characters} caractères, {n} SMS' },
    encoding: 'Alphabet {encoding} : {room} caractères dans un SMS.',
    outside: 'Hors de l’alphabet des SMS : {characters}',
  },
  letterPrint: 'Ouvrir la lettre pour l’imprimer',
  script: { opening: 'Pour commencer, mot pour mot', text: 'Ensuite', closing: 'Pour finir' },
  duties: {
    title: 'Ce que le droit demande à qui envoie',
    help: 'Pour les pays des destinataires, outre le choix des personnes.',
  },
  test: {
    title: 'Envoyer un essai',
    help: 'À vos propres adresses. Il est marqué comme essai, et le dossier de personne n’en porte la trace.',
    to: 'Adresses',
    toHint: 'Cinq au plus, séparées par des virgules.',
    send: 'Envoyer l’essai',
    busy: 'Envoi…',
    sent: 'L’essai est en file ; il part dans quelques secondes.',
    emailOnly: 'Un essai ne s’envoie que par e-mail ; l’aperçu montre le reste.',
    list: 'Derniers essais',
    states: { queued: 'en route', handed_off: 'remis', failed: 'refusé' },
    see: 'Voir le message',
  },
  schedule: {
    legend: 'Quand doit-elle partir ?',
    now: 'Dès qu’elle est approuvée et que vous le dites',
    nowHint: 'L’envoi commence quelques secondes après votre accord.',
    moment: 'À une date et une heure choisies',
    period: 'Pendant une période',
    periodHint: 'Un jour ou plusieurs. La campagne figure au registre dès le premier.',
    first: 'Premier jour',
    until: 'Dernier jour',
    momentHint: 'Celles des horloges du fuseau que vous choisissez.',
    local: 'À cette heure-là, là où vit chaque personne',
    localHint: 'Selon le fuseau de la personne, sinon celui de son pays.',
    day: 'Date',
    time: 'Heure',
    zone: 'Fuseau horaire',
    fault: 'Indiquez une date et une heure.',
    windows: 'Heures auxquelles elle peut atteindre les personnes',
    always: 'Aucun texte ne limite les heures de ce canal dans les pays des destinataires.',
    allowed: 'permis',
    closed: 'fermé',
    hours: 'Heure',
    closedOn: 'Fermé les jours fériés.',
  },
};

export const builderMessageText: Record<Locale, BuilderMessageText> = { fr, en };
