import type { Locale } from '@/db/vocabulary';

/** What can go wrong for a person before anything is known of them: said in both languages at once. */
export type PublicFault = 'dead' | 'busy' | 'broken' | 'large';

/** `way`: where to go from here. */
type Said = { title: string; help: string; way?: string };

export const publicFaults: Record<PublicFault, Record<Locale, Said>> = {
  dead: {
    fr: {
      title: 'Ce lien ne fonctionne pas',
      help: 'Il est peut-être coupé. Ouvrez-le depuis le message, ou prenez celui d’un message plus récent. Pour que des messages cessent, vous pouvez aussi répondre à leur expéditeur, ou vous désinscrire dans votre messagerie.',
      way: 'Demander un lien vers votre page',
    },
    en: {
      title: 'This link does not work',
      help: 'It may have been cut. Open it from the message, or take the one of a newer message. To make messages stop, you can also reply to their sender, or unsubscribe in your mail program.',
      way: 'Ask for a link to your page',
    },
  },
  busy: {
    fr: {
      title: 'Momentanément indisponible',
      help: 'Nous ne pouvons pas confirmer votre demande. Réessayez dans une minute ; votre lien reste valable.',
    },
    en: {
      title: 'Not available for a moment',
      help: 'We cannot confirm what you asked for. Try again in a minute; your link stays valid.',
    },
  },
  broken: {
    fr: {
      title: 'Un problème de notre côté',
      help: 'Nous ne pouvons pas confirmer votre demande. Réessayez ; si cela se reproduit, signalez ce numéro :',
    },
    en: {
      title: 'A problem on our side',
      help: 'We cannot confirm what you asked for. Try again; if it happens again, report this number:',
    },
  },
  large: {
    fr: { title: 'Envoi trop volumineux', help: 'Rien n’a été enregistré. Revenez à la page et réessayez.' },
    en: { title: 'Too much was sent', help: 'Nothing was recorded. Go back to the page and try again.' },
  },
};
