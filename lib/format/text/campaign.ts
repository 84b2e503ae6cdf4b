import type { Locale } from '@/db/vocabulary';

/** One campaign's page. */
export type CampaignText = {
  title: string;
  above: string;
  lead: string;
  edit: string;
  check: {
    title: string;
    none: { title: string; help: string };
    takenAt: string;
    forDay: string;
    law: string;
    edition: string;
    noEdition: string;
    audience: string;
    caption: string;
    eligible: string;
    ineligible: string;
    total: string;
    part: string;
    people: string;
    share: string;
    who: string;
    again: string;
  };
  findings: { title: string; none: string; stop: string; warn: string; source: string };
  message: {
    title: string;
    subject: string;
    noSubject: string;
    sample: string;
    frame: string;
    text: string;
  };
  facts: {
    title: string;
    advertiser: string;
    purpose: string;
    channel: string;
    families: string;
    nature: string;
    professions: string;
    everyProfession: string;
    audience: string;
    everybody: string;
    plan: string;
    author: string;
  };
  progress: {
    title: string;
    dealtWith: string;
    caption: string;
    state: string;
    recipients: string;
    total: string;
    of: string;
    see: string;
    uncertain: { word: string; sentence: string };
    helps: Record<'queued' | 'handed_off' | 'skipped' | 'failed' | 'uncertain', string>;
    deliveries: { title: string; delivered: string; undelivered: string; waiting: string };
    reload: string;
    live: string;
    preparing: string;
    all: string;
    outbox: string;
  };
  history: { title: string; by: string };
};

const en: CampaignText = {
  title: 'Campaign',
  above: 'Campaigns',
  lead: '{channel} from {advertiser}, about “{purpose}”',
  edit: 'Edit',
  check: {
    title: 'Who may receive it',
    none: {
      title: 'Nobody has been checked yet',
      help: 'The check counts everybody on record, each under one reason.',
    },
    takenAt: 'Taken on {when}. Each person is decided again at sending.',
    forDay: 'For messages that go out on',
    law: 'Law',
    edition: '{country}, {channel}: edition in force since {day}',
    noEdition: 'None covers that day: nothing goes out',
    audience: '{eligible} of {audience} may receive it',
    caption: 'Everybody on record, by what the law answers',
    eligible: 'May receive it',
    ineligible: 'May not',
    total: 'Everybody on record',
    part: 'Reason',
    people: 'People',
    share: 'Share',
    who: 'See who',
    again: 'Check everybody again',
  },
  findings: {
    title: 'The message, checked',
    none: 'Sender, ways to stop and placeholders: nothing to mend.',
    stop: 'Stops',
    warn: 'Look at this',
    source: 'Source',
  },
  message: {
    title: 'The message',
    subject: 'Subject',
    noSubject: 'No subject',
    sample: 'Shown as Camille Martin would see it; links lead nowhere here.',
    frame: 'The message as mailboxes show it',
    text: 'As plain text, for mailboxes that show no formatting',
  },
  facts: {
    title: 'About this campaign',
    advertiser: 'Advertiser',
    purpose: 'Purpose',
    channel: 'Channel',
    families: 'Product families',
    nature: 'Nature',
    professions: 'Professions',
    everyProfession: 'None named',
    audience: 'Meant for',
    everybody: 'Everybody on record',
    plan: 'Schedule',
    author: 'Author',
  },
  progress: {
    title: 'How far it has come',
    dealtWith: '{done} of {total} dealt with',
    caption: 'Recipients by state; the figures add up to the total',
    state: 'State',
    recipients: 'Recipients',
    total: 'Total, as fixed at the start',
    of: 'Of these: {reasons}.',
    see: 'See them',
    uncertain: {
      word: 'Some are uncertain',
      sentence:
        'The worker stopped between the mail server’s answer and our record of it. They may have received the message, so Aval does not send it to them again by itself.',
    },
    helps: {
      queued: 'Their turn has not come yet.',
      handed_off: 'Taken over by the mail server, the SMS centre or the provider.',
      skipped: 'Not sent, because something changed after recipients were fixed.',
      failed: 'Whoever was to carry the message said no for good.',
      uncertain: 'Sent or not: unknown, and not sent again by itself.',
    },
    deliveries: {
      title: 'What carriers report',
      delivered: 'Delivered',
      undelivered: 'Not delivered',
      waiting: 'No report yet',
    },
    reload: 'Show the latest figures',
    live: 'These figures refresh by themselves.',
    preparing: 'No recipient yet.',
    all: 'See every recipient',
    outbox: 'See the messages in the outbox',
  },
  history: { title: 'What happened', by: 'by {who}' },
};

const fr: CampaignText = {
  title: 'Campagne',
  above: 'Campagnes',
  lead: '{channel} de {advertiser}, pour « {purpose} »',
  edit: 'Modifier',
  check: {
    title: 'Qui peut la recevoir',
    none: {
      title: 'Personne n’a encore été vérifié',
      help: 'La vérification compte toutes les personnes enregistrées, chacune sous une seule raison.',
    },
    takenAt: 'Faite le {when}. Chaque personne est vérifiée de nouveau à l’envoi.',
    forDay: 'Pour un envoi le',
    law: 'Droit',
    edition: '{country}, {channel} : édition en vigueur depuis le {day}',
    noEdition: 'Aucun texte ne couvre ce jour : rien ne part',
    audience: '{eligible} sur {audience} peuvent la recevoir',
    caption: 'Toutes les personnes enregistrées, selon la réponse du droit',
    eligible: 'Peuvent la recevoir',
    ineligible: 'Ne le peuvent pas',
    total: 'Toutes les personnes enregistrées',
    part: 'Raison',
    people: 'Personnes',
    share: 'Part',
    who: 'Voir qui',
    again: 'Vérifier de nouveau tout le monde',
  },
  findings: {
    title: 'Le message, vérifié',
    none: 'Expéditeur, moyens de s’opposer, variables : rien à corriger.',
    stop: 'Bloquant',
    warn: 'À regarder',
    source: 'Source',
  },
  message: {
    title: 'Le message',
    subject: 'Objet',
    noSubject: 'Sans objet',
    sample: 'Tel que le verrait Camille Martin ; ici, les liens ne mènent nulle part.',
    frame: 'Le message tel que l’affichent les messageries',
    text: 'En texte seul, pour les messageries sans mise en forme',
  },
  facts: {
    title: 'Cette campagne',
    advertiser: 'Annonceur',
    purpose: 'Finalité',
    channel: 'Canal',
    families: 'Familles de produits',
    nature: 'Nature',
    professions: 'Professions',
    everyProfession: 'Aucune indiquée',
    audience: 'Destinée à',
    everybody: 'Toutes les personnes enregistrées',
    plan: 'Programmation',
    author: 'Auteur',
  },
  progress: {
    title: 'Où en est l’envoi',
    dealtWith: '{done} sur {total} traités',
    caption: 'Destinataires par état ; la somme donne le total',
    state: 'État',
    recipients: 'Destinataires',
    total: 'Total, arrêté au début',
    of: 'Parmi eux : {reasons}.',
    see: 'Voir lesquels',
    uncertain: {
      word: 'Certains envois sont incertains',
      sentence:
        'Le processus d’envoi s’est arrêté entre la réponse du serveur de messagerie et son enregistrement. Ces personnes ont peut-être reçu le message : Aval ne le leur renvoie jamais de lui-même.',
    },
    helps: {
      queued: 'Leur tour n’est pas encore venu.',
      handed_off: 'Pris en charge par le serveur de messagerie, le centre SMS ou le prestataire.',
      skipped: 'Non envoyés : quelque chose a changé depuis que les destinataires ont été arrêtés.',
      failed: 'Celui qui devait transporter le message l’a refusé définitivement.',
      uncertain: 'Partis ou non, on l’ignore ; ils ne sont pas renvoyés d’office.',
    },
    deliveries: {
      title: 'Ce que disent les transporteurs',
      delivered: 'Remis',
      undelivered: 'Non remis',
      waiting: 'Pas encore de compte rendu',
    },
    reload: 'Afficher les derniers chiffres',
    live: 'Ces chiffres se mettent à jour d’eux-mêmes.',
    preparing: 'Aucun destinataire pour l’instant.',
    all: 'Voir tous les destinataires',
    outbox: 'Voir les messages dans la boîte d’envoi',
  },
  history: { title: 'Historique', by: 'par {who}' },
};

export const campaignText: Record<Locale, CampaignText> = { fr, en };
