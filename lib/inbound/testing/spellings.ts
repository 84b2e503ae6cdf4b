/** A stop in many hands: words, dressed by what phones and people do to them. */
const STOPS = [
  ...[
    'STOP',
    'ARRET',
    'ARRÊT',
    'Arrête',
    'ARRETER',
    'arrêtez',
    'UNSUBSCRIBE',
    'END',
    'QUIT',
    'STOPALL',
    'REVOKE',
  ],
  ...[
    'OPTOUT',
    'OPT-OUT',
    'opt out',
    'CANCEL',
    'REMOVE',
    'DESABONNER',
    'DÉSABONNEMENT',
    'desabonnement',
    'Désabonnez',
  ],
  ...[
    'désinscription',
    'DESINSCRIRE',
    'désinscrivez',
    'RESILIER',
    'résiliation',
    'STOP36111',
    'STOP 36180',
    'stopp',
  ],
  ...['S.T.O.P', 's t o p', 'ＳＴＯＰ', 'ST0P', 'stoppez'],
];

const NOT_STOPS = [
  ...[
    'Merci',
    'Oui',
    'Non',
    'OK',
    'Bonjour',
    'non-stop',
    'Je stoppe demain',
    'Bus stop?',
    'Quand est l’arrêt ?',
    '36111',
  ],
  ...[
    'Nonstop',
    'Le magasin est-il ouvert ?',
    'Appelez-moi',
    'Combien ?',
    'Call me',
    'Yes',
    'Thanks',
    '👍',
    '?',
    'Quiet',
  ],
  ...[
    'Weekend',
    'endive',
    'Quittance reçue',
    'Finalement oui',
    'Finance',
    'Tope là',
    'Sto',
    'Top',
    'Cancelled my flight',
  ],
  ...[
    'Réinscription',
    'Abonnement',
    'abonnez-moi',
    'arrivée',
    'Un arrêté préfectoral',
    'Radio',
    'Supermarché',
  ],
];

/** What dresses a word and changes nothing of it. */
const AROUND: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toLowerCase(),
  (word) => word.toUpperCase(),
  (word) => `  ${word}  `,
  (word) => `${word}.`,
  (word) => `${word} !!!`,
  (word) => `"${word}"`,
  (word) => `« ${word} »`,
  (word) => `*${word}*`,
  (word) => `🙏 ${word} 🙏`,
  (word) => `\n${word}\r\n`,
  (word) => word.normalize('NFD'),
  (word) => `\u200e${word}\u200f`,
  (word) => `\u00a0${word}\u00a0`,
  (word) => `(${word})`,
  (word) => `-${word}-`,
  (word) => `#${word}`,
];

/** What follows a stop and leaves it one; of other texts it makes other texts still. */
const AFTER = ['', ' SVP', ' merci', ', please', ' à vos messages', ' Tilleul'];

/** 1,000 of each, in a fixed order. */
export function spellings(): { text: string; stop: boolean }[] {
  const dress = (words: readonly string[], stop: boolean) =>
    AFTER.flatMap((after) =>
      words.flatMap((word) => AROUND.map((around) => ({ text: `${around(word)}${after}`, stop }))),
    )
      .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index)
      .slice(0, 1000);
  return [...dress(STOPS, true), ...dress(NOT_STOPS, false)];
}
