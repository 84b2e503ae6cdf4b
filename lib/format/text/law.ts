import type { Channel, Locale } from '@/db/vocabulary';
import type { Audience } from '@/lib/law/readable';
import type { Certainty } from '@/lib/law/terms';
import type { Counted } from '../numbers';

/** The law as it is shown to be read, to the staff and to the public. */
export type LawText = {
  title: string;
  publicTitle: string;
  lead: string;
  notAdvice: string;
  choose: { title: string; country: string; on: string; show: string; error: string };
  inForce: string;
  contents: string;
  channels: Record<Channel, string>;
  audiences: Record<Audience, string>;
  bans: string;
  bansLead: string;
  permissions: string;
  otherwise: string;
  row: {
    about: string;
    except: string;
    asks: string;
    comesTo: string;
    gives: string;
    forbids: string;
    everybody: string;
    from: string;
    fromTo: string;
    sources: string;
    certainty: Record<Certainty, string>;
    verified: string;
    reading: string;
    cases: Counted;
    case: { base: string; yes: string; no: string };
    id: string;
  };
  periods: {
    title: string;
    of: Record<'sale' | 'silence' | 'consent', string>;
    years: Counted;
    months: Counted;
  };
  duties: string;
  hours: { title: string; lead: string; force: Record<'law' | 'practice', string>; none: string };
  notAdopted: { word: string; sentence: string };
  nothing: { title: string; help: string };
  changes: {
    title: string;
    next: string;
    none: string;
    begins: string;
    ends: string;
    all: string;
    see: string;
  };
};

const en: LawText = {
  title: 'The law',
  publicTitle: 'The law that decides',
  lead: 'Every row that decides whether somebody may be prospected, under the sentence that it rests on. Nothing else decides.',
  notAdvice:
    'It is what this software goes by, published so that anybody can check it. It is no legal advice.',
  choose: {
    title: 'Which law',
    country: 'Country of the recipient',
    on: 'In force on',
    show: 'Show this law',
    error: 'This is no day that exists. Shown is the law of today.',
  },
  inForce: '{country}, in force on {day}',
  contents: 'Means',
  channels: {
    email: 'E-mail',
    sms: 'SMS',
    automated_call: 'Automated calls',
    fax: 'Fax',
    phone: 'Telephone calls by a person',
    post: 'Post',
  },
  audiences: { everybody: 'Everybody', consumer: 'Consumers', professional: 'Professionals' },
  bans: 'Forbidden, whatever was agreed',
  bansLead: 'These are looked at first, in this order. One that holds ends the matter.',
  permissions: 'What permits',
  otherwise: 'Where no row permits, nothing goes out.',
  row: {
    about: 'About',
    except: 'Not about',
    asks: 'Asks',
    comesTo: 'Then',
    gives: 'yes, on this basis: {basis}',
    forbids: 'no, for this reason: {reason}',
    everybody: 'everybody',
    from: 'since {from}',
    fromTo: 'from {from} until the eve of {to}',
    sources: 'Rests on',
    certainty: {
      read: 'read at its source',
      quoted: 'quoted by others who read it',
      remembered: 'from memory, not verified',
    },
    verified: 'checked on {day}',
    reading: 'Texts differ here',
    cases: { one: '{n} case', other: '{n} cases' },
    case: { base: 'All that it asks is there', yes: 'yes', no: 'no' },
    id: 'Row {id}',
  },
  periods: {
    title: 'Periods',
    of: {
      sale: 'A sale, or the end of its contract, counts for',
      silence: 'Silence ends everything after',
      consent: 'An agreement holds for at most',
    },
    years: { one: '{n} year', other: '{n} years' },
    months: { one: '{n} month', other: '{n} months' },
  },
  duties: 'What whoever sends must do',
  hours: {
    title: 'When it may go',
    lead: 'Hours change no answer. They move the message to the first moment that they allow.',
    force: { law: 'Law', practice: 'Practice, no law' },
    none: 'At any hour.',
  },
  notAdopted: {
    word: 'Not adopted',
    sentence:
      'It rests on texts known from memory. Until a data protection officer has looked at them and adopted it, nothing goes out by this means.',
  },
  nothing: {
    title: 'No rule is written down for this country and day',
    help: 'Without a rule nothing goes out, by any means.',
  },
  changes: {
    title: 'What changes',
    next: 'Next: {day}',
    none: 'No later change is written down.',
    begins: 'begins',
    ends: 'ends',
    all: 'Every day on which it changed',
    see: 'See the law of {day}',
  },
};

const fr: LawText = {
  title: 'Le droit',
  publicTitle: 'Le droit qui décide',
  lead: 'Chaque règle qui décide si une personne peut être prospectée, sous la phrase dont elle est tirée. Rien d’autre ne décide.',
  notAdvice:
    'C’est ce que ce logiciel applique, publié pour que chacun puisse le vérifier. Ce n’est pas un conseil juridique.',
  choose: {
    title: 'Quel droit',
    country: 'Pays du destinataire',
    on: 'En vigueur le',
    show: 'Afficher ce droit',
    error: 'Ce jour n’existe pas. Voici le droit d’aujourd’hui.',
  },
  inForce: '{country}, en vigueur le {day}',
  contents: 'Moyens',
  channels: {
    email: 'Courrier électronique',
    sms: 'SMS',
    automated_call: 'Automates d’appel',
    fax: 'Télécopie',
    phone: 'Appels téléphoniques par une personne',
    post: 'Courrier postal',
  },
  audiences: { everybody: 'Tout le monde', consumer: 'Particuliers', professional: 'Professionnels' },
  bans: 'Interdit, quel que soit l’accord',
  bansLead: 'Ces règles sont examinées d’abord, dans cet ordre. La première qui s’applique clôt la question.',
  permissions: 'Ce qui autorise',
  otherwise: 'Si aucune règle n’autorise, rien ne part.',
  row: {
    about: 'Vise',
    except: 'Ne vise pas',
    asks: 'Exige',
    comesTo: 'Alors',
    gives: 'oui, à ce titre : {basis}',
    forbids: 'non, pour ce motif : {reason}',
    everybody: 'tout le monde',
    from: 'depuis le {from}',
    fromTo: 'du {from} à la veille du {to}',
    sources: 'S’appuie sur',
    certainty: {
      read: 'lu à la source',
      quoted: 'cité par d’autres qui l’ont lu',
      remembered: 'de mémoire, non vérifié',
    },
    verified: 'contrôlé le {day}',
    reading: 'Les textes divergent ici',
    cases: { one: '{n} cas', other: '{n} cas' },
    case: { base: 'Tout ce qu’elle exige est réuni', yes: 'oui', no: 'non' },
    id: 'Règle {id}',
  },
  periods: {
    title: 'Délais',
    of: {
      sale: 'Un achat, ou la fin de son contrat, compte pendant',
      silence: 'Le silence met fin à tout après',
      consent: 'Un accord vaut au plus',
    },
    years: { one: '{n} an', other: '{n} ans' },
    months: { one: '{n} mois', other: '{n} mois' },
  },
  duties: 'Ce que doit faire l’expéditeur',
  hours: {
    title: 'Quand cela peut partir',
    lead: 'Les horaires ne changent aucune réponse. Ils reportent le message au premier moment permis.',
    force: { law: 'Loi', practice: 'Usage, pas une loi' },
    none: 'À toute heure.',
  },
  notAdopted: {
    word: 'Non adopté',
    sentence:
      'Ce droit s’appuie sur des textes connus de mémoire. Tant qu’un délégué à la protection des données ne les a pas examinés et ne l’a pas adopté, rien ne part par ce moyen.',
  },
  nothing: {
    title: 'Aucune règle n’est établie pour ce pays et ce jour',
    help: 'Sans règle rien ne part, par aucun moyen.',
  },
  changes: {
    title: 'Ce qui change',
    next: 'Prochain changement : {day}',
    none: 'Aucun changement ultérieur n’est inscrit.',
    begins: 'entre en vigueur',
    ends: 'prend fin',
    all: 'Tous les jours où il a changé',
    see: 'Voir le droit du {day}',
  },
};

export const lawText: Record<Locale, LawText> = { fr, en };
