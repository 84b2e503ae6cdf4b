import type { ChannelScope, LedgerAct, Locale } from '@/db/vocabulary';

/** What a receipt says, on its page and on paper. */
const en = {
  title: {
    given: 'You agreed',
    refused: 'You said no',
    withdrawn: 'You took your agreement back',
    objected: 'You objected',
    informed: 'You were told',
    undone: 'An earlier act was undone',
  } satisfies Record<LedgerAct, string>,
  lead: 'This is the receipt of one choice. It shows nothing else about you, and whoever you show it to can change nothing by it.',
  terms: {
    who: 'Advertiser',
    what: 'About',
    means: 'By',
    when: 'When',
    recorded: 'On record since',
    how: 'How',
    number: 'Receipt number',
    sealed: 'Sealed',
  },
  every: { advertiser: 'Every advertiser', purpose: 'Everything' },
  channels: {
    '*': 'every means',
    email: 'e-mail',
    sms: 'text message',
    automated_call: 'automated call',
    fax: 'fax',
    phone: 'phone',
    post: 'post',
  } satisfies Record<ChannelScope, string>,
  moment: (day: string, time: string) => `${day} at ${time}`,
  unknownMethod: 'not noted',
  /** How it was said, where Aval itself wrote it down; what others wrote stays as it is. */
  methods: {
    form: 'in a form',
    'form, confirmed by e-mail': 'in a form, confirmed by a link sent by e-mail',
    'preference page': 'on the preference page',
    phone: 'by phone',
    paper: 'on paper',
    'in person': 'face to face',
    'kept through erasure': 'kept from before the record was erased',
  } as Readonly<Record<string, string>>,
  textShown: 'The text that was shown',
  textHelp: (wording: string) => `To the letter; version ${wording}.`,
  sealedAt: (number: string, day: string) => `by checkpoint ${number} of ${day}`,
  notSealed: 'within a day: until then this receipt holds no proof yet',
  keep: 'Keep it',
  pdf: 'Receipt as PDF',
  json: 'Receipt with its proof, for programs (JSON-LD)',
  verify: 'Verify it without us',
  verifyHelp:
    'The proof in the second file shows that this was on record at the checkpoint, which is public and signed. One short program, which anybody can read, verifies it without Aval:',
  checkpoints: 'The public checkpoints',
  fingerprint: 'SHA-256 of the text',
  foot: 'Made by Aval. To change your choices, use the link at the foot of any message.',
};

export type ReceiptText = typeof en;

const fr: ReceiptText = {
  title: {
    given: 'Vous avez donné votre accord',
    refused: 'Vous avez dit non',
    withdrawn: 'Vous avez retiré votre accord',
    objected: 'Vous vous êtes opposé',
    informed: 'Vous avez été informé',
    undone: 'Un acte antérieur a été annulé',
  },
  lead: 'Ceci est le récépissé d’un choix. Il ne montre rien d’autre à votre sujet, et la personne à qui vous le montrez ne peut rien changer par lui.',
  terms: {
    who: 'Annonceur',
    what: 'Au sujet de',
    means: 'Par',
    when: 'Quand',
    recorded: 'Enregistré depuis',
    how: 'Comment',
    number: 'Numéro du récépissé',
    sealed: 'Scellé',
  },
  every: { advertiser: 'Tous les annonceurs', purpose: 'Tout' },
  channels: {
    '*': 'tout moyen',
    email: 'e-mail',
    sms: 'SMS',
    automated_call: 'appel automatique',
    fax: 'fax',
    phone: 'téléphone',
    post: 'courrier',
  },
  moment: (day, time) => `${day} à ${time}`,
  unknownMethod: 'non noté',
  methods: {
    form: 'par un formulaire',
    'form, confirmed by e-mail': 'par un formulaire, confirmé par un lien reçu par e-mail',
    'preference page': 'sur la page de préférences',
    phone: 'par téléphone',
    paper: 'sur papier',
    'in person': 'de vive voix',
    'kept through erasure': 'conservé d’avant l’effacement de la fiche',
  },
  textShown: 'Le texte affiché',
  textHelp: (wording) => `À la lettre ; version ${wording}.`,
  sealedAt: (number, day) => `par le point de contrôle ${number} du ${day}`,
  notSealed: 'dans la journée : d’ici là, ce récépissé ne contient pas encore de preuve',
  keep: 'Le garder',
  pdf: 'Récépissé en PDF',
  json: 'Récépissé avec sa preuve, pour les programmes (JSON-LD)',
  verify: 'Le vérifier sans nous',
  verifyHelp:
    'La preuve contenue dans le second fichier montre que ce choix était enregistré au point de contrôle, qui est public et signé. Un court programme, que chacun peut lire, la vérifie sans Aval :',
  checkpoints: 'Les points de contrôle publics',
  fingerprint: 'SHA-256 du texte',
  foot: 'Établi par Aval. Pour modifier vos choix, suivez le lien au bas de n’importe quel message.',
};

export const receiptText: Record<Locale, ReceiptText> = { fr, en };
