import type { AssessmentState, Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** The parts of an assessment, in the order in which one thinks them through. */
export type Step = 'interest' | 'necessity' | 'balance' | 'safeguards';

export type AssessmentsText = {
  title: string;
  lead: string;
  create: string;
  empty: { title: string; help: string };
  caption: string;
  columns: { title: string; covers: string; state: string; until: string };
  states: Record<AssessmentState, string>;
  pending: string;
  pendingOthers: string;
  mine: string;
  version: string;
  until: string;
  since: string;
  steps: Record<Step, { title: string; question: string }>;
  scope: {
    title: string;
    advertisers: string;
    purposes: string;
    channels: string;
    review: string;
    author: string;
  };
  said: {
    draft: string;
    ownDraft: string;
    notYours: string;
    approved: string;
    rejected: string;
    expired: string;
    replaced: string;
  };
  approve: { title: string; lead: string; overdue: string; button: string; busy: string };
  reject: { title: string; note: string; hint: string; missing: string; button: string; busy: string };
  rejection: string;
  revise: string;
  versions: { title: string; current: string };
  campaigns: { title: string; none: string; recipients: Counted; ahead: string };
  done: Record<'drafted' | 'revised' | 'approved' | 'rejected', { word: string; sentence: string }>;
};

const en: AssessmentsText = {
  title: 'Assessments',
  lead: 'Where the law does not ask for consent it asks for a legitimate interest, weighed and written down. Campaigns that rest on one name it.',
  create: 'New assessment',
  empty: {
    title: 'No assessment yet',
    help: 'Without one, nobody is written to as a customer or on legitimate interest: only those who agreed are.',
  },
  caption: 'Assessments, those to decide about first',
  columns: { title: 'Assessment', covers: 'Covers', state: 'State', until: 'Review by' },
  states: {
    draft: 'Draft',
    rejected: 'Sent back',
    approved: 'Approved',
    expired: 'Expired',
    replaced: 'Replaced',
  },
  pending: 'Version {n} waits for approval',
  pendingOthers: 'Version {n} waits for somebody else’s approval',
  mine: 'yours',
  version: 'Version {n}',
  until: 'Review by {day}',
  since: 'Approved by {who} on {day}',
  steps: {
    interest: {
      title: 'The interest',
      question: 'What is to be achieved, for whom, and is it lawful, real and present?',
    },
    necessity: {
      title: 'The necessity',
      question: 'Why is there no way that intrudes less, and why are no fewer data enough?',
    },
    balance: {
      title: 'The balance',
      question:
        'What do people expect, what does it do to them, who among them is vulnerable, how often will it be?',
    },
    safeguards: {
      title: 'The safeguards',
      question:
        'What tips the balance: how they object, how often at most, how long data are kept, what is not done.',
    },
  },
  scope: {
    title: 'What it covers',
    advertisers: 'Advertisers',
    purposes: 'Purposes',
    channels: 'Means',
    review: 'Review by',
    author: 'Written by',
  },
  said: {
    draft: 'A draft covers nothing. It waits for a data protection officer who did not write it.',
    ownDraft:
      'You wrote this draft, so another data protection officer has to approve it. Until then it covers nothing.',
    notYours: 'You may approve this draft or send it back.',
    approved: 'It covers the campaigns that fall under it until its review date.',
    rejected: 'It was sent back and covers nothing. A better one is a new version.',
    expired:
      'Its review date is past: the campaigns that rested on it are stopped until a new version is approved.',
    replaced: 'A later version stands in its place. Decisions that rested on this one go on naming it.',
  },
  approve: {
    title: 'Approve',
    lead: 'You confirm that the interest outweighs what it does to people, under these safeguards, until the review date.',
    overdue: 'Its review date is past, so it would cover nothing. Have a new version written.',
    button: 'Approve this assessment',
    busy: 'Approving…',
  },
  reject: {
    title: 'Send it back',
    note: 'What has to change',
    hint: 'Its author and everybody who looks at it later will read this.',
    missing: 'Write what has to change.',
    button: 'Send it back',
    busy: 'Sending it back…',
  },
  rejection: 'Sent back by {who} on {day}',
  revise: 'Write a new version',
  versions: { title: 'Versions', current: 'this one' },
  campaigns: {
    title: 'Campaigns that rely on it',
    none: 'No campaign falls under it.',
    recipients: { one: '{n} recipient', other: '{n} recipients' },
    ahead: 'would rely on it',
  },
  done: {
    drafted: {
      word: 'Written down',
      sentence: 'A data protection officer who did not write it can now approve it.',
    },
    revised: {
      word: 'New version written down',
      sentence: 'Until it is approved, the version before goes on holding.',
    },
    approved: { word: 'Approved', sentence: 'From now on it covers the campaigns that fall under it.' },
    rejected: { word: 'Sent back', sentence: 'Its author can read why and write a new version.' },
  },
};

const fr: AssessmentsText = {
  title: 'Évaluations',
  lead: 'Là où la loi ne demande pas l’accord des personnes, elle demande un intérêt légitime, mis en balance par écrit. Les campagnes qui s’y fondent la nomment.',
  create: 'Nouvelle évaluation',
  empty: {
    title: 'Aucune évaluation pour l’instant',
    help: 'Sans elle, personne n’est sollicité comme client ni au titre de l’intérêt légitime : seuls le sont ceux qui ont donné leur accord.',
  },
  caption: 'Évaluations, celles qui attendent une décision d’abord',
  columns: { title: 'Évaluation', covers: 'Couvre', state: 'État', until: 'À réexaminer avant' },
  states: {
    draft: 'Brouillon',
    rejected: 'Renvoyée',
    approved: 'Approuvée',
    expired: 'Expirée',
    replaced: 'Remplacée',
  },
  pending: 'La version {n} attend une approbation',
  pendingOthers: 'La version {n} attend l’approbation d’une autre personne',
  mine: 'de vous',
  version: 'Version {n}',
  until: 'À réexaminer avant le {day}',
  since: 'Approuvée par {who} le {day}',
  steps: {
    interest: {
      title: 'L’intérêt',
      question: 'Que cherche-t-on à obtenir, pour qui, et cet intérêt est-il licite, réel et actuel ?',
    },
    necessity: {
      title: 'La nécessité',
      question: 'Pourquoi aucun moyen moins intrusif, ni moins de données, ne suffirait-il ?',
    },
    balance: {
      title: 'La mise en balance',
      question:
        'À quoi les personnes s’attendent-elles, quels effets pour elles, lesquelles sont vulnérables, à quelle fréquence ?',
    },
    safeguards: {
      title: 'Les garanties',
      question:
        'Ce qui fait pencher la balance : comment s’opposer, combien de messages au plus, quelle conservation, ce qu’on s’interdit.',
    },
  },
  scope: {
    title: 'Ce qu’elle couvre',
    advertisers: 'Annonceurs',
    purposes: 'Finalités',
    channels: 'Moyens',
    review: 'À réexaminer avant',
    author: 'Rédigée par',
  },
  said: {
    draft:
      'Un brouillon ne couvre rien. Il attend un délégué à la protection des données qui ne l’a pas rédigé.',
    ownDraft:
      'Vous avez rédigé ce brouillon : un autre délégué à la protection des données doit l’approuver. D’ici là, il ne couvre rien.',
    notYours: 'Vous pouvez approuver ce brouillon ou le renvoyer.',
    approved: 'Elle couvre les campagnes qui en relèvent jusqu’à sa date de réexamen.',
    rejected: 'Elle a été renvoyée et ne couvre rien. Une meilleure sera une nouvelle version.',
    expired:
      'Sa date de réexamen est passée : les campagnes qui s’y fondaient sont arrêtées jusqu’à l’approbation d’une nouvelle version.',
    replaced:
      'Une version ultérieure l’a remplacée. Les décisions qui s’y fondaient continuent de la nommer.',
  },
  approve: {
    title: 'Approuver',
    lead: 'Vous confirmez que l’intérêt l’emporte sur ses effets pour les personnes, avec ces garanties, jusqu’à la date de réexamen.',
    overdue: 'Sa date de réexamen est passée : elle ne couvrirait rien. Faites rédiger une nouvelle version.',
    button: 'Approuver cette évaluation',
    busy: 'Approbation en cours…',
  },
  reject: {
    title: 'Renvoyer',
    note: 'Ce qui doit changer',
    hint: 'Son auteur et toute personne qui la consultera le liront.',
    missing: 'Écrivez ce qui doit changer.',
    button: 'Renvoyer à son auteur',
    busy: 'Renvoi en cours…',
  },
  rejection: 'Renvoyée par {who} le {day}',
  revise: 'Rédiger une nouvelle version',
  versions: { title: 'Versions', current: 'celle-ci' },
  campaigns: {
    title: 'Campagnes qui s’y fondent',
    none: 'Aucune campagne n’en relève.',
    recipients: { one: '{n} destinataire', other: '{n} destinataires' },
    ahead: 's’y fonderait',
  },
  done: {
    drafted: {
      word: 'Enregistrée',
      sentence: 'Un délégué à la protection des données qui ne l’a pas rédigée peut maintenant l’approuver.',
    },
    revised: {
      word: 'Nouvelle version enregistrée',
      sentence: 'Jusqu’à son approbation, la version précédente reste valable.',
    },
    approved: { word: 'Approuvée', sentence: 'Elle couvre désormais les campagnes qui en relèvent.' },
    rejected: {
      word: 'Renvoyée',
      sentence: 'Son auteur peut lire pourquoi et rédiger une nouvelle version.',
    },
  },
};

export const assessmentsText: Record<Locale, AssessmentsText> = { fr, en };
