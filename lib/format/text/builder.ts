import type { Locale } from '@/db/vocabulary';

/** The steps in which a campaign is built, and how they save themselves. */
export type BuilderText = {
  label: string;
  names: Record<'purpose' | 'audience' | 'message' | 'schedule' | 'review' | 'results', string>;
  leads: Record<'purpose' | 'audience' | 'message' | 'schedule', string>;
  states: Record<'done' | 'current' | 'waiting' | 'attention', string>;
  approvedWarning: string;
  /** Where a change has undone an approval. */
  approvedBefore: string;
  next: Record<'audience' | 'message' | 'schedule' | 'review', string>;
  saving: { keptWord: string; saving: string; saved: string; failed: string; selfSaves: string };
  kept: { word: string; sentence: string; take: string; drop: string };
  others: { word: string; one: string; sentence: string };
  again: string;
  audience: {
    nothing: string;
    kinds: { label: string; consumer: string; professional: string };
    countries: string;
    languages: { label: string; hint: string; none: string };
    bought: { label: string; hint: string; from: string; to: string; fault: string };
    neverBought: string;
    sales: string;
    anySale: string;
    professions: { label: string; hint: string };
    tags: string;
    lists: string;
    more: string;
    picture: string;
    meant: string;
    nobody: { title: string; help: string };
    counting: string;
    pictureFor: string;
    showPeople: string;
    saved: {
      title: string;
      none: string;
      use: string;
      forget: string;
      name: string;
      keep: string;
      help: string;
    };
  };
};

const en: BuilderText = {
  label: 'Steps of this campaign',
  names: {
    purpose: 'Purpose and basis',
    audience: 'Audience',
    message: 'Message',
    schedule: 'When',
    review: 'Check, approve, schedule',
    results: 'Results',
  },
  leads: {
    purpose: 'Who speaks, by which means, about what. The law answers to this first.',
    audience:
      'Whom you mean. The picture shows whom the law lets you reach among them, and why not the others.',
    message: 'What they will read or hear. The check beside it looks at the message as it will arrive.',
    schedule: 'When it goes out. The approver sees it and approves it with the rest.',
  },
  states: { done: 'Done', current: 'Next', waiting: 'Not yet', attention: 'Needs attention' },
  approvedWarning: 'This campaign is approved. Any change sends it back for approval.',
  approvedBefore: 'It had been approved. It has changed since, and has to be checked and approved again.',
  next: {
    audience: 'Go on to the audience',
    message: 'Go on to the message',
    schedule: 'Go on to when',
    review: 'Go on to the check',
  },
  saving: {
    keptWord: 'Draft',
    saving: 'Saving…',
    saved: 'Saved at {time}',
    failed: 'Not saved yet: something is missing or cannot be right.',
    selfSaves: 'This step saves itself as you write.',
  },
  kept: {
    word: 'Something you typed was not saved',
    sentence: 'This browser kept it on {when}.',
    take: 'Put it back',
    drop: 'Discard it',
  },
  others: {
    word: 'You are not alone here',
    one: '{who} has this draft open too.',
    sentence: 'Whoever saves second is told, and nothing is written over.',
  },
  again: 'Open this step again',
  audience: {
    nothing:
      'Leave everything empty to mean everybody on record. What you choose narrows; it never lets in somebody whom the law excludes.',
    kinds: { label: 'Kind', consumer: 'Consumers', professional: 'Professionals' },
    countries: 'Country',
    languages: { label: 'Language', hint: 'As they have told it.', none: 'None said' },
    bought: {
      label: 'Bought from this advertiser',
      hint: 'One of these families at least, with those below it.',
      from: 'From',
      to: 'To',
      fault: 'Choose at least one family, and a last day that is not before the first.',
    },
    neverBought: 'Never bought anything from this advertiser',
    sales: 'Purchases',
    anySale: 'Whatever they bought',
    professions: { label: 'Profession', hint: 'One a line, as it stands on record.' },
    tags: 'Tags',
    lists: 'Imported lists',
    more: 'Country, language, profession and more',
    picture: 'Who would receive it',
    meant: 'Everybody meant',
    nobody: {
      title: 'Nobody on record is meant',
      help: 'All that is chosen together fits nobody. Take something out, or look whether purchases and tags have been imported.',
    },
    counting: 'Asking the law about everybody…',
    pictureFor: 'As of {time}; each person is decided again when it goes out.',
    showPeople: 'To see who stands behind a line, check everybody in step 5.',
    saved: {
      title: 'Kept audiences',
      none: 'None yet. Give this one a name to use it again.',
      use: 'Use',
      forget: 'Forget',
      name: 'Name',
      keep: 'Keep this audience',
      help: 'Colleagues can use it too.',
    },
  },
};

const fr: BuilderText = {
  label: 'Étapes de cette campagne',
  names: {
    purpose: 'Finalité et fondement',
    audience: 'Public visé',
    message: 'Message',
    schedule: 'Date d’envoi',
    review: 'Vérifier, approuver, programmer',
    results: 'Résultats',
  },
  leads: {
    purpose: 'Qui parle, par quel moyen, de quoi. C’est à cela que le droit répond d’abord.',
    audience:
      'À qui vous pensez. Le dessin montre qui, parmi ces personnes, le droit permet d’atteindre, et pourquoi pas les autres.',
    message: 'Ce qui sera lu ou entendu. Le contrôle, à côté, examine le message tel qu’il arrivera.',
    schedule: 'Quand elle part. L’approbation porte aussi sur ce moment.',
  },
  states: { done: 'Fait', current: 'À faire', waiting: 'Pas encore', attention: 'À revoir' },
  approvedWarning: 'Cette campagne est approuvée. Toute modification la renvoie à l’approbation.',
  approvedBefore:
    'Elle avait été approuvée. Modifiée depuis, elle doit être vérifiée et approuvée de nouveau.',
  next: {
    audience: 'Passer au public visé',
    message: 'Passer au message',
    schedule: 'Passer à la date d’envoi',
    review: 'Passer à la vérification',
  },
  saving: {
    keptWord: 'Brouillon',
    saving: 'Enregistrement…',
    saved: 'Enregistré à {time}',
    failed: 'Pas encore enregistré : il manque quelque chose, ou une réponse ne convient pas.',
    selfSaves: 'Cette étape s’enregistre à mesure que vous écrivez.',
  },
  kept: {
    word: 'Une saisie n’avait pas été enregistrée',
    sentence: 'Ce navigateur l’a gardée le {when}.',
    take: 'La reprendre',
    drop: 'L’abandonner',
  },
  others: {
    word: 'Vous n’êtes pas seul ici',
    one: '{who} a aussi ouvert ce brouillon.',
    sentence: 'Qui enregistre en second en est averti, et rien n’est écrasé.',
  },
  again: 'Rouvrir cette étape',
  audience: {
    nothing:
      'Laissez tout vide pour viser toutes les personnes enregistrées. Vos choix restreignent ; ils n’incluent jamais quelqu’un que le droit exclut.',
    kinds: { label: 'Qualité', consumer: 'Consommateurs', professional: 'Professionnels' },
    countries: 'Pays',
    languages: { label: 'Langue', hint: 'Celle que la personne a indiquée.', none: 'Non indiquée' },
    bought: {
      label: 'A acheté chez cet annonceur',
      hint: 'Au moins une de ces familles, ou de celles qu’elle contient.',
      from: 'Du',
      to: 'Au',
      fault: 'Choisissez au moins une famille, et un dernier jour qui ne précède pas le premier.',
    },
    neverBought: 'N’a jamais rien acheté chez cet annonceur',
    sales: 'Achats',
    anySale: 'Quels que soient les achats',
    professions: { label: 'Profession', hint: 'Une par ligne, telle qu’elle est enregistrée.' },
    tags: 'Étiquettes',
    lists: 'Listes importées',
    more: 'Pays, langue, profession et autres',
    picture: 'Qui la recevrait',
    meant: 'Toutes les personnes visées',
    nobody: {
      title: 'Personne ne correspond',
      help: 'Aucune personne enregistrée ne réunit tous ces choix. Retirez-en un, ou vérifiez que les achats et les étiquettes ont été importés.',
    },
    counting: 'Le droit est interrogé pour chaque personne…',
    pictureFor: 'À {time} ; chaque personne est vérifiée de nouveau au départ.',
    showPeople: 'Pour voir qui se trouve derrière une ligne, vérifiez tout le monde à l’étape 5.',
    saved: {
      title: 'Publics conservés',
      none: 'Aucun pour l’instant. Nommez celui-ci pour le réutiliser.',
      use: 'Utiliser',
      forget: 'Oublier',
      name: 'Nom',
      keep: 'Conserver ce public',
      help: 'Vos collègues pourront l’utiliser aussi.',
    },
  },
};

export const builderText: Record<Locale, BuilderText> = { fr, en };
