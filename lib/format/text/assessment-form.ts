import type { Locale } from '@/db/vocabulary';

export type AssessmentField =
  | 'title'
  | 'advertisers'
  | 'purposes'
  | 'channels'
  | 'interest'
  | 'necessity'
  | 'balance'
  | 'safeguards'
  | 'validUntil';

/** The form in which an assessment is written; the questions of its steps are in `assessments.ts`. */
export type AssessmentFormText = {
  newTitle: string;
  newLead: string;
  reviseTitle: string;
  reviseLead: string;
  parts: { scope: string; steps: string; review: string };
  labels: Record<'title' | 'advertisers' | 'purposes' | 'channels' | 'validUntil', string>;
  hints: Record<'title' | 'channels' | 'validUntil', string>;
  faults: Record<AssessmentField, string>;
  create: string;
  revise: string;
  busy: string;
  back: string;
  notYet: { title: string; help: string };
};

const en: AssessmentFormText = {
  newTitle: 'New assessment',
  newLead:
    'Three steps: an interest, its necessity, its balance against people’s own. Another person approves it.',
  reviseTitle: 'New version of “{title}”',
  reviseLead:
    'The version before stays as it was, with all that rested on it. This one holds once another person approves it.',
  parts: { scope: 'What it covers', steps: 'The three steps', review: 'How long it holds' },
  labels: {
    title: 'Title',
    advertisers: 'Advertisers',
    purposes: 'Purposes',
    channels: 'Means',
    validUntil: 'Review by',
  },
  hints: {
    title: 'For colleagues: what is sent, to whom.',
    channels:
      'Where the law asks for consent by a means, an assessment changes nothing; the next page says where.',
    validUntil: 'On that day it ends, and campaigns that rest on it stop. A year is usual.',
  },
  faults: {
    title: 'Give it a title of at most 200 characters.',
    advertisers: 'Choose at least one advertiser.',
    purposes: 'Choose at least one purpose.',
    channels: 'Choose at least one means.',
    interest: 'Describe the interest.',
    necessity: 'Say why it is necessary.',
    balance: 'Weigh it against people’s own interests.',
    safeguards: 'Name the safeguards.',
    validUntil: 'Give the day of the review.',
  },
  create: 'Write the assessment down',
  revise: 'Write this version down',
  busy: 'Writing down…',
  back: 'Back without writing anything',
  notYet: {
    title: 'There is nothing to choose from yet',
    help: 'An administrator first records an advertiser and a purpose, by the API or an import.',
  },
};

const fr: AssessmentFormText = {
  newTitle: 'Nouvelle évaluation',
  newLead:
    'Trois étapes : un intérêt, sa nécessité, sa mise en balance avec celui des personnes. Quelqu’un d’autre l’approuve.',
  reviseTitle: 'Nouvelle version de « {title} »',
  reviseLead:
    'La version précédente reste telle quelle, avec tout ce qui s’y fonde. Celle-ci vaudra une fois approuvée par quelqu’un d’autre.',
  parts: { scope: 'Ce qu’elle couvre', steps: 'Les trois étapes', review: 'Sa durée' },
  labels: {
    title: 'Titre',
    advertisers: 'Annonceurs',
    purposes: 'Finalités',
    channels: 'Moyens',
    validUntil: 'À réexaminer avant le',
  },
  hints: {
    title: 'Pour vos collègues : ce qui est envoyé, et à qui.',
    channels:
      'Là où la loi exige l’accord pour un moyen, une évaluation ne change rien ; la page suivante dit où.',
    validUntil: 'Ce jour-là elle prend fin, et les campagnes qui s’y fondent s’arrêtent. Un an est l’usage.',
  },
  faults: {
    title: 'Donnez un titre de 200 caractères au plus.',
    advertisers: 'Choisissez au moins un annonceur.',
    purposes: 'Choisissez au moins une finalité.',
    channels: 'Choisissez au moins un moyen.',
    interest: 'Décrivez l’intérêt.',
    necessity: 'Dites pourquoi c’est nécessaire.',
    balance: 'Mettez-le en balance avec l’intérêt des personnes.',
    safeguards: 'Indiquez les garanties.',
    validUntil: 'Indiquez le jour du réexamen.',
  },
  create: 'Enregistrer l’évaluation',
  revise: 'Enregistrer cette version',
  busy: 'Enregistrement…',
  back: 'Revenir sans rien enregistrer',
  notYet: {
    title: 'Il n’y a encore rien à choisir',
    help: 'L’administration enregistre d’abord un annonceur et une finalité, par l’API ou un import.',
  },
};

export const assessmentFormText: Record<Locale, AssessmentFormText> = { fr, en };
