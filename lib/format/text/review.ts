import type { Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** What an approver sees beside the campaign, and what comes of it. */
export type ReviewText = {
  asked: { word: string; sentence: string };
  events: Record<'grown' | 'missed', { word: string; sentence: string }>;
  changes: {
    title: string;
    since: string;
    none: string;
    before: string;
    now: string;
    counts: string;
    reason: string;
    parts: Record<
      | 'name'
      | 'advertiserId'
      | 'channel'
      | 'purposeId'
      | 'families'
      | 'nature'
      | 'direct'
      | 'medium'
      | 'place'
      | 'professions'
      | 'subject'
      | 'body'
      | 'versions'
      | 'audience'
      | 'plan',
      string
    >;
    nothing: string;
  };
  approve: { grow: string; growHint: string; ask: string; askHelp: string; note: string; askButton: string };
  plan: Record<'now' | 'moment' | 'local' | 'period' | 'oneDay' | 'none', string>;
  plannedHelp: string;
  results: {
    lead: string;
    rate: string;
    left: Counted;
    export: string;
    exportHelp: string;
    skipped: string;
    skippedCaption: string;
    reason: string;
    people: string;
  };
};

const en: ReviewText = {
  asked: { word: 'Changes asked for', sentence: '{who}, on {when}:' },
  events: {
    grown: {
      word: 'Back for approval',
      sentence: 'At its hour, more people could receive it than the approval allows for. Nothing was sent.',
    },
    missed: {
      word: 'Its hour was missed',
      sentence:
        'No worker was running then, and nothing was sent. Choose whether it still goes out, and when.',
    },
  },
  changes: {
    title: 'Since the last approval',
    since: '{who} approved it on {when}, for {n} recipients.',
    none: 'Nothing has changed in what it says, to whom and when.',
    before: 'Then',
    now: 'Now',
    counts: 'Recipients and reasons, then and now',
    reason: 'Line of the check',
    parts: {
      name: 'Name',
      advertiserId: 'Advertiser',
      channel: 'Channel',
      purposeId: 'Purpose',
      families: 'Product families',
      nature: 'Nature',
      direct: 'Direct',
      medium: 'Medium',
      place: 'Place',
      professions: 'Professions',
      subject: 'Subject',
      body: 'Text',
      versions: 'Other languages',
      audience: 'Audience',
      plan: 'Schedule',
    },
    nothing: 'nothing',
  },
  approve: {
    grow: 'May grow by',
    growHint: 'In per cent. With more recipients at its hour, it comes back to you in place of going out.',
    ask: 'Ask for changes',
    askHelp: 'The campaign goes back to its author with your note.',
    note: 'What should change?',
    askButton: 'Send it back with this note',
  },
  plan: {
    now: 'As soon as it is approved and its author says so',
    moment: '{day} at {time}, {zone}',
    local: '{day} at {time}, where each person lives',
    period: 'From {day} to {until}',
    oneDay: 'On {day}',
    none: 'Not said yet',
  },
  plannedHelp: 'It goes out as approved: {when}.',
  results: {
    lead: 'One row for each person; the states always add up to those fixed at the start.',
    rate: '{n} a minute',
    left: { one: 'about {n} minute left', other: 'about {n} minutes left' },
    export: 'Download all rows (CSV)',
    exportHelp: 'Opens in any spreadsheet; nothing in it is run as a formula.',
    skipped: 'Not sent, by reason',
    skippedCaption: 'Recipients who were fixed and then skipped, by reason',
    reason: 'Reason',
    people: 'People',
  },
};

const fr: ReviewText = {
  asked: { word: 'Modifications demandées', sentence: '{who}, le {when} :' },
  events: {
    grown: {
      word: 'De retour à l’approbation',
      sentence:
        'À l’heure dite, plus de personnes pouvaient la recevoir que l’approbation ne le permet. Rien n’est parti.',
    },
    missed: {
      word: 'Son heure est passée',
      sentence:
        'Aucun processus d’envoi ne tournait alors, et rien n’est parti. Décidez si elle part encore, et quand.',
    },
  },
  changes: {
    title: 'Depuis la dernière approbation',
    since: '{who} l’a approuvée le {when}, pour {n} destinataires.',
    none: 'Rien n’a changé dans ce qu’elle dit, à qui et quand.',
    before: 'Alors',
    now: 'Maintenant',
    counts: 'Destinataires et raisons, alors et maintenant',
    reason: 'Ligne de la vérification',
    parts: {
      name: 'Nom',
      advertiserId: 'Annonceur',
      channel: 'Canal',
      purposeId: 'Finalité',
      families: 'Familles de produits',
      nature: 'Nature',
      direct: 'Directe',
      medium: 'Moyen',
      place: 'Lieu',
      professions: 'Professions',
      subject: 'Objet',
      body: 'Texte',
      versions: 'Autres langues',
      audience: 'Public visé',
      plan: 'Programmation',
    },
    nothing: 'rien',
  },
  approve: {
    grow: 'Peut croître de',
    growHint: 'En pour cent. Au-delà, à l’heure dite, elle vous revient au lieu de partir.',
    ask: 'Demander des modifications',
    askHelp: 'La campagne retourne à son auteur avec votre note.',
    note: 'Que faut-il changer ?',
    askButton: 'La renvoyer avec cette note',
  },
  plan: {
    now: 'Dès qu’elle est approuvée et que son auteur le dit',
    moment: 'Le {day} à {time}, {zone}',
    local: 'Le {day} à {time}, là où vit chaque personne',
    period: 'Du {day} au {until}',
    oneDay: 'Le {day}',
    none: 'Pas encore dit',
  },
  plannedHelp: 'Elle part comme elle a été approuvée : {when}.',
  results: {
    lead: 'Une ligne par personne ; la somme des états donne toujours le total arrêté au début.',
    rate: '{n} par minute',
    left: { one: 'encore {n} minute environ', other: 'encore {n} minutes environ' },
    export: 'Télécharger toutes les lignes (CSV)',
    exportHelp: 'S’ouvre dans tout tableur ; rien n’y est exécuté comme une formule.',
    skipped: 'Non envoyés, par raison',
    skippedCaption: 'Destinataires arrêtés puis écartés, par raison',
    reason: 'Raison',
    people: 'Personnes',
  },
};

export const reviewText: Record<Locale, ReviewText> = { fr, en };
