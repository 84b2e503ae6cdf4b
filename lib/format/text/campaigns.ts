import type { Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** The list of campaigns. */
export type CampaignsText = {
  title: string;
  lead: string;
  create: string;
  empty: { title: string; help: string };
  caption: string;
  columns: { name: string; advertiser: string; state: string; eligible: string; when: string };
  neverChecked: string;
  scheduledFor: string;
  mine: string;
};

/** The answers to what was just done, by the word in the address. */
export type DoneText = Record<
  | 'created'
  | 'asked'
  | 'checked'
  | 'approved'
  | 'scheduled'
  | 'unscheduled'
  | 'paused'
  | 'resumed'
  | 'cancelled'
  | 'again',
  { word: string; sentence: string }
>;

/** What happened to a campaign. */
export type EventText = Record<
  | 'created'
  | 'edited'
  | 'approved'
  | 'scheduled'
  | 'unscheduled'
  | 'approval_void'
  | 'changes_requested'
  | 'grown'
  | 'missed'
  | 'assessment_expired'
  | 'frozen'
  | 'shown'
  | 'paused'
  | 'resumed'
  | 'cancelled'
  | 'sent_again'
  | 'completed',
  string
>;

export type CampaignsCatalogue = {
  list: CampaignsText;
  done: DoneText;
  events: EventText;
  actors: { system: string; key: string; gone: string };
  emails: Counted;
  people: Counted;
};

const en: CampaignsCatalogue = {
  list: {
    title: 'Campaigns',
    lead: 'Each is checked, approved by a second person and scheduled before anything goes out.',
    create: 'New campaign',
    empty: {
      title: 'No campaign yet',
      help: 'Start with what you want to say and for which advertiser. Nothing is sent until you schedule it.',
    },
    caption: 'Campaigns, those that changed last first',
    columns: {
      name: 'Campaign',
      advertiser: 'Advertiser',
      state: 'State',
      eligible: 'May receive it',
      when: 'Last change',
    },
    neverChecked: 'not checked',
    scheduledFor: 'for {when}',
    mine: 'yours',
  },
  done: {
    created: { word: 'Draft saved', sentence: 'Next, check who may receive it.' },
    asked: { word: 'Sent back', sentence: 'Its author sees your note.' },
    checked: { word: 'Checked', sentence: 'What the law answers for each person is below.' },
    approved: { word: 'Approved', sentence: 'The author can now schedule it.' },
    scheduled: { word: 'Scheduled', sentence: 'At its hour, each person is decided anew.' },
    unscheduled: { word: 'Schedule taken back', sentence: 'The campaign stays approved.' },
    paused: { word: 'Paused', sentence: 'What was in flight ends; nothing more begins.' },
    resumed: { word: 'Resumed', sentence: 'It goes on where it stopped.' },
    again: { word: 'They wait again', sentence: 'Each of them is decided again, then sent the message.' },
    cancelled: { word: 'Cancelled', sentence: 'Nothing more goes out.' },
  },
  events: {
    created: 'Draft written',
    edited: 'Draft changed',
    changes_requested: 'Changes asked for',
    grown: 'Back for approval: more recipients than it allows for',
    missed: 'Hour missed: no worker was running',
    approved: 'Approved',
    scheduled: 'Scheduled',
    unscheduled: 'Schedule taken back',
    assessment_expired: 'Stopped: the assessment that it relied on has expired',
    approval_void: 'Sent back to draft: what was approved had changed by its hour',
    frozen: 'Recipients fixed, sending began',
    shown: 'Shown from this day on',
    paused: 'Paused',
    resumed: 'Resumed',
    sent_again: 'Sent again to those of whom nobody knew',
    cancelled: 'Cancelled',
    completed: 'Completed',
  },
  actors: { system: 'Aval, by itself', key: 'a program (key {id})', gone: 'a former colleague' },
  emails: { one: '{n} e-mail', other: '{n} e-mails' },
  people: { one: '{n} person', other: '{n} people' },
};

const fr: CampaignsCatalogue = {
  list: {
    title: 'Campagnes',
    lead: 'Chacune est vérifiée, approuvée par une seconde personne et programmée avant tout envoi.',
    create: 'Nouvelle campagne',
    empty: {
      title: 'Aucune campagne pour l’instant',
      help: 'Commencez par ce que vous voulez dire, et pour quel annonceur. Rien ne part sans que vous l’ayez programmé.',
    },
    caption: 'Campagnes, les plus récemment modifiées d’abord',
    columns: {
      name: 'Campagne',
      advertiser: 'Annonceur',
      state: 'État',
      eligible: 'Peuvent la recevoir',
      when: 'Dernière modification',
    },
    neverChecked: 'non vérifiée',
    scheduledFor: 'pour le {when}',
    mine: 'la vôtre',
  },
  done: {
    created: { word: 'Brouillon enregistré', sentence: 'Vérifiez maintenant qui peut le recevoir.' },
    asked: { word: 'Campagne renvoyée', sentence: 'Son auteur voit votre note.' },
    checked: {
      word: 'Vérification faite',
      sentence: 'La réponse du droit pour chaque personne figure ci-dessous.',
    },
    approved: { word: 'Campagne approuvée', sentence: 'Son auteur peut maintenant la programmer.' },
    scheduled: {
      word: 'Campagne programmée',
      sentence: 'À l’heure dite, chaque personne est vérifiée de nouveau.',
    },
    unscheduled: { word: 'Programmation retirée', sentence: 'La campagne reste approuvée.' },
    paused: {
      word: 'Campagne en pause',
      sentence: 'Les envois commencés s’achèvent ; aucun autre ne commence.',
    },
    resumed: { word: 'Envoi repris', sentence: 'Il reprend là où il s’était arrêté.' },
    again: {
      word: 'De nouveau en attente',
      sentence: 'Chaque cas est réexaminé, puis le message est renvoyé.',
    },
    cancelled: { word: 'Campagne annulée', sentence: 'Plus rien ne part.' },
  },
  events: {
    created: 'Brouillon rédigé',
    edited: 'Brouillon modifié',
    changes_requested: 'Modifications demandées',
    grown: 'De retour à l’approbation : plus de destinataires qu’elle n’en permet',
    missed: 'Heure passée : aucun processus d’envoi ne tournait',
    approved: 'Approuvée',
    scheduled: 'Programmée',
    unscheduled: 'Programmation retirée',
    assessment_expired: 'Arrêtée : l’évaluation sur laquelle elle se fondait a expiré',
    approval_void: 'Redevenue brouillon : à l’heure dite, ce qui avait été approuvé avait changé',
    frozen: 'Destinataires arrêtés, envoi commencé',
    shown: 'Diffusée à partir de ce jour',
    paused: 'Mise en pause',
    resumed: 'Reprise',
    sent_again: 'Renvoyée aux destinataires incertains',
    cancelled: 'Annulée',
    completed: 'Terminée',
  },
  actors: { system: 'Aval, de lui-même', key: 'un programme (clé {id})', gone: 'un ancien collègue' },
  emails: { one: '{n} e-mail', other: '{n} e-mails' },
  people: { one: '{n} personne', other: '{n} personnes' },
};

export const campaignsText: Record<Locale, CampaignsCatalogue> = { fr, en };
