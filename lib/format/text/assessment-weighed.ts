import type { Locale } from '@/db/vocabulary';
import type { Carries } from '@/lib/law/weighing';

/** What the law makes of an assessment. */
export type AssessmentWeighedText = {
  weighed: {
    title: string;
    lead: string;
    means: string;
    carries: Record<Carries, string>;
    audiences: Record<'consumer' | 'professional', string>;
    natures: Record<'commercial' | 'non_commercial', string>;
    noLaw: string;
    nothing: { word: string; sentence: string };
    partly: { word: string; sentence: string };
  };
};

const en: AssessmentWeighedText = {
  weighed: {
    title: 'What the law makes of it',
    lead: 'Whom this assessment helps to reach today, by each means. Nobody who objected or withdrew is ever among them.',
    means: '{means} ({country})',
    carries: {
      informed: 'those who were informed',
      customers: 'customers only',
      nobody: 'nobody: the law asks for consent',
    },
    audiences: { consumer: 'Consumers', professional: 'Professionals' },
    natures: { commercial: 'commercial', non_commercial: 'not commercial' },
    noLaw: 'Aval holds no law for this country and means: nothing goes out.',
    nothing: {
      word: 'Cannot be approved',
      sentence:
        'The law asks for consent by every means that it names. An interest, however legitimate, does not replace it.',
    },
    partly: {
      word: 'Consent stays necessary in part',
      sentence: 'Where the list below says that the law asks for consent, this assessment changes nothing.',
    },
  },
};

const fr: AssessmentWeighedText = {
  weighed: {
    title: 'Ce que le droit en fait',
    lead: 'Qui cette évaluation permet d’atteindre aujourd’hui, moyen par moyen. Jamais ceux qui se sont opposés ou ont retiré leur accord.',
    means: '{means} ({country})',
    carries: {
      informed: 'ceux qui ont été informés',
      customers: 'les clients seulement',
      nobody: 'personne : la loi exige l’accord',
    },
    audiences: { consumer: 'Particuliers', professional: 'Professionnels' },
    natures: { commercial: 'commercial', non_commercial: 'non commercial' },
    noLaw: 'Aucune règle dans Aval pour ce pays et ce moyen : rien ne part.',
    nothing: {
      word: 'Ne peut pas être approuvée',
      sentence:
        'La loi exige l’accord des personnes pour chacun des moyens visés. Aucun intérêt, même légitime, ne le remplace.',
    },
    partly: {
      word: 'L’accord reste nécessaire en partie',
      sentence: 'Là où la liste ci-dessous dit que la loi exige l’accord, cette évaluation ne change rien.',
    },
  },
};

export const assessmentWeighedText: Record<Locale, AssessmentWeighedText> = { fr, en };
