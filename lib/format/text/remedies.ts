import type { Locale, Reason } from '@/db/vocabulary';

/** What would lawfully change a reason; null where nothing would, and nothing should be tried. */
type Remedy = { remedy: string; link?: { href: string; words: string } } | null;

export type RemediesText = {
  title: string;
  help: string;
  caption: string;
  columns: { remedy: string; people: string };
  never: string;
  of: Record<Reason, Remedy>;
};

const en: RemediesText = {
  title: 'What would make them reachable',
  help: 'The lawful way for each reason. None of it can be done by a switch: it takes something that the person does or is told, or a fact that is put right.',
  caption: 'Lawful remedies, with how many people each concerns',
  columns: { remedy: 'Remedy', people: 'People' },
  never: 'They said no, or the law does. Leave them be; they can change their mind on their own page.',
  of: {
    unreachable: {
      remedy: 'Ask for the missing address at the next contact, or write by post if it is known.',
    },
    paused: { remedy: 'Wait: the pause ends by itself on the day that they chose.' },
    too_often: { remedy: 'Wait: they may get the next one when the time that they asked for has gone by.' },
    no_assessment: {
      remedy: 'Have an assessment of the legitimate interest written and approved.',
      link: { href: '/admin/assessments', words: 'Assessments' },
    },
    not_informed: {
      remedy: 'Inform them first, with the right to object, and import that notice as “informed”.',
    },
    inactive: {
      remedy: 'None by yourself: an order, a click or a request of theirs makes them active again.',
    },
    consent_expired: { remedy: 'Ask them to renew their agreement by a means that is still open.' },
    consent_invalid: {
      remedy:
        'Ask again with an approved wording that names the advertiser and the channel, without a ticked box.',
      link: { href: '/admin/wordings', words: 'Wordings' },
    },
    objection_not_offered: { remedy: 'Ask their agreement; from now on, offer the objection at each sale.' },
    details_not_collected_at_sale: {
      remedy: 'Ask their agreement: the address came otherwise than by the sale.',
    },
    purchase_too_old: {
      remedy: 'Ask their agreement, by post for instance; a new purchase would do as well.',
    },
    not_similar: {
      remedy: 'Declare the families similar, if a customer would truly expect it; else ask their agreement.',
    },
    other_seller: { remedy: 'Ask their agreement: they are another seller’s customers.' },
    unrelated_to_profession: {
      remedy:
        'Name their profession in the campaign, if what you offer truly concerns it; else ask their agreement.',
    },
    no_consent: { remedy: 'Ask their agreement by post, or at the next contact.' },
    no_purchase: { remedy: 'Ask their agreement by post, or at the next contact.' },
    withdrawn: null,
    objected: null,
    forbidden: null,
    no_law: {
      remedy: 'Have a data protection officer adopt the law of their country for this means.',
      link: { href: '/admin/law', words: 'The law' },
    },
  },
};

const fr: RemediesText = {
  title: 'Ce qui permettrait de les atteindre',
  help: 'La voie licite pour chaque raison. Aucune ne tient à un réglage : il faut un acte ou une information de la personne, ou un fait à rétablir.',
  caption: 'Remèdes licites, et combien de personnes chacun concerne',
  columns: { remedy: 'Remède', people: 'Personnes' },
  never:
    'Ces personnes ont dit non, ou la loi le dit. Laissez-les en paix ; elles peuvent changer d’avis sur leur propre page.',
  of: {
    unreachable: {
      remedy:
        'Demander l’adresse manquante au prochain contact, ou écrire par courrier si l’adresse est connue.',
    },
    paused: { remedy: 'Attendre : la pause prend fin d’elle-même au jour choisi par la personne.' },
    too_often: {
      remedy: 'Attendre : elle pourra recevoir la suivante une fois passé le délai qu’elle a demandé.',
    },
    no_assessment: {
      remedy: 'Faire rédiger et approuver une évaluation de l’intérêt légitime.',
      link: { href: '/admin/assessments', words: 'Évaluations' },
    },
    not_informed: {
      remedy:
        'L’informer d’abord, avec le droit d’opposition, et importer cette information comme « informed ».',
    },
    inactive: {
      remedy:
        'Aucun de votre fait : une commande, un clic ou une demande de sa part la rend de nouveau active.',
    },
    consent_expired: { remedy: 'Lui demander de renouveler son accord par un moyen encore ouvert.' },
    consent_invalid: {
      remedy: 'Redemander avec un texte approuvé qui nomme l’annonceur et le canal, sans case précochée.',
      link: { href: '/admin/wordings', words: 'Textes' },
    },
    objection_not_offered: { remedy: 'Demander son accord ; désormais, proposer le refus à chaque vente.' },
    details_not_collected_at_sale: { remedy: 'Demander son accord : l’adresse ne vient pas de la vente.' },
    purchase_too_old: {
      remedy: 'Demander son accord, par courrier par exemple ; un nouvel achat suffirait aussi.',
    },
    not_similar: {
      remedy:
        'Déclarer les familles analogues, si un client s’y attendrait vraiment ; sinon, demander son accord.',
    },
    other_seller: { remedy: 'Demander son accord : c’est la clientèle d’un autre vendeur.' },
    unrelated_to_profession: {
      remedy:
        'Nommer sa profession dans la campagne, si l’offre la concerne vraiment ; sinon, demander son accord.',
    },
    no_consent: { remedy: 'Demander son accord par courrier, ou au prochain contact.' },
    no_purchase: { remedy: 'Demander son accord par courrier, ou au prochain contact.' },
    withdrawn: null,
    objected: null,
    forbidden: null,
    no_law: {
      remedy:
        'Faire adopter le droit de son pays pour ce moyen par la personne déléguée à la protection des données.',
      link: { href: '/admin/law', words: 'Le droit' },
    },
  },
};

export const remediesText: Record<Locale, RemediesText> = { fr, en };
