import type { Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** A campaign's letters: printed, taken out, posted. */
export type PrintingText = {
  title: string;
  lead: string;
  waiting: Counted;
  print: string;
  printing: string;
  paused: string;
  run: string;
  states: Record<'printing' | 'printed' | 'posted' | 'spoiled' | 'unknown', string>;
  asked: string;
  ended: string;
  made: string;
  files: { title: string; stack: string; letters: string; notYet: string; addresses: string; help: string };
  takeOut: {
    title: string;
    none: string;
    sentence: Counted;
    letter: string;
    reason: string;
    missing: string;
    missingHelp: string;
  };
  posted: { title: string; help: string; button: string; busy: string };
  spoiled: { title: string; help: string; button: string };
  live: string;
};

const en: PrintingText = {
  title: 'Letters',
  lead: 'Printing decides each person again. A letter counts as handed over once you say that it was posted; until then it waits.',
  waiting: { one: '{n} letter waits to be printed.', other: '{n} letters wait to be printed.' },
  print: 'Print {what}',
  printing: 'Printing begins…',
  paused: 'The campaign is paused: post nothing until it is resumed.',
  run: 'Printing {n}',
  states: {
    printing: 'Printing',
    printed: 'Printed, to be posted',
    posted: 'Posted',
    spoiled: 'Destroyed',
    unknown: 'Nobody said what became of it',
  },
  asked: 'Asked for on {when} by {who}',
  ended: '{state} on {when}',
  made: '{done} of {total} letters printed',
  files: {
    title: 'Files',
    stack: 'Letters {from} to {to} (PDF)',
    letters: 'Stacks',
    notYet: 'being printed',
    addresses: 'Addresses (CSV)',
    help: 'Downloaded again, they are the same letters. Print on one side of A4, for {window}. The files go when the letters are posted.',
  },
  takeOut: {
    title: 'Take these letters out',
    none: 'Nobody has said no since these letters were printed.',
    sentence: {
      one: '{n} person may not be written to any more. Its number is printed at the top of the letter.',
      other: '{n} people may not be written to any more. The number is printed at the top of each letter.',
    },
    letter: 'Letter',
    reason: 'Why',
    missing: 'Not found any more',
    missingHelp: 'Tick only a letter that cannot be found: it may have gone, and is shown as uncertain.',
  },
  posted: {
    title: 'The letters are at the post',
    help: 'Press this when the letters have been handed over. Whoever says no in this minute is put on the list first.',
    button: '{posted} posted, {out} taken out',
    busy: 'Looking a last time…',
  },
  spoiled: {
    title: 'The letters were destroyed',
    help: 'None has gone. Their readers wait to be printed again, with other numbers.',
    button: 'All destroyed, none posted',
  },
  live: 'This page follows the printing by itself.',
};

const fr: PrintingText = {
  title: 'Lettres',
  lead: 'L’impression vérifie chaque personne de nouveau. Une lettre compte comme remise quand vous dites qu’elle est postée ; jusque-là, elle attend.',
  waiting: { one: '{n} lettre attend d’être imprimée.', other: '{n} lettres attendent d’être imprimées.' },
  print: 'Imprimer {what}',
  printing: 'L’impression commence…',
  paused: 'La campagne est en pause : ne postez rien avant sa reprise.',
  run: 'Impression {n}',
  states: {
    printing: 'En cours d’impression',
    printed: 'Imprimée, à poster',
    posted: 'Postée',
    spoiled: 'Détruite',
    unknown: 'Personne n’a dit ce qu’elle est devenue',
  },
  asked: 'Demandée le {when} par {who}',
  ended: '{state} le {when}',
  made: '{done} lettres imprimées sur {total}',
  files: {
    title: 'Fichiers',
    stack: 'Lettres {from} à {to} (PDF)',
    letters: 'Liasses',
    notYet: 'en cours d’impression',
    addresses: 'Adresses (CSV)',
    help: 'Téléchargées de nouveau, ce sont les mêmes lettres. Imprimez au recto, en A4, pour {window}. Les fichiers disparaissent quand les lettres sont postées.',
  },
  takeOut: {
    title: 'Retirer ces lettres',
    none: 'Personne n’a dit non depuis l’impression.',
    sentence: {
      one: 'Il n’est plus permis d’écrire à {n} personne. Le numéro figure en haut de la lettre.',
      other: 'Il n’est plus permis d’écrire à {n} personnes. Le numéro figure en haut de chaque lettre.',
    },
    letter: 'Lettre',
    reason: 'Raison',
    missing: 'Introuvable',
    missingHelp:
      'Cochez seulement une lettre introuvable : elle est peut-être partie, et sera montrée comme incertaine.',
  },
  posted: {
    title: 'Les lettres sont à la poste',
    help: 'À presser quand les lettres ont été remises. Qui dit non dans cette minute s’ajoute d’abord à la liste.',
    button: '{posted} postées, {out} retirées',
    busy: 'Dernière vérification…',
  },
  spoiled: {
    title: 'Les lettres ont été détruites',
    help: 'Aucune n’est partie. Leurs destinataires attendent une nouvelle impression, avec d’autres numéros.',
    button: 'Toutes détruites, aucune postée',
  },
  live: 'Cette page suit l’impression d’elle-même.',
};

/** Which envelopes a sheet is made for. */
export const windowText: Record<Locale, Record<'right' | 'left', string>> = {
  fr: {
    right: 'des enveloppes DL à fenêtre à droite',
    left: 'des enveloppes DL à fenêtre à gauche (DIN 5008)',
  },
  en: {
    right: 'DL envelopes with their window at the right',
    left: 'DL envelopes with their window at the left (DIN 5008)',
  },
};

export const printingText: Record<Locale, PrintingText> = { fr, en };
