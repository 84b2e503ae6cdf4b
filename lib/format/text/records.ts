import type { LedgerAct, Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** Search, the contacts, and what the home page tells of records. */
export type RecordsText = {
  search: {
    title: string;
    lead: string;
    label: string;
    hint: string;
    hintOwn: string;
    button: string;
    contacts: string;
    campaigns: string;
    /** `helpOwn`: where only the recipients of own campaigns are looked through. */
    none: { title: string; help: string; helpOwn: string };
    key: string;
  };
  contacts: {
    title: string;
    lead: string;
    caption: string;
    columns: { name: string; kind: string; place: string; id: string };
    sort: string;
    arrival: string;
    byName: string;
    all: string;
    country: string;
    everywhere: string;
    apply: string;
    empty: { title: string; help: string };
  };
  kinds: Record<'consumer' | 'professional', string>;
  person: {
    above: string;
    facts: string;
    id: string;
    kind: string;
    email: string;
    phone: string;
    address: string;
    profession: string;
    language: string;
    informed: string;
    labels: string;
    unknown: string;
    reach: string;
    reachHelp: string;
    reachAbout: string;
    advertiser: string;
    purpose: string;
    family: string;
    noFamily: string;
    ask: string;
    columns: { channel: string; answer: string; why: string };
    yes: string;
    no: string;
    timeline: string;
    nothing: string;
    acts: Record<LedgerAct, string>;
    bought: string;
    sent: string;
    everyone: string;
    everything: string;
    onlyOwn: string;
    evidence: string;
  };
  lately: {
    title: string;
    caption: string;
    about: string;
    yes: string;
    no: string;
    none: string;
    every: string;
  };
  soon: {
    title: string;
    none: string;
    assessment: string;
    law: string;
    consents: Counted;
  };
  counting: string;
};

const en: RecordsText = {
  search: {
    title: 'Search',
    lead: 'Press / anywhere to come here.',
    label: 'Search',
    hint: 'The beginning of a name, company, e-mail address, telephone number or id; or words of a campaign’s name.',
    hintOwn:
      'Words of a campaign’s name; or the beginning of a name or address among the recipients of your campaigns.',
    button: 'Search',
    contacts: 'Contacts',
    campaigns: 'Campaigns',
    none: {
      title: 'Nothing found',
      help: 'Try the beginning of another word, or fewer letters.',
      helpOwn:
        'Among people, only those to whom a campaign of yours went are looked through. Who would not receive one stands behind its check, line by line.',
    },
    key: '/',
  },
  contacts: {
    title: 'Contacts',
    lead: 'Everybody on record. To find somebody, search.',
    caption: 'Contacts',
    columns: { name: 'Name', kind: 'Kind', place: 'Place', id: 'Id' },
    sort: 'Order',
    arrival: 'Latest first',
    byName: 'By last name',
    all: 'All kinds',
    country: 'Country',
    everywhere: 'Everywhere',
    apply: 'Show',
    empty: { title: 'Nobody on record', help: 'Contacts come by import or through the API.' },
  },
  kinds: { consumer: 'Consumer', professional: 'Professional' },
  person: {
    above: 'Contacts',
    facts: 'Who',
    id: 'Id',
    kind: 'Kind',
    email: 'E-mail',
    phone: 'Telephone',
    address: 'Address',
    profession: 'Profession',
    language: 'Language',
    informed: 'Informed on',
    labels: 'Tags and lists',
    unknown: 'not known',
    reach: 'By which means they may be reached now',
    reachHelp: 'For one advertiser and purpose at a time: each is its own answer.',
    reachAbout: 'Ask about',
    advertiser: 'Advertiser',
    purpose: 'Purpose',
    family: 'Product family',
    noFamily: 'Nothing for sale',
    ask: 'Ask the law',
    columns: { channel: 'Means', answer: 'Answer', why: 'Why' },
    yes: 'May',
    no: 'May not',
    timeline: 'Everything that happened',
    nothing: 'Nothing yet.',
    acts: {
      given: 'Agreed',
      refused: 'Refused',
      withdrawn: 'Withdrew',
      objected: 'Objected',
      informed: 'Was informed',
      undone: 'Undid an earlier act',
    },
    bought: 'Bought “{family}” from {advertiser}',
    sent: '“{campaign}”, {channel}',
    everyone: 'every advertiser',
    everything: 'every means',
    evidence: 'What it rests on',
    onlyOwn: 'You see what your own campaigns sent.',
  },
  lately: {
    title: 'What people said in the last {n} days',
    caption: 'Acts recorded in the last {n} days, by means',
    about: 'About',
    yes: 'Agreed',
    no: 'Said no',
    none: 'Nobody has said anything in that time.',
    every: 'Every means',
  },
  soon: {
    title: 'Ends or changes soon',
    none: 'Nothing ends or changes in the coming weeks.',
    assessment: 'Assessment “{title}” ends on {day}.',
    law: 'The law of {country} changes on {day} for: {channels}.',
    consents: {
      one: '{n} consent for {channel} will be too old within {days} days.',
      other: '{n} consents for {channel} will be too old within {days} days.',
    },
  },
  counting: 'Counting…',
};

const fr: RecordsText = {
  search: {
    title: 'Rechercher',
    lead: 'Tapez / n’importe où pour venir ici.',
    label: 'Rechercher',
    hint: 'Le début d’un nom, d’une entreprise, d’une adresse e-mail, d’un numéro ou d’un identifiant ; ou des mots du nom d’une campagne.',
    hintOwn:
      'Des mots du nom d’une campagne ; ou le début d’un nom ou d’une adresse parmi les destinataires de vos campagnes.',
    button: 'Rechercher',
    contacts: 'Contacts',
    campaigns: 'Campagnes',
    none: {
      title: 'Rien de trouvé',
      help: 'Essayez le début d’un autre mot, ou moins de lettres.',
      helpOwn:
        'Parmi les personnes, seules celles à qui une de vos campagnes est partie sont cherchées. Qui n’en recevrait pas se trouve derrière chaque ligne de sa vérification.',
    },
    key: '/',
  },
  contacts: {
    title: 'Contacts',
    lead: 'Toutes les personnes enregistrées. Pour en trouver une, cherchez.',
    caption: 'Contacts',
    columns: { name: 'Nom', kind: 'Qualité', place: 'Lieu', id: 'Identifiant' },
    sort: 'Ordre',
    arrival: 'Les derniers arrivés',
    byName: 'Par nom',
    all: 'Toutes qualités',
    country: 'Pays',
    everywhere: 'Partout',
    apply: 'Afficher',
    empty: { title: 'Personne n’est enregistré', help: 'Les contacts arrivent par import ou par l’API.' },
  },
  kinds: { consumer: 'Consommateur', professional: 'Professionnel' },
  person: {
    above: 'Contacts',
    facts: 'Qui',
    id: 'Identifiant',
    kind: 'Qualité',
    email: 'E-mail',
    phone: 'Téléphone',
    address: 'Adresse',
    profession: 'Profession',
    language: 'Langue',
    informed: 'Informé le',
    labels: 'Étiquettes et listes',
    unknown: 'non renseigné',
    reach: 'Par quels moyens l’atteindre maintenant',
    reachHelp: 'Pour un annonceur et une finalité à la fois : chacun a sa propre réponse.',
    reachAbout: 'Interroger sur',
    advertiser: 'Annonceur',
    purpose: 'Finalité',
    family: 'Famille de produits',
    noFamily: 'Rien à vendre',
    ask: 'Interroger le droit',
    columns: { channel: 'Moyen', answer: 'Réponse', why: 'Pourquoi' },
    yes: 'Possible',
    no: 'Impossible',
    timeline: 'Tout ce qui s’est passé',
    nothing: 'Rien pour l’instant.',
    acts: {
      given: 'A donné son accord',
      refused: 'A refusé',
      withdrawn: 'A retiré son accord',
      objected: 'S’est opposé',
      informed: 'A été informé',
      undone: 'A annulé un acte antérieur',
    },
    bought: 'A acheté « {family} » chez {advertiser}',
    sent: '« {campaign} », {channel}',
    everyone: 'tous les annonceurs',
    everything: 'tous les moyens',
    evidence: 'Ce sur quoi cela repose',
    onlyOwn: 'Vous voyez ce qu’ont envoyé vos propres campagnes.',
  },
  lately: {
    title: 'Ce que les personnes ont dit ces {n} derniers jours',
    caption: 'Actes enregistrés ces {n} derniers jours, par moyen',
    about: 'À propos de',
    yes: 'Ont accepté',
    no: 'Ont dit non',
    none: 'Personne n’a rien dit pendant ce temps.',
    every: 'Tous les moyens',
  },
  soon: {
    title: 'Ce qui prend fin ou change bientôt',
    none: 'Rien ne prend fin ni ne change dans les semaines qui viennent.',
    assessment: 'L’évaluation « {title} » prend fin le {day}.',
    law: 'Le droit change le {day} ({country}) pour : {channels}.',
    consents: {
      one: '{n} accord pour {channel} sera trop ancien dans les {days} jours.',
      other: '{n} accords pour {channel} seront trop anciens dans les {days} jours.',
    },
  },
  counting: 'Décompte en cours…',
};

export const recordsText: Record<Locale, RecordsText> = { fr, en };
