import type { Channel } from '@/db/vocabulary';
import type { About, AboutSubject } from './about';
import type { en } from './en';
import { records } from './fr-records';
import { requests } from './fr-requests';

const things: Record<Channel, string> = {
  email: 'e-mails',
  sms: 'SMS',
  automated_call: 'appels automatiques',
  fax: 'fax',
  phone: 'appels',
  post: 'courriers',
};

/** « de » loses its vowel before another one; an h is left alone, as of a name nobody knows whether it is mute. */
const of = (name: string) => (/^[aeiouàâéèêëîïôûù]/i.test(name) ? `d’${name}` : `de ${name}`);
const envois = ({ advertiser, purpose, channel }: About) =>
  `${things[channel]} « ${purpose} » ${of(advertiser)}`;
const sujet = ({ advertiser, purpose }: AboutSubject) => `« ${purpose} » ${of(advertiser)}`;

export const fr: typeof en = {
  skip: 'Aller au contenu',
  languages: 'Langue',
  about: 'Un centre de préférences libre : vous décidez de ce qui peut vous être envoyé.',
  stop: {
    title: (about) => `Arrêter les ${envois(about)} ?`,
    lead: 'Un seul geste suffit. Il vaut tout de suite, et personne ne demande pourquoi.',
    button: (about) => `Arrêter les ${envois(about)}`,
    rest: 'Tout le reste de ce que vous recevez demeure inchangé.',
    already: (day) => `Vous les avez déjà arrêtés le ${day}. Appuyer de nouveau ne change rien.`,
    toChoices: 'Voir tout ce que vous recevez, et choisir',
  },
  stopped: {
    title: (about) => `Vous ne recevrez plus les ${envois(about)}`,
    word: 'Arrêt enregistré',
    since: (day, time) => `Cela vaut dès maintenant, le ${day} à ${time}.`,
    still: (day, time) => `Cela vaut depuis le ${day} à ${time}.`,
    sent: 'Un envoi déjà parti peut encore vous parvenir.',
    undo: 'Les recevoir de nouveau',
    ask: 'Votre oui à ce texte les fait revenir :',
    button: (about) => `Oui aux ${envois(about)}`,
  },
  gone: {
    title: 'Plus rien ne vous est envoyé',
    lead: 'Nous n’avons plus vos coordonnées : il n’y a plus rien à arrêter.',
  },
  choices: {
    title: 'Ce que vous recevez, et pourquoi',
    whose: (address) => `Cette page est celle de ${address}.`,
    lead: 'Chaque bouton fait ce qu’il dit, tout de suite. Tout changement peut être annulé.',
    none: 'Rien ne vous est envoyé',
    noneHelp: 'Aucun annonceur ne peut vous écrire ici, et aucun ne le demande.',
    by: {
      email: 'Par e-mail',
      sms: 'Par SMS',
      automated_call: 'Par appel automatique',
      fax: 'Par fax',
      phone: 'Par téléphone',
      post: 'Par courrier',
    },
    comes: 'Vient',
    stays: 'Ne vient pas',
    waits: 'En pause',
    means: 'Comment cela vous parvient',
    lessOften: 'Moins souvent',
    lessOftenHelp: 'Pour ce sujet, quel que soit le moyen.',
    often: {
      as_sent: 'Au rythme des envois',
      weekly: 'Au plus un par semaine',
      monthly: 'Au plus un par mois',
    },
    chosen: 'Votre choix actuel',
    pause: 'Faire une pause',
    pauseHelp: 'Rien ne vient jusqu’à ce jour. La pause prend fin d’elle-même.',
    pauseMonths: (months, day) => `${months === 1 ? 'Un' : months} mois, jusqu’au ${day}`,
    pauseDate: 'Jusqu’à un autre jour',
    pauseDateHint: 'Les envois peuvent reprendre à partir de ce jour.',
    pauseButton: 'Faire une pause jusqu’à ce jour',
    resume: 'Mettre fin à la pause',
    stopSubject: 'Arrêter ce sujet',
    stopThese: (channel) => `Arrêter les ${things[channel]}`,
    yesTo: (channel) => `Oui aux ${things[channel]}`,
    asks: (means) => `Par un oui, vous acceptez ce texte (${means}) :`,
    limit: {
      weekly: (day) => `Au plus un par semaine, comme vous l’avez demandé le ${day}.`,
      monthly: (day) => `Au plus un par mois, comme vous l’avez demandé le ${day}.`,
    },
    paused: (until, day) => `En pause jusqu’au ${until}, comme vous l’avez demandé le ${day}.`,
    all: 'Tout à la fois',
    pauseAll: 'Tout mettre en pause',
    resumeAll: 'Mettre fin à la pause de tout',
    stopMeans: {
      email: 'Arrêter tous les e-mails',
      sms: 'Arrêter tous les SMS',
      automated_call: 'Arrêter tous les appels automatiques',
      fax: 'Arrêter tous les fax',
      phone: 'Arrêter tous les appels',
      post: 'Arrêter tous les courriers',
    },
    everything: 'Tout arrêter',
    more: 'À votre sujet',
    history: 'Mon historique',
    data: 'Mes données : copie, correction, effacement',
    complain: 'Comment porter plainte',
  },
  everything: {
    title: 'Tout arrêter ?',
    lead: 'Aucun annonceur ici ne vous enverra plus rien, par aucun moyen. Cela vaut tout de suite.',
    later: 'Vous pourrez redire oui plus tard, là où un texte vous le demande.',
    button: 'Tout arrêter',
    back: 'Ne rien changer',
  },
  why: {
    consent: (day) => `Cela vient parce que vous avez accepté le ${day}.`,
    existing_customer: (family, day) =>
      `Cela vient parce que vous avez acheté « ${family} » le ${day} ; vous pouvez refuser à tout moment.`,
    comes: 'Cela vient ; vous pouvez refuser à tout moment.',
    legitimate_interest:
      'Cela vient parce que vous en avez été informé et n’avez pas refusé ; vous pouvez refuser à tout moment.',
    contract: (advertiser) => `Cela vient parce qu’un contrat vous lie à ${advertiser}.`,
    none_needed:
      'Cela vient parce que l’adresse est celle d’un organisme ; vous pouvez refuser à tout moment.',
    none: 'Vous n’avez jamais accepté.',
    consented: (day) => `Vous avez accepté le ${day}. Pour l’instant, rien ne peut venir par ce moyen.`,
    consent_invalid: (day) => `Vous avez accepté le ${day}, mais un texte qui ne compte pas.`,
    consent_expired: (day) => `Vous avez accepté le ${day}, et cet accord a pris fin.`,
    refused: (day) => `Vous avez dit non le ${day}.`,
    withdrawn: (day) => `Vous avez repris votre accord le ${day}.`,
    objected: (day) => `Vous avez dit non le ${day}.`,
  },
  done: {
    word: 'C’est fait',
    nothing: 'Rien n’était à changer : il en était déjà ainsi.',
    gave: (about) => `Désormais, vous recevez les ${envois(about)}.`,
    stopped: (about) => `Désormais, vous ne recevez plus les ${envois(about)}.`,
    stoppedSubject: (about) => `Désormais, vous ne recevez plus ${sujet(about)}, par aucun moyen.`,
    stoppedMeans: (channel) => `Désormais, aucun annonceur ici ne vous envoie plus de ${things[channel]}.`,
    everything: 'Désormais, aucun annonceur ici ne vous envoie plus rien.',
    as_sent: (about) => `${about} : désormais, au rythme des envois.`,
    weekly: (about) => `${about} : désormais, au plus un envoi par semaine.`,
    monthly: (about) => `${about} : désormais, au plus un envoi par mois.`,
    paused: (about, until) => `${about} : rien ne vient jusqu’au ${until}.`,
    resumed: (about) => `${about} : la pause a pris fin.`,
    subject: sujet,
    allSubjects: 'Tout',
    sent: 'Un envoi déjà parti peut encore vous parvenir.',
    undo: 'Annuler',
    undoAsks: 'Recevoir de nouveau ce que vous receviez, c’est dire oui à ceci :',
    undoYes: 'Annuler : redire oui',
    undoWrite: (advertiser, email) =>
      `Pour le recevoir de nouveau plus tard, écrivez à ${advertiser}, ${email}.`,
  },
  refused: {
    before: 'Erreur : ',
    title: 'Rien n’a encore changé',
    text: 'Le texte a changé. Relisez-le ci-dessous, puis dites oui.',
    until: 'Choisissez un jour après aujourd’hui, dans les trois ans au plus.',
    unread: 'Votre choix ne nous est pas parvenu en entier. Choisissez de nouveau ci-dessous.',
  },
  ...requests,
  ...records,
};
