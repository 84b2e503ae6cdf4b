import type { Basis, Locale, Reason } from '@/db/vocabulary';
import { source } from './sources';
import type { Decision } from './terms';

type Said = Readonly<Record<Locale, string>>;

const because: Readonly<Record<Basis, Said>> = {
  consent: {
    fr: 'La personne a donné son accord pour ce moyen, et il tient toujours.',
    en: 'The person agreed to this means of contact, and the agreement still stands.',
  },
  existing_customer: {
    fr: 'La personne a acheté au même vendeur un produit analogue, a pu s’opposer lors de l’achat et ne l’a pas fait.',
    en: 'The person bought a similar product from the same seller, could object at the sale and did not.',
  },
  legitimate_interest: {
    fr: 'La personne a été informée et peut s’opposer à tout moment ; l’intérêt légitime de l’annonceur est documenté.',
    en: 'The person was informed and can object at any time; the advertiser’s legitimate interest is documented.',
  },
  contract: {
    fr: 'Un contrat en cours lie la personne à l’annonceur, et le message porte sur son objet.',
    en: 'A contract in progress binds the person and the advertiser, and the message is about its object.',
  },
  none_needed: {
    fr: 'L’adresse est celle d’une personne morale : aucun accord préalable n’est demandé.',
    en: 'The address is a legal person’s: no prior agreement is asked for.',
  },
};

const despite: Readonly<Record<Reason, Said>> = {
  unreachable: {
    fr: 'Rien ne s’y oppose en droit, mais aucune adresse n’est connue pour ce moyen.',
    en: 'Nothing in law stands against it, but no address is known for this means.',
  },
  paused: {
    fr: 'La personne a demandé une pause, qui n’est pas terminée.',
    en: 'The person asked for a pause, which has not ended.',
  },
  too_often: {
    fr: 'La personne a demandé moins de messages, et le dernier est trop récent.',
    en: 'The person asked for fewer messages, and the last one is too recent.',
  },
  no_assessment: {
    fr: 'Aucune évaluation de l’intérêt légitime, approuvée et en cours de validité, ne couvre cette campagne.',
    en: 'No approved and current assessment of the legitimate interest covers this campaign.',
  },
  not_informed: {
    fr: 'La personne n’a pas été informée au préalable que ses données serviraient à la prospection.',
    en: 'The person was not told beforehand that their details would be used for prospecting.',
  },
  inactive: {
    fr: 'La personne ne s’est pas manifestée depuis trois ans.',
    en: 'The person has not acted for three years.',
  },
  consent_expired: {
    fr: 'L’accord de la personne est arrivé à son terme.',
    en: 'The person’s agreement has reached its term.',
  },
  consent_invalid: {
    fr: 'Un accord est enregistré, mais il ne vaut pas : texte absent, non approuvé, case cochée d’avance, ou annonceur ou moyen non nommé.',
    en: 'An agreement is on record, but it is not valid: no text, a text not approved, a box ticked in advance, or the advertiser or the means not named.',
  },
  objection_not_offered: {
    fr: 'Lors de l’achat, la personne n’a pas pu s’opposer à la prospection.',
    en: 'At the sale, the person could not object to prospecting.',
  },
  details_not_collected_at_sale: {
    fr: 'Les coordonnées de la personne n’ont pas été recueillies lors de l’achat.',
    en: 'The person’s details were not collected at the sale.',
  },
  purchase_too_old: {
    fr: 'Le dernier achat analogue remonte à plus de trois ans.',
    en: 'The last similar purchase is more than three years old.',
  },
  not_similar: {
    fr: 'La personne est cliente de l’annonceur, mais n’a acheté aucun produit analogue.',
    en: 'The person is a customer of the advertiser, but bought no similar product.',
  },
  other_seller: {
    fr: 'La personne a acheté un produit analogue à un autre vendeur.',
    en: 'The person bought a similar product from another seller.',
  },
  unrelated_to_profession: {
    fr: 'Le message n’a pas de rapport avec la profession de la personne.',
    en: 'The message is unrelated to the person’s profession.',
  },
  no_consent: {
    fr: 'La personne n’a pas donné son accord pour ce moyen.',
    en: 'The person has not agreed to this means of contact.',
  },
  no_purchase: {
    fr: 'La personne n’a rien acheté : un compte sans achat ne fait pas un client.',
    en: 'The person has bought nothing: an account without a purchase is no customer.',
  },
  withdrawn: {
    fr: 'La personne a retiré son accord.',
    en: 'The person has withdrawn their agreement.',
  },
  objected: {
    fr: 'La personne s’est opposée à ces messages.',
    en: 'The person has objected to these messages.',
  },
  forbidden: {
    fr: 'La prospection est interdite dans ce secteur, même avec un accord.',
    en: 'Prospecting is banned in this sector, even with agreement.',
  },
  no_law: {
    fr: 'Aucune règle n’est établie dans Aval pour ce pays, ce moyen et cette date : rien ne part.',
    en: 'Aval holds no rule for this country, means and date: nothing goes out.',
  },
};

/** The decision in one or two plain sentences, with the texts that it rests on. */
export function explain(decision: Pick<Decision, 'basis' | 'reason' | 'sources'>): Said {
  const said = decision.basis ? because[decision.basis] : despite[decision.reason ?? 'no_law'];
  const titles = (locale: Locale) => decision.sources.map((id) => source(id).title[locale]).join(' ; ');
  if (decision.sources.length === 0) return said;
  return { fr: `${said.fr} (${titles('fr')})`, en: `${said.en} (${titles('en').replaceAll(' ; ', '; ')})` };
}

/** Why nothing may be sent, in one sentence without citations, for lists and pictures. */
export function reasonSentence(reason: Reason, locale: Locale): string {
  return despite[reason][locale];
}

/** What a message rests on, in one sentence without citations. */
export function basisSentence(basis: Basis, locale: Locale): string {
  return because[basis][locale];
}
