import type { Reading } from '../../terms';

/** Where the statute and the authority's guidance differ in France. */
export const readings: readonly Reading[] = [
  {
    id: 'fr-automated-call-customers',
    question: {
      fr: 'Un client peut-il être appelé par un automate sans l’avoir accepté ?',
      en: 'May a customer be called by a machine without having agreed?',
    },
    options: {
      statute: {
        says: {
          fr: 'Non : l’exception de l’article L. 34-5 ne vise que le courrier électronique.',
          en: 'No: the exception in article L34-5 is for electronic mail only.',
        },
        source: 'cpce-l34-5-al4',
      },
      guidance: {
        says: {
          fr: 'Oui, pour des produits analogues : la page de la CNIL étend l’exception aux automates d’appel.',
          en: 'Yes, about similar products: the CNIL’s page extends the exception to automatic callers.',
        },
        source: 'cnil-automated-calls',
      },
    },
    usual: 'statute',
  },
  {
    id: 'fr-professionals-automated',
    question: {
      fr: 'Un professionnel peut-il recevoir sans accord préalable un appel automatique ou une télécopie sur son métier ?',
      en: 'May a professional get an automatic call or a fax about their trade without prior agreement?',
    },
    options: {
      guidance: {
        says: {
          fr: 'Oui, s’il est informé et peut s’opposer : la CNIL l’admet entre professionnels quel que soit le moyen.',
          en: 'Yes, if informed and able to object: the CNIL admits it between professionals, whatever the means.',
        },
        source: 'cnil-automated-calls',
      },
      statute: {
        says: {
          fr: 'Non : l’article L. 34-5 protège toute personne physique et ne distingue pas les professionnels.',
          en: 'No: article L34-5 protects every natural person and makes no exception for professionals.',
        },
        source: 'cpce-l34-5-al1',
      },
    },
    usual: 'guidance',
  },
  {
    id: 'fr-free-account',
    question: {
      fr: 'L’ouverture d’un compte gratuit vaut-elle vente ?',
      en: 'Is opening a free account a sale?',
    },
    options: {
      statute: {
        says: {
          fr: 'Non : il faut une vente ou une prestation de services ; un compte sans achat ne fait pas un client.',
          en: 'No: there must be a sale or a service; an account without a purchase makes no customer.',
        },
        source: 'cnil-san-2021-008',
      },
      case_law: {
        says: {
          fr: 'Oui, s’il sert à promouvoir une offre payante (arrêt Inteligo Media).',
          en: 'Yes, where it serves to promote a paid offer (Inteligo Media).',
        },
        source: 'cjeu-c-654-23',
      },
    },
    usual: 'statute',
  },
];
