import type { Locale } from '@/db/vocabulary';
import type { Fact } from '@/lib/law/terms';

/** A decision followed from its facts to its texts, and the page that puts facts to the law. */
export type LawTraceText = {
  trace: {
    title: string;
    lead: string;
    facts: string;
    prohibitions: string;
    noneHolds: string;
    holds: string;
    passes: string;
    permissions: string;
    answer: string;
    yes: string;
    no: string;
    row: string;
    citations: string;
    nothingCited: string;
    edition: string;
    kept: string;
    keptAgain: string;
    changed: { word: string; sentence: string };
  };
  ask: { title: string; lead: string; button: string; facts: Record<Fact, string> };
};

const en: LawTraceText = {
  trace: {
    title: 'How this was decided',
    lead: 'The answer first, then the facts and the rules that led to it.',
    facts: 'The facts',
    prohibitions: 'Prohibitions looked at',
    noneHolds: 'None applies.',
    holds: 'applies, and that ends the matter',
    passes: 'does not apply',
    permissions: 'Permissions looked at',
    answer: 'The answer',
    yes: 'May be reached',
    no: 'May not be reached',
    row: 'By the rule “{title}” ({id})',
    citations: 'Texts',
    nothingCited: 'None: without a rule, nothing goes out.',
    edition: 'Edition {edition}',
    kept: 'Decided on {when}; {n} people had these facts.',
    keptAgain: 'Decided anew before the hand-over, first for these facts on {when}.',
    changed: {
      word: 'The law has changed since',
      sentence:
        'The decision is shown as it was kept. Its edition is no longer among those written down, so its steps cannot be walked again.',
    },
  },
  ask: {
    title: 'Ask the law',
    lead: 'Describe a person and a message, and see what the law answers and why. Nobody’s data is looked at.',
    button: 'Ask',
    facts: {
      nature: 'The message',
      sector: 'Its sector',
      assessed: 'Assessment',
      audience: 'The person',
      address: 'Their address',
      standing: 'What they said',
      relation: 'What they bought',
      contract: 'Contract',
      informed: 'Notice',
      active: 'Signs of life',
      related: 'Profession',
      company: 'At work',
      wish: 'Asked for less',
    },
  },
};

const fr: LawTraceText = {
  trace: {
    title: 'Comment cela a été décidé',
    lead: 'Les faits, ce qui était interdit, la règle qui a répondu, les textes.',
    facts: 'Les faits',
    prohibitions: 'Interdictions examinées',
    noneHolds: 'Aucune ne s’applique.',
    holds: 's’applique : la question est close',
    passes: 'ne s’applique pas',
    permissions: 'Autorisations examinées',
    answer: 'La réponse',
    yes: 'Peut être jointe',
    no: 'Ne peut pas être jointe',
    row: 'Par la règle « {title} » ({id})',
    citations: 'Textes',
    nothingCited: 'Aucun : sans règle, rien ne part.',
    edition: 'Édition {edition}',
    kept: 'Décidé le {when} ; {n} personnes présentaient ces faits.',
    keptAgain: 'Décidé de nouveau avant la remise, pour ces faits d’abord le {when}.',
    changed: {
      word: 'Le droit a changé depuis',
      sentence:
        'La décision est montrée telle qu’elle a été gardée. Son édition n’est plus inscrite, ses étapes ne peuvent donc pas être refaites.',
    },
  },
  ask: {
    title: 'Interroger le droit',
    lead: 'Décrivez une personne et un message : voici ce que le droit répond et pourquoi. Aucune donnée personnelle n’est consultée.',
    button: 'Interroger',
    facts: {
      nature: 'Le message',
      sector: 'Son secteur',
      assessed: 'Évaluation',
      audience: 'La personne',
      address: 'Son adresse',
      standing: 'Ce qu’elle a dit',
      relation: 'Ce qu’elle a acheté',
      contract: 'Contrat',
      informed: 'Information',
      active: 'Signes de vie',
      related: 'Profession',
      company: 'Au travail',
      wish: 'A demandé moins',
    },
  },
};

export const lawTraceText: Record<Locale, LawTraceText> = { fr, en };
