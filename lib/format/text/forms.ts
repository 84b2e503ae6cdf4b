import type { Channel, Locale } from '@/db/vocabulary';

type Field = 'email' | 'phone' | 'fax' | 'address' | 'postalCode' | 'city' | 'firstName' | 'lastName';

const means: Record<Locale, Record<Channel, string>> = {
  en: {
    email: 'by e-mail',
    sms: 'by text message',
    automated_call: 'by automated call',
    fax: 'by fax',
    phone: 'by phone',
    post: 'by post',
  },
  fr: {
    email: 'par e-mail',
    sms: 'par SMS',
    automated_call: 'par appel automatique',
    fax: 'par fax',
    phone: 'par téléphone',
    post: 'par courrier',
  },
};

/** What a form, and the letter and the page that confirm it, say to people. */
const en = {
  question: (purpose: string, channel: Channel) => `“${purpose}” ${means.en[channel]}`,
  from: (advertiser: string) => `from ${advertiser}`,
  yes: 'Yes',
  no: 'No',
  asks: 'With a yes you agree to this text:',
  textShown: 'The text that was shown:',
  reach: 'Where to reach you',
  reachHelp: 'Needed only for what you say yes to.',
  reachRefuse: 'If you say no to everything, you need not say who you are.',
  fields: {
    email: 'E-mail address',
    phone: 'Phone number',
    fax: 'Fax number',
    address: 'Street and number',
    postalCode: 'Postal code',
    city: 'Town',
    firstName: 'First name',
    lastName: 'Last name',
  } satisfies Record<Field, string>,
  optional: '(optional)',
  save: 'Save my answers',
  leave: 'You can change your mind at any time, by the link at the foot of every message.',
  doubleOptIn: 'After a yes we send you a link, and the yes counts once you have pressed the button there.',
  nothingToAsk: 'This form asks for nothing at the moment',
  nothingToAskHelp: 'Its texts are being revised. Nothing is recorded about you.',
  refused: {
    before: 'Error: ',
    title: 'There is a problem',
    answers: 'Answer at least one question, with yes or no',
    changed: 'A text has changed in the meantime. Read it and answer again',
    missing: {
      email: 'Enter your e-mail address: what you said yes to needs it',
      phone: 'Enter your phone number: what you said yes to needs it',
      fax: 'Enter your fax number: what you said yes to needs it',
      address: 'Enter your address: what you said yes to needs it',
    },
    wrong: {
      email: 'Enter an e-mail address, such as name@example.org',
      phone: 'Enter a phone number, such as +33 6 12 34 56 78',
      fax: 'Enter a fax number, such as +33 1 23 45 67 89',
    },
  },
  done: {
    recorded: 'Your answers are on record',
    word: 'Saved',
    asked: 'One thing is left to do',
    askedWord: 'A letter is on its way',
    askedHelp: (email: string) =>
      `We have sent a link to ${email}. Press the button on the page that it opens: until then nothing is sent to you.`,
    askedLife: (hours: number) =>
      `The link counts for ${hours / 24} days. If no letter comes, look among unwanted mail.`,
    no: (n: number) => (n === 1 ? 'Your no is on record.' : `Your ${n} refusals are on record.`),
    yes: (n: number) => (n === 1 ? 'Your yes is on record.' : `Your ${n} agreements are on record.`),
    nobody: 'You left no address, so nothing is kept about you, and nothing can be sent to you.',
  },
  confirm: {
    title: 'Do you agree?',
    lead: 'You, or somebody who gave your address, agreed to this in a form. It counts only if you press the button.',
    agreed: 'With the button you agree to',
    button: 'Yes, I agree',
    otherwise:
      'If you do not agree, close this page. Nothing is sent to you, and in thirty days we forget your address.',
    done: 'You have agreed',
    doneWord: 'Confirmed',
    doneAt: (day: string, time: string) => `On record since ${day} at ${time}.`,
    doneHelp: 'Every message carries a link by which you change your mind, at once and without saying why.',
    expired: 'This link has run out',
    expiredHelp: (day: string) =>
      `It was sent on ${day} and counted for three days. Nothing was recorded, and nothing is sent to you.`,
    renew: 'Send me a new link',
    renewed: 'A new link is on its way',
    renewedHelp: 'It goes to the same address as the one before.',
    gone: 'There is nothing left to confirm',
    goneHelp: 'What was sent by the form has been forgotten. Fill it in again if you like.',
  },
  letter: {
    subject: (sender: string) => `Confirm what ${sender} may send you`,
    hello: 'Somebody gave this address in a form and agreed to the following:',
    press: 'If it was you, open this page and press the button on it:',
    link: 'See it and confirm',
    otherwise:
      'If it was not you, do nothing: without your confirmation nothing is sent, and in thirty days this address is forgotten.',
    life: 'The link counts for three days.',
  },
};

export type FormText = typeof en;

const fr: FormText = {
  question: (purpose, channel) => `« ${purpose} » ${means.fr[channel]}`,
  from: (advertiser) => `de la part de ${advertiser}`,
  yes: 'Oui',
  no: 'Non',
  asks: 'Par un oui, vous acceptez ce texte :',
  textShown: 'Le texte affiché :',
  reach: 'Où vous joindre',
  reachHelp: 'Seulement pour ce à quoi vous dites oui.',
  reachRefuse: 'Si vous dites non à tout, il n’est pas nécessaire de dire qui vous êtes.',
  fields: {
    email: 'Adresse e-mail',
    phone: 'Numéro de téléphone',
    fax: 'Numéro de fax',
    address: 'Numéro et rue',
    postalCode: 'Code postal',
    city: 'Ville',
    firstName: 'Prénom',
    lastName: 'Nom',
  },
  optional: '(facultatif)',
  save: 'Enregistrer mes réponses',
  leave: 'Vous pouvez changer d’avis à tout moment, par le lien au bas de chaque message.',
  doubleOptIn:
    'Après un oui, nous vous envoyons un lien ; le oui compte une fois que vous avez appuyé sur le bouton de la page.',
  nothingToAsk: 'Ce formulaire ne demande rien pour l’instant',
  nothingToAskHelp: 'Ses textes sont en cours de révision. Rien n’est enregistré à votre sujet.',
  refused: {
    before: 'Erreur : ',
    title: 'Il y a un problème',
    answers: 'Répondez à une question au moins, par oui ou par non',
    changed: 'Un texte a changé entre-temps. Lisez-le et répondez de nouveau',
    missing: {
      email: 'Saisissez votre adresse e-mail : elle est nécessaire à ce que vous avez accepté',
      phone: 'Saisissez votre numéro de téléphone : il est nécessaire à ce que vous avez accepté',
      fax: 'Saisissez votre numéro de fax : il est nécessaire à ce que vous avez accepté',
      address: 'Saisissez votre adresse : elle est nécessaire à ce que vous avez accepté',
    },
    wrong: {
      email: 'Saisissez une adresse e-mail, comme nom@exemple.fr',
      phone: 'Saisissez un numéro de téléphone, comme 06 12 34 56 78',
      fax: 'Saisissez un numéro de fax, comme 01 23 45 67 89',
    },
  },
  done: {
    recorded: 'Vos réponses sont enregistrées',
    word: 'Enregistré',
    asked: 'Il reste une chose à faire',
    askedWord: 'Un message est en route',
    askedHelp: (email) =>
      `Nous avons envoyé un lien à ${email}. Appuyez sur le bouton de la page qu’il ouvre : d’ici là, rien ne vous est envoyé.`,
    askedLife: (hours) =>
      `Le lien compte pendant ${hours / 24} jours. Si rien n’arrive, regardez parmi les messages indésirables.`,
    no: (n) => (n === 1 ? 'Votre non est enregistré.' : `Vos ${n} refus sont enregistrés.`),
    yes: (n) => (n === 1 ? 'Votre oui est enregistré.' : `Vos ${n} accords sont enregistrés.`),
    nobody:
      'Vous n’avez pas laissé d’adresse : rien n’est conservé à votre sujet, et rien ne peut vous être envoyé.',
  },
  confirm: {
    title: 'Êtes-vous d’accord ?',
    lead: 'Vous, ou quelqu’un qui a donné votre adresse, avez accepté ceci dans un formulaire. Cela ne compte que si vous appuyez sur le bouton.',
    agreed: 'Par ce bouton, vous acceptez',
    button: 'Oui, je suis d’accord',
    otherwise:
      'Si vous n’êtes pas d’accord, fermez cette page. Rien ne vous est envoyé, et dans trente jours nous oublions votre adresse.',
    done: 'Vous avez donné votre accord',
    doneWord: 'Confirmé',
    doneAt: (day, time) => `Enregistré depuis le ${day} à ${time}.`,
    doneHelp:
      'Chaque message porte un lien par lequel vous changez d’avis, tout de suite et sans dire pourquoi.',
    expired: 'Ce lien n’est plus valable',
    expiredHelp: (day) =>
      `Il a été envoyé le ${day} et comptait pendant trois jours. Rien n’a été enregistré, et rien ne vous est envoyé.`,
    renew: 'M’envoyer un nouveau lien',
    renewed: 'Un nouveau lien est en route',
    renewedHelp: 'Il part à la même adresse que le précédent.',
    gone: 'Il n’y a plus rien à confirmer',
    goneHelp:
      'Ce qui avait été envoyé par le formulaire est oublié. Remplissez-le de nouveau si vous le souhaitez.',
  },
  letter: {
    subject: (sender) => `Confirmez ce que ${sender} peut vous envoyer`,
    hello: 'Quelqu’un a donné cette adresse dans un formulaire et a accepté ce qui suit :',
    press: 'Si c’était vous, ouvrez cette page et appuyez sur le bouton qui s’y trouve :',
    link: 'Voir et confirmer',
    otherwise:
      'Si ce n’était pas vous, ne faites rien : sans votre confirmation, rien n’est envoyé, et dans trente jours cette adresse est oubliée.',
    life: 'Le lien compte pendant trois jours.',
  },
};

export const formText: Record<Locale, FormText> = { fr, en };
