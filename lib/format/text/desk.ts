import type { Locale } from '@/db/vocabulary';

/** What frames every page of the staff's, and the home page. */
export type DeskText = {
  skip: string;
  navigation: string;
  home: string;
  signOut: string;
  places: Record<
    | 'home'
    | 'search'
    | 'campaigns'
    | 'calls'
    | 'contacts'
    | 'wordings'
    | 'forms'
    | 'proof'
    | 'assessments'
    | 'law'
    | 'advertisers'
    | 'inbox'
    | 'outbox',
    string
  >;
  refused: { title: string; lead: string; marketers: string; help: string; back: string };
  refusedWord: string;
  mend: string;
  errorPrefix: string;
  start: {
    title: string;
    newCampaign: string;
    waiting: Record<'marketer' | 'approver', string>;
    nothing: Record<'marketer' | 'approver', { title: string; help: string }>;
    quiet: { title: string; help: string };
    going: string;
    soon: string;
    ended: string;
    all: string;
    next: Record<'check' | 'changes' | 'approval' | 'schedule' | 'missed' | 'approve', string>;
  };
};

const en: DeskText = {
  skip: 'Skip to the content',
  navigation: 'Main',
  home: 'Aval, start',
  signOut: 'Sign out',
  places: {
    home: 'Start',
    search: 'Search',
    campaigns: 'Campaigns',
    calls: 'Calls',
    contacts: 'Contacts',
    wordings: 'Wordings',
    forms: 'Forms',
    proof: 'Proof',
    assessments: 'Assessments',
    law: 'The law',
    advertisers: 'Advertisers',
    inbox: 'Inbox',
    outbox: 'Outbox',
  },
  refused: {
    title: 'Not for your role',
    lead: 'Your role ({role}) does not let you see this.',
    marketers: 'Marketers see the people of their own campaigns only.',
    help: 'If you need it for your work, ask an administrator to change your role.',
    back: 'Go to the start',
  },
  refusedWord: 'Not done',
  mend: 'There is a problem',
  errorPrefix: 'Error: ',
  start: {
    title: 'Start',
    newCampaign: 'New campaign',
    waiting: { marketer: 'Yours to follow', approver: 'Waiting for your approval' },
    nothing: {
      marketer: {
        title: 'Nothing waits for you',
        help: 'Your drafts and what has been approved for you appear here.',
      },
      approver: {
        title: 'Nothing to approve',
        help: 'A campaign appears here once its author has checked everybody.',
      },
    },
    quiet: {
      title: 'No campaign is under way',
      help: 'Nothing is sent until a campaign has been checked, approved by a second person and scheduled.',
    },
    going: 'Going out now',
    soon: 'Scheduled',
    ended: 'Ended lately',
    all: 'All campaigns',
    next: {
      check: 'Check everybody',
      changes: 'Changes are asked for',
      missed: 'Its hour was missed: decide',
      approval: 'Draft, waiting for approval',
      schedule: 'Schedule it',
      approve: 'Look at it and approve',
    },
  },
};

const fr: DeskText = {
  skip: 'Aller au contenu',
  navigation: 'Principale',
  home: 'Aval, accueil',
  signOut: 'Se déconnecter',
  places: {
    home: 'Accueil',
    search: 'Rechercher',
    campaigns: 'Campagnes',
    calls: 'Appels',
    contacts: 'Contacts',
    wordings: 'Formulations',
    forms: 'Formulaires',
    proof: 'Preuves',
    assessments: 'Évaluations',
    law: 'Le droit',
    advertisers: 'Annonceurs',
    inbox: 'Boîte de réception',
    outbox: 'Boîte d’envoi',
  },
  refused: {
    title: 'Hors de votre rôle',
    lead: 'Votre rôle ({role}) ne permet pas de voir cette page.',
    marketers: 'Le marketing ne voit que les personnes de ses propres campagnes.',
    help: 'Si votre travail l’exige, demandez à l’administration de changer votre rôle.',
    back: 'Aller à l’accueil',
  },
  refusedWord: 'Rien n’a été fait',
  mend: 'Il y a un problème',
  errorPrefix: 'Erreur : ',
  start: {
    title: 'Accueil',
    newCampaign: 'Nouvelle campagne',
    waiting: { marketer: 'Vos campagnes à suivre', approver: 'En attente de votre approbation' },
    nothing: {
      marketer: {
        title: 'Rien ne vous attend',
        help: 'Vos brouillons et ce qui vous a été approuvé apparaissent ici.',
      },
      approver: {
        title: 'Rien à approuver',
        help: 'Une campagne apparaît ici dès que son auteur a vérifié tout le monde.',
      },
    },
    quiet: {
      title: 'Aucune campagne en cours',
      help: 'Rien ne part tant qu’une campagne n’a pas été vérifiée, approuvée par une seconde personne et programmée.',
    },
    going: 'En cours d’envoi',
    soon: 'Programmées',
    ended: 'Terminées récemment',
    all: 'Toutes les campagnes',
    next: {
      check: 'Vérifier tout le monde',
      changes: 'Modifications demandées',
      missed: 'Son heure est passée : à décider',
      approval: 'Brouillon, en attente d’approbation',
      schedule: 'À programmer',
      approve: 'À examiner et à approuver',
    },
  },
};

export const deskText: Record<Locale, DeskText> = { fr, en };
