import type { Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** What the staff do with the law: count what a change does, choose readings, adopt editions, follow a decision. */
export type LawDeskText = {
  toReadings: string;
  toPublic: string;
  effect: {
    title: string;
    lead: string;
    advertiser: string;
    purpose: string;
    family: string;
    count: string;
    none: string;
    result: string;
    before: string;
    after: string;
    lost: Counted;
    gained: Counted;
    same: string;
    why: string;
  };
  readings: {
    title: string;
    lead: string;
    usual: string;
    chosen: string;
    options: string;
    note: string;
    noteHint: string;
    missing: string;
    button: string;
    busy: string;
    history: string;
    never: string;
    signed: string;
    onlyDpo: string;
    none: string;
  };
  adopt: {
    title: string;
    lead: string;
    link: string;
    of: string;
    sources: string;
    note: string;
    noteHint: string;
    missing: string;
    button: string;
    giveUp: string;
    busy: string;
    adopted: string;
    notAdopted: string;
    verified: string;
    history: string;
    signedAdopted: string;
    signedGivenUp: string;
  };
  done: Record<'chosen' | 'adopted' | 'given_up', { word: string; sentence: string }>;
};

const en: LawDeskText = {
  toReadings: 'Readings and adoption',
  toPublic: 'The copy that anybody can read',
  effect: {
    title: 'What the change of {day} does to the contacts there are',
    lead: 'Everybody in {country} is decided twice: for the eve and for the day, by the records as they are.',
    advertiser: 'Advertiser',
    purpose: 'Purpose',
    family: 'About',
    count: 'Count',
    none: 'There is no advertiser, purpose or product family on record to count with.',
    result: '{channel}, {n} people',
    before: 'could be reached on the eve',
    after: 'can be reached on the day',
    lost: {
      one: '{n} person who could be reached no longer can.',
      other: '{n} people who could be reached no longer can.',
    },
    gained: {
      one: '{n} person who could not be reached now can.',
      other: '{n} people who could not be reached now can.',
    },
    same: 'It changes nothing for anybody.',
    why: 'Why they no longer can',
  },
  readings: {
    title: 'Readings and adoption',
    lead: 'Where a statute and the authority’s guidance differ, a data protection officer takes a side, signed and dated. Every decision names it.',
    usual: 'usual',
    chosen: 'In force',
    options: 'Which reading is to hold',
    note: 'Why',
    noteHint: 'An authority will read this. At least ten characters.',
    missing: 'Choose a reading, and say why in at least ten characters.',
    button: 'Take this reading',
    busy: 'Taking it…',
    history: 'What was decided, the latest first',
    never: 'Nobody has chosen; the usual reading holds.',
    signed: '{who}, {when}',
    onlyDpo:
      'A data protection officer chooses. Campaigns approved under another reading come back for approval.',
    none: 'On no question do the texts of this country differ.',
  },
  adopt: {
    title: 'Adopt the law of {country} for {channel}',
    lead: 'Aval knows some of its texts from memory alone. Read them at their source, then say that this may answer. A changed row or text takes the adoption back.',
    link: 'Look at its texts and adopt it',
    of: '{channel}, edition {edition}',
    sources: 'Texts that nobody has verified',
    note: 'What you looked at, and what you found',
    noteHint: 'An authority will read this. At least ten characters.',
    missing: 'Say what you looked at, in at least ten characters.',
    button: 'Adopt this edition',
    giveUp: 'Take the adoption back',
    busy: 'Signing…',
    adopted: 'Adopted',
    notAdopted: 'Not adopted: nothing goes out',
    verified: 'All of its texts are verified: it answers without being adopted.',
    history: 'Adoptions, the latest first',
    signedAdopted: 'adopted {edition}',
    signedGivenUp: 'took the adoption of {edition} back',
  },
  done: {
    chosen: { word: 'Reading taken', sentence: 'Every decision from now on is taken under it and names it.' },
    adopted: { word: 'Adopted', sentence: 'From now on this edition answers.' },
    given_up: { word: 'Adoption taken back', sentence: 'From now on nothing goes out under this edition.' },
  },
};

const fr: LawDeskText = {
  toReadings: 'Lectures et adoption',
  toPublic: 'La copie que chacun peut lire',
  effect: {
    title: 'Ce que le changement du {day} fait aux contacts enregistrés',
    lead: 'Chaque personne en {country} est décidée deux fois : pour la veille et pour le jour, selon les données telles qu’elles sont.',
    advertiser: 'Annonceur',
    purpose: 'Finalité',
    family: 'À propos de',
    count: 'Compter',
    none: 'Il n’y a ni annonceur, ni finalité, ni famille de produits avec quoi compter.',
    result: '{channel}, {n} personnes',
    before: 'pouvaient être jointes la veille',
    after: 'peuvent l’être ce jour-là',
    lost: {
      one: '{n} personne qui pouvait être jointe ne le peut plus.',
      other: '{n} personnes qui pouvaient être jointes ne le peuvent plus.',
    },
    gained: {
      one: '{n} personne qui ne pouvait pas être jointe le peut désormais.',
      other: '{n} personnes qui ne pouvaient pas être jointes le peuvent désormais.',
    },
    same: 'Il ne change rien pour personne.',
    why: 'Pourquoi elles ne le peuvent plus',
  },
  readings: {
    title: 'Lectures et adoption',
    lead: 'Là où la loi et la doctrine de l’autorité divergent, un délégué à la protection des données prend parti, par une note signée et datée. Chaque décision la nomme.',
    usual: 'par défaut',
    chosen: 'En vigueur',
    options: 'Quelle lecture doit valoir',
    note: 'Pourquoi',
    noteHint: 'Une autorité lira cette note. Dix caractères au moins.',
    missing: 'Choisissez une lecture et dites pourquoi, en dix caractères au moins.',
    button: 'Retenir cette lecture',
    busy: 'Enregistrement…',
    history: 'Ce qui a été décidé, le plus récent d’abord',
    never: 'Personne n’a choisi ; la lecture par défaut vaut.',
    signed: '{who}, {when}',
    onlyDpo:
      'Un délégué à la protection des données choisit. Les campagnes approuvées sous une autre lecture reviennent à l’approbation.',
    none: 'Les textes de ce pays ne divergent sur aucune question.',
  },
  adopt: {
    title: 'Adopter le droit pour : {country}, {channel}',
    lead: 'Aval ne connaît certains de ses textes que de mémoire. Lisez-les à la source, puis dites que ce droit peut répondre. Une règle ou un texte modifié retire l’adoption.',
    link: 'Examiner ses textes et l’adopter',
    of: '{channel}, édition {edition}',
    sources: 'Textes que personne n’a vérifiés',
    note: 'Ce que vous avez examiné et constaté',
    noteHint: 'Une autorité lira cette note. Dix caractères au moins.',
    missing: 'Dites ce que vous avez examiné, en dix caractères au moins.',
    button: 'Adopter cette édition',
    giveUp: 'Retirer l’adoption',
    busy: 'Signature…',
    adopted: 'Adopté',
    notAdopted: 'Non adopté : rien ne part',
    verified: 'Tous ses textes sont vérifiés : il répond sans adoption.',
    history: 'Adoptions, la plus récente d’abord',
    signedAdopted: 'a adopté {edition}',
    signedGivenUp: 'a retiré l’adoption de {edition}',
  },
  done: {
    chosen: {
      word: 'Lecture retenue',
      sentence: 'Désormais chaque décision est prise sous elle et la nomme.',
    },
    adopted: { word: 'Adopté', sentence: 'Désormais cette édition répond.' },
    given_up: { word: 'Adoption retirée', sentence: 'Désormais rien ne part au titre de cette édition.' },
  },
};

export const lawDeskText: Record<Locale, LawDeskText> = { fr, en };
