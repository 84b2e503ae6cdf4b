import type { Condition, Fact, Facts, Match, Said } from './terms';

type Words = { readonly [K in Fact]: { readonly [V in Facts[K]]: Said } };

/** Each value of each fact, as it stands in a list of what is the case. */
const words: Words = {
  nature: {
    commercial: { fr: 'message commercial', en: 'commercial message' },
    non_commercial: { fr: 'message non commercial', en: 'non-commercial message' },
  },
  sector: {
    none: { fr: 'secteur sans règle particulière', en: 'a sector without rules of its own' },
    energy_renovation: { fr: 'rénovation énergétique', en: 'energy renovation' },
    home_adaptation: { fr: 'adaptation du logement', en: 'home adaptation' },
    training_account: { fr: 'compte personnel de formation', en: 'training account' },
  },
  assessed: {
    no: {
      fr: 'aucune évaluation approuvée ne couvre le message',
      en: 'no approved assessment covers the message',
    },
    yes: {
      fr: 'une évaluation approuvée couvre le message',
      en: 'an approved assessment covers the message',
    },
  },
  audience: {
    consumer: { fr: 'particulier', en: 'consumer' },
    professional: { fr: 'professionnel', en: 'professional' },
  },
  address: {
    none: { fr: 'aucune adresse connue pour ce moyen', en: 'no address known for this means' },
    personal: { fr: 'adresse de la personne', en: 'the person’s own address' },
    generic: { fr: 'adresse d’une personne morale (contact@)', en: 'an organisation’s address (contact@)' },
  },
  standing: {
    none: { fr: 'la personne n’a rien dit', en: 'the person has said nothing' },
    consented: { fr: 'accord valable pour ce moyen', en: 'valid agreement to this means' },
    consent_invalid: { fr: 'accord enregistré, mais sans valeur', en: 'agreement on record, but not valid' },
    consent_expired: { fr: 'accord arrivé à son terme', en: 'agreement past its term' },
    refused: { fr: 'refus', en: 'refusal' },
    withdrawn: { fr: 'accord retiré', en: 'agreement withdrawn' },
    objected: { fr: 'opposition', en: 'objection' },
  },
  relation: {
    none: { fr: 'aucun achat', en: 'no purchase' },
    other_seller: { fr: 'achat analogue chez un autre vendeur', en: 'similar purchase from another seller' },
    not_similar: { fr: 'achat de rien d’analogue', en: 'purchase of nothing similar' },
    purchase_too_old: { fr: 'achat analogue trop ancien', en: 'similar purchase too long ago' },
    details_not_collected_at_sale: {
      fr: 'achat analogue, coordonnées non recueillies alors',
      en: 'similar purchase, details not collected then',
    },
    objection_not_offered: {
      fr: 'achat analogue, sans possibilité de s’opposer alors',
      en: 'similar purchase, no chance to object then',
    },
    similar: {
      fr: 'achat analogue récent au même vendeur, coordonnées recueillies et opposition offerte alors',
      en: 'recent similar purchase from the same seller, details collected and objection offered then',
    },
  },
  contract: {
    no: { fr: 'aucun contrat en cours', en: 'no contract in progress' },
    yes: { fr: 'contrat en cours sur cet objet', en: 'contract in progress about it' },
  },
  informed: {
    no: { fr: 'pas d’information préalable', en: 'not told beforehand' },
    yes: { fr: 'informée au préalable', en: 'told beforehand' },
  },
  active: {
    no: { fr: 'silence plus long que le délai', en: 'silent for longer than the period' },
    yes: { fr: 's’est manifestée dans le délai', en: 'acted within the period' },
  },
  related: {
    no: { fr: 'sans rapport avec la profession', en: 'unrelated to the profession' },
    yes: { fr: 'en rapport avec la profession', en: 'related to the profession' },
  },
  company: {
    no: { fr: 'aucune entreprise enregistrée', en: 'no company on record' },
    yes: { fr: 'jointe dans une société', en: 'reached at a company' },
  },
  wish: {
    none: {
      fr: 'n’a demandé ni pause ni moins de messages',
      en: 'has asked for no pause and no fewer messages',
    },
    paused: { fr: 'a demandé une pause', en: 'has asked for a pause' },
    too_often: {
      fr: 'a demandé moins, et le dernier est récent',
      en: 'has asked for fewer, and the last is recent',
    },
  },
};

/** One fact in a few words. */
export function factInWords<F extends Fact>(fact: F, value: Facts[F]): Said {
  return words[fact][value];
}

/** Whoever has said neither a valid yes nor a no, which rows name by its three values. */
const NO_VALID_CONSENT = 'none,consent_invalid,consent_expired';
const noValidConsent: Said = {
  fr: 'sans accord valable ni refus',
  en: 'neither valid agreement nor refusal',
};

/** What a pattern asks, one entry for each fact that it names. */
export function patternInWords(pattern: Match): Said[] {
  return (Object.entries(pattern) as [Fact, readonly Facts[Fact][]][]).map(([fact, values]) =>
    alternatives(fact, values),
  );
}

/** What a condition asks. */
export function conditionInWords({ fact, is }: Condition): Said {
  return alternatives(fact, is);
}

function alternatives(fact: Fact, values: readonly Facts[Fact][]): Said {
  if (fact === 'standing' && values.join() === NO_VALID_CONSENT) return noValidConsent;
  const said = values.map((value) => factInWords(fact, value));
  return { fr: said.map(({ fr }) => fr).join(' ou '), en: said.map(({ en }) => en).join(' or ') };
}
