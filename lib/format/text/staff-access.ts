import type { Locale } from '@/db/vocabulary';

/** What the pages say before somebody of the staff is signed in. `{id}` is the request's. */
const en = {
  skip: 'Skip to the content',
  mend: 'There is a problem',
  unexpected:
    'Something went wrong on our side and nothing was done. Try again; if it happens again, report {id}.',
  email: 'E-mail address',
  password: 'Password',
  emailMissing: 'Give your e-mail address.',
  emailWrong: 'Give an e-mail address such as name@example.org, without accents.',
  signIn: {
    title: 'Sign in',
    lead: 'For those who prepare, approve and watch over what is sent.',
    submit: 'Sign in',
    provider: 'Sign in with your organisation’s account',
    passwordMissing: 'Give your password.',
    refused: 'The address or the password is not right. Check both and try again.',
    tooMany:
      'Too many attempts for this address. Wait a quarter of an hour and try again, or ask an administrator for a new link.',
    providerRefused:
      'That account was not accepted here. Ask an administrator whether your address is on the staff.',
    refusedWord: 'Not signed in',
    chosenWord: 'Password saved',
    chosen: 'Sign in with your address and the password that you have just chosen.',
    signedOutWord: 'Signed out',
    signedOut: 'You have left this browser’s session.',
    forgotten: 'Password forgotten?',
    forgottenHelp: 'Ask an administrator for a new link: with it you choose another password.',
    publicLink: 'Do you receive messages and want to choose which? Your choices are made here.',
  },
  choose: {
    title: 'Choose a password',
    titleFirst: 'Set up the first administrator',
    lead: 'For {email}. This link works once.',
    leadFirst:
      'You are the first here. Give the address with which you will sign in, and a password. This link works once.',
    emailHint: 'You sign in with it. It is saved in lower case.',
    passwordHint:
      'At least 12 characters; a few words in a row are easier to keep in mind than signs. Spaces count.',
    submit: 'Save this password',
    faults: {
      too_short: 'Choose at least 12 characters.',
      too_long: 'Choose at most 200 characters.',
      too_common: 'This password is among those that are tried first. Choose another.',
      is_address: 'The password must not be your address.',
    },
    taken: 'This address belongs to somebody else on the staff. Give another.',
    deadTitle: 'This link does not work any more',
    deadLead: 'It was used already, a newer one was made, or its seven days are over.',
    deadHelp:
      'If you have chosen your password, sign in. If not, ask an administrator for a new link. The first administrator finds a new one in the terminal each time Aval starts.',
    toSignIn: 'Go to the sign-in',
  },
};

export type StaffAccessText = typeof en;

const fr: StaffAccessText = {
  skip: 'Aller au contenu',
  mend: 'Il y a un problème',
  unexpected:
    'Un problème est survenu de notre côté et rien n’a été fait. Réessayez ; si cela se reproduit, signalez {id}.',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  emailMissing: 'Indiquez votre adresse e-mail.',
  emailWrong: 'Indiquez une adresse e-mail telle que nom@exemple.fr, sans accents.',
  signIn: {
    title: 'Se connecter',
    lead: 'Pour celles et ceux qui préparent, approuvent et surveillent les envois.',
    submit: 'Se connecter',
    provider: 'Se connecter avec le compte de votre organisation',
    passwordMissing: 'Indiquez votre mot de passe.',
    refused: 'L’adresse ou le mot de passe est inexact. Vérifiez les deux et réessayez.',
    tooMany:
      'Trop d’essais pour cette adresse. Attendez un quart d’heure avant de réessayer, ou demandez un nouveau lien à un administrateur.',
    providerRefused:
      'Ce compte n’a pas été accepté ici. Demandez à un administrateur si votre adresse est parmi celles de l’équipe.',
    refusedWord: 'Connexion refusée',
    chosenWord: 'Mot de passe enregistré',
    chosen: 'Connectez-vous avec votre adresse et le mot de passe que vous venez de choisir.',
    signedOutWord: 'Déconnexion faite',
    signedOut: 'Vous avez quitté la session de ce navigateur.',
    forgotten: 'Mot de passe oublié ?',
    forgottenHelp:
      'Demandez un nouveau lien à un administrateur : il permet de choisir un autre mot de passe.',
    publicLink: 'Vous recevez des messages et voulez choisir lesquels ? Vos choix se font ici.',
  },
  choose: {
    title: 'Choisir un mot de passe',
    titleFirst: 'Créer le premier compte d’administration',
    lead: 'Pour {email}. Ce lien ne sert qu’une fois.',
    leadFirst:
      'Vous êtes la première personne ici. Indiquez l’adresse avec laquelle vous vous connecterez, et un mot de passe. Ce lien ne sert qu’une fois.',
    emailHint: 'Vous vous connecterez avec elle. Elle est enregistrée en minuscules.',
    passwordHint:
      'Au moins 12 caractères ; quelques mots à la suite se retiennent mieux que des signes. Les espaces comptent.',
    submit: 'Enregistrer ce mot de passe',
    faults: {
      too_short: 'Choisissez au moins 12 caractères.',
      too_long: 'Choisissez au plus 200 caractères.',
      too_common: 'Ce mot de passe est parmi ceux qui sont essayés en premier. Choisissez-en un autre.',
      is_address: 'Le mot de passe ne doit pas être votre adresse.',
    },
    taken: 'Cette adresse est celle de quelqu’un d’autre dans l’équipe. Indiquez-en une autre.',
    deadTitle: 'Ce lien ne fonctionne plus',
    deadLead: 'Il a déjà servi, un plus récent a été créé, ou ses sept jours sont passés.',
    deadHelp:
      'Si vous avez choisi votre mot de passe, connectez-vous. Sinon, demandez un nouveau lien à un administrateur. Pour le premier compte, un nouveau lien s’affiche dans le terminal à chaque démarrage d’Aval.',
    toSignIn: 'Aller à la connexion',
  },
};

export const staffAccessText: Record<Locale, StaffAccessText> = { fr, en };
