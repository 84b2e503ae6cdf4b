import type { Channel, Locale } from '@/db/vocabulary';

/** One subject by one means: which messages a sentence is about. */
export type About = { advertiser: string; purpose: string; channel: Channel };

const things: Record<Locale, Record<Channel, string>> = {
  en: {
    email: 'e-mails',
    sms: 'text messages',
    automated_call: 'automated calls',
    fax: 'faxes',
    phone: 'phone calls',
    post: 'letters',
  },
  fr: {
    email: 'e-mails',
    sms: 'SMS',
    automated_call: 'appels automatiques',
    fax: 'fax',
    phone: 'appels',
    post: 'courriers',
  },
};

const messages = ({ advertiser, purpose, channel }: About) =>
  `“${purpose}” ${things.en[channel]} from ${advertiser}`;
/** « de » loses its vowel before another one; an h is left alone, as of a name nobody knows whether it is mute. */
const of = (name: string) => (/^[aeiouàâéèêëîïôûù]/i.test(name) ? `d’${name}` : `de ${name}`);
const envois = ({ advertiser, purpose, channel }: About) =>
  `${things.fr[channel]} « ${purpose} » ${of(advertiser)}`;

/** What the public's pages say, but for what goes wrong (`public-faults.ts`). */
const en = {
  skip: 'Skip to the content',
  languages: 'Language',
  about: 'An open preference centre: you decide what may be sent to you.',
  home: {
    title: 'You decide what may be sent to you',
    lead: 'Advertisers who use Aval send you only what the law and you allow.',
    way: 'To see and change your choices, use the link at the foot of any message that came through Aval.',
    why: 'The link is yours alone. It needs no account and no password.',
    staff: 'Do you prepare these messages?',
    toStaff: 'Go to the staff’s entrance',
  },
  stop: {
    title: (about: About) => `Stop the ${messages(about)}?`,
    lead: 'One press is enough. It holds at once, and nobody asks why.',
    button: (about: About) => `Stop the ${messages(about)}`,
    rest: 'Everything else that you receive stays as it is.',
    already: (day: string) => `You have already stopped them, on ${day}. Pressing again changes nothing.`,
    toChoices: 'See all that you receive, and choose',
  },
  stopped: {
    title: (about: About) => `You will get no more ${messages(about)}`,
    word: 'Stopped',
    since: (day: string, time: string) => `This holds from now on, ${day} at ${time}.`,
    still: (day: string, time: string) => `This has held since ${day} at ${time}.`,
    sent: 'One that was sent before may still reach you.',
    undo: 'Receive them again',
    ask: 'Your yes to this text brings them back:',
    button: (about: About) => `Yes to the ${messages(about)}`,
  },
  /** Where the database is away, and a page cannot say whose messages it is about. */
  plain: {
    title: 'Stop these messages?',
    lead: 'This is about the messages that brought you here. One press is enough, and it holds at once.',
    button: 'Stop these messages',
    stopped: 'You will get no more of these messages',
    kept: 'It is written down here and goes into your record within minutes. Nothing is sent to you meanwhile.',
    later: 'Your other choices can be seen again in a few minutes.',
    stops: 'What you asked to stop is stopped',
    yesLeft: 'Your yes answers could not be recorded. Give them again in a few minutes.',
  },
  undone: {
    title: (about: About) => `You receive the ${messages(about)} again`,
    word: 'Taken back',
    lead: 'Your press counts no more, and everything is as it was before it.',
    offer: 'You did not mean to?',
    help: 'For 30 days, this page puts everything back as it was before your press.',
    button: 'Undo',
  },
  gone: {
    title: 'Nothing is sent to you any more',
    lead: 'We no longer hold your details, so there is nothing left to stop.',
  },
  choices: {
    title: 'What you receive, and why',
    lead: 'Answer yes or no to what you like, and leave the rest. Your choices hold as soon as they are saved.',
    none: 'Nothing is sent to you',
    noneHelp: 'No advertiser here may write to you, and none asks to.',
    by: {
      email: 'By e-mail',
      sms: 'By text message',
      automated_call: 'By automated call',
      fax: 'By fax',
      phone: 'By phone',
      post: 'By post',
    } satisfies Record<Channel, string>,
    yes: 'Yes',
    no: 'No',
    refuse: (about: About) => `No more ${messages(about)}`,
    asks: (means: string) => `With a yes you agree to this text (${means}):`,
    save: 'Save these choices',
    everything: 'Stop everything',
    everythingHelp:
      'One press stops every message from every advertiser here, at once. Later, you can say yes again wherever a text asks for it.',
    everythingButton: 'Stop everything',
  },
  why: {
    consent: (day: string) => `They come because you agreed on ${day}.`,
    existing_customer: (family: string, day: string) =>
      `They come because you bought “${family}” on ${day}; you can refuse at any time.`,
    comes: 'They come; you can refuse at any time.',
    legitimate_interest:
      'They come because you were told of them and have not refused; you can refuse at any time.',
    contract: (advertiser: string) => `They come because you have a contract with ${advertiser}.`,
    none_needed: 'They come because the address is an organisation’s; you can refuse at any time.',
    none: 'Nothing comes; you never agreed.',
    consented: (day: string) => `You agreed on ${day}. For now, nothing may come by this means.`,
    consent_invalid: (day: string) =>
      `Nothing comes; you agreed on ${day}, but to a text that does not count.`,
    consent_expired: (day: string) => `Nothing comes; you agreed on ${day}, and that has run out.`,
    refused: (day: string) => `Nothing comes; you said no on ${day}.`,
    withdrawn: (day: string) => `Nothing comes; you took your agreement back on ${day}.`,
    objected: (day: string) => `Nothing comes; you said no on ${day}.`,
  },
  saved: {
    word: 'Saved',
    yes: (about: About) => `From now on you receive the ${messages(about)}.`,
    agreed: (about: About) => `Your yes to the ${messages(about)} is on record.`,
    no: (about: About) => `From now on you get no more ${messages(about)}.`,
    everything: 'From now on nothing is sent to you by any advertiser here.',
    nothing: 'Nothing had to change: your choices were already so.',
    count: (changes: number) =>
      changes === 1 ? 'One choice was changed.' : `${changes} choices were changed.`,
  },
};

export type PublicText = typeof en;

const fr: PublicText = {
  skip: 'Aller au contenu',
  languages: 'Langue',
  about: 'Un centre de préférences libre : vous décidez de ce qui peut vous être envoyé.',
  home: {
    title: 'Vous décidez de ce qui peut vous être envoyé',
    lead: 'Les annonceurs qui utilisent Aval ne vous envoient que ce que la loi et vous-même permettez.',
    way: 'Pour voir et modifier vos choix, suivez le lien au bas de tout message envoyé avec Aval.',
    why: 'Ce lien n’appartient qu’à vous. Il ne demande ni compte ni mot de passe.',
    staff: 'Vous préparez ces messages ?',
    toStaff: 'Aller à l’entrée de l’équipe',
  },
  stop: {
    title: (about) => `Arrêter les ${envois(about)} ?`,
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
  plain: {
    title: 'Arrêter ces messages ?',
    lead: 'Il s’agit des messages qui vous ont amené ici. Un seul geste suffit, et il vaut tout de suite.',
    button: 'Arrêter ces messages',
    stopped: 'Vous ne recevrez plus ces messages',
    kept: 'C’est noté ici et rejoint votre dossier dans les minutes qui viennent. D’ici là, rien ne vous est envoyé.',
    later: 'Vos autres choix seront de nouveau visibles dans quelques minutes.',
    stops: 'Ce que vous avez demandé d’arrêter est arrêté',
    yesLeft: 'Vos oui n’ont pas pu être enregistrés. Redonnez-les dans quelques minutes.',
  },
  undone: {
    title: (about) => `Vous recevez de nouveau les ${envois(about)}`,
    word: 'Annulé',
    lead: 'Votre geste ne compte plus : tout est comme avant.',
    offer: 'Ce n’était pas voulu ?',
    help: 'Pendant 30 jours, cette page remet tout comme avant votre geste.',
    button: 'Annuler',
  },
  gone: {
    title: 'Plus rien ne vous est envoyé',
    lead: 'Nous n’avons plus vos coordonnées : il n’y a plus rien à arrêter.',
  },
  choices: {
    title: 'Ce que vous recevez, et pourquoi',
    lead: 'Répondez oui ou non à ce que vous voulez, et laissez le reste. Vos choix valent dès leur enregistrement.',
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
    yes: 'Oui',
    no: 'Non',
    refuse: (about) => `Ne plus recevoir les ${envois(about)}`,
    asks: (means) => `Par un oui, vous acceptez ce texte (${means}) :`,
    save: 'Enregistrer ces choix',
    everything: 'Tout arrêter',
    everythingHelp:
      'Un seul geste arrête tous les messages de tous les annonceurs ici, tout de suite. Vous pourrez redire oui plus tard, là où un texte vous le demande.',
    everythingButton: 'Tout arrêter',
  },
  why: {
    consent: (day) => `Vous les recevez parce que vous avez accepté le ${day}.`,
    existing_customer: (family, day) =>
      `Vous les recevez parce que vous avez acheté « ${family} » le ${day} ; vous pouvez refuser à tout moment.`,
    comes: 'Vous les recevez ; vous pouvez refuser à tout moment.',
    legitimate_interest:
      'Vous les recevez parce qu’ils vous ont été annoncés et que vous n’avez pas refusé ; vous pouvez refuser à tout moment.',
    contract: (advertiser) => `Vous les recevez parce qu’un contrat vous lie à ${advertiser}.`,
    none_needed:
      'Vous les recevez parce que l’adresse est celle d’un organisme ; vous pouvez refuser à tout moment.',
    none: 'Rien ne vient ; vous n’avez jamais accepté.',
    consented: (day) => `Vous avez accepté le ${day}. Pour l’instant, rien ne peut venir par ce moyen.`,
    consent_invalid: (day) => `Rien ne vient ; vous avez accepté le ${day}, mais un texte qui ne compte pas.`,
    consent_expired: (day) => `Rien ne vient ; vous avez accepté le ${day}, et cet accord a pris fin.`,
    refused: (day) => `Rien ne vient ; vous avez dit non le ${day}.`,
    withdrawn: (day) => `Rien ne vient ; vous avez repris votre accord le ${day}.`,
    objected: (day) => `Rien ne vient ; vous avez dit non le ${day}.`,
  },
  saved: {
    word: 'Enregistré',
    yes: (about) => `Désormais, vous recevez les ${envois(about)}.`,
    agreed: (about) => `Votre oui aux ${envois(about)} est enregistré.`,
    no: (about) => `Désormais, vous ne recevez plus les ${envois(about)}.`,
    everything: 'Désormais, aucun annonceur ici ne vous envoie plus rien.',
    nothing: 'Rien n’était à changer : vos choix étaient déjà ceux-là.',
    count: (changes) => (changes === 1 ? 'Un choix a été modifié.' : `${changes} choix ont été modifiés.`),
  },
};

export const publicText: Record<Locale, PublicText> = { fr, en };
