import type { Sources } from '../../terms';

const cpce = 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000042155961';
const consumerCode =
  'https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006069565/LEGISCTA000032221303/';
const beforeTheGdpr = {
  url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000886460/2018-05-24',
  from: '2004-08-07',
  to: '2018-05-25',
  verifiedOn: '2026-11-23',
  certainty: 'quoted',
} as const;
const quoted = { verifiedOn: '2026-09-14', certainty: 'quoted' } as const;

/** Each French text once. */
export const sources = {
  'cpce-l34-5-al1': {
    title: {
      fr: 'CPCE, art. L. 34-5, al. 1 et 2',
      en: 'French Posts and Electronic Communications Code, art. L34-5(1)-(2)',
    },
    url: cpce,
    from: '2004-06-22',
    ...quoted,
  },
  'cpce-l34-5-al3': {
    title: {
      fr: 'CPCE, art. L. 34-5, al. 3',
      en: 'French Posts and Electronic Communications Code, art. L34-5(3)',
    },
    url: cpce,
    from: '2004-06-22',
    ...quoted,
  },
  'cpce-l34-5-al4': {
    title: {
      fr: 'CPCE, art. L. 34-5, al. 4',
      en: 'French Posts and Electronic Communications Code, art. L34-5(4)',
    },
    url: cpce,
    from: '2004-06-22',
    ...quoted,
  },
  'cpce-l34-5-al5': {
    title: {
      fr: 'CPCE, art. L. 34-5, al. 5',
      en: 'French Posts and Electronic Communications Code, art. L34-5(5)',
    },
    url: cpce,
    from: '2004-06-22',
    ...quoted,
  },
  'lil-7': {
    title: {
      fr: 'Loi Informatique et Libertés du 6 janvier 1978, art. 7, 5° (jusqu’au RGPD)',
      en: 'French Data Protection Act of 6 January 1978, art. 7, 5° (until the GDPR)',
    },
    ...beforeTheGdpr,
  },
  'lil-32': {
    title: {
      fr: 'Loi Informatique et Libertés du 6 janvier 1978, art. 32 (jusqu’au RGPD)',
      en: 'French Data Protection Act of 6 January 1978, art. 32 (until the GDPR)',
    },
    ...beforeTheGdpr,
  },
  'lil-38': {
    title: {
      fr: 'Loi Informatique et Libertés du 6 janvier 1978, art. 38 (jusqu’au RGPD)',
      en: 'French Data Protection Act of 6 January 1978, art. 38 (until the GDPR)',
    },
    ...beforeTheGdpr,
  },
  'lcen-1': {
    title: {
      fr: 'Loi n° 2004-575 du 21 juin 2004, art. 1er (« courrier électronique »)',
      en: 'French Act 2004-575 of 21 June 2004, art. 1 (“electronic mail”)',
    },
    url: 'https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000049577500',
    from: '2004-06-22',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'cnil-email': {
    title: {
      fr: 'CNIL, La prospection commerciale par courrier électronique',
      en: 'CNIL, Commercial prospecting by e-mail',
    },
    url: 'https://www.cnil.fr/fr/la-prospection-commerciale-par-courrier-electronique',
    from: '2005-02-17',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'cnil-sms': {
    title: {
      fr: 'CNIL, La prospection commerciale par SMS-MMS',
      en: 'CNIL, Commercial prospecting by SMS and MMS',
    },
    url: 'https://www.cnil.fr/fr/la-prospection-commerciale-par-sms-mms',
    from: '2005-02-17',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'cnil-automated-calls': {
    title: {
      fr: 'CNIL, La prospection commerciale par automates d’appel (26 janvier 2022)',
      en: 'CNIL, Commercial prospecting by automatic callers (26 January 2022)',
    },
    url: 'https://www.cnil.fr/la-prospection-commerciale-par-automates-dappel',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'cnil-post-and-phone': {
    title: {
      fr: 'CNIL, La prospection commerciale par courrier postal et par téléphone (6 décembre 2019)',
      en: 'CNIL, Commercial prospecting by post and by telephone (6 December 2019)',
    },
    url: 'https://www.cnil.fr/fr/la-prospection-commerciale-par-courrier-postal-et-par-telephone-appel-telephonique',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'cnil-ns-48': {
    title: {
      fr: 'CNIL, norme simplifiée n° 48 (trois ans)',
      en: 'CNIL, simplified standard no. 48 (three years)',
    },
    url: 'https://www.legifrance.gouv.fr/cnil/id/CNILTEXT000017651957',
    from: '2005-06-07',
    to: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'cnil-retention': {
    title: {
      fr: 'CNIL, référentiel « gestion commerciale » du 3 février 2022 (trois ans)',
      en: 'CNIL, guidelines on commercial management of 3 February 2022 (three years)',
    },
    url: 'https://www.cnil.fr/fr/la-cnil-publie-un-referentiel-relatif-la-gestion-commerciale',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'cnil-san-2021-008': {
    title: {
      fr: 'CNIL, délibération SAN-2021-008 du 14 juin 2021',
      en: 'CNIL, decision SAN-2021-008 of 14 June 2021',
    },
    url: 'https://www.cnil.fr/fr/sanction-de-500-000-euros-lencontre-de-la-societe-brico-prive',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'cjeu-c-654-23': {
    title: {
      fr: 'CJUE, 13 novembre 2025, C-654/23, Inteligo Media',
      en: 'CJEU, 13 November 2025, C-654/23, Inteligo Media',
    },
    url: 'https://curia.europa.eu/juris/liste.jsf?num=C-654/23',
    from: '2002-07-31',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'c-conso-l221-16': {
    title: { fr: 'Code de la consommation, art. L. 221-16', en: 'French Consumer Code, art. L221-16' },
    url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000032226852',
    from: '2016-07-01',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'c-conso-l223-1-2020': {
    title: {
      fr: 'Code de la consommation, art. L. 223-1 (loi n° 2020-901 du 24 juillet 2020)',
      en: 'French Consumer Code, art. L223-1 (Act 2020-901 of 24 July 2020)',
    },
    url: consumerCode,
    from: '2020-07-26',
    to: '2026-08-11',
    verifiedOn: '2026-11-23',
    certainty: 'remembered',
  },
  'c-conso-l223-1': {
    title: {
      fr: 'Code de la consommation, art. L. 223-1 (loi n° 2025-594 du 30 juin 2025)',
      en: 'French Consumer Code, art. L223-1 (Act 2025-594 of 30 June 2025)',
    },
    url: consumerCode,
    from: '2026-08-11',
    ...quoted,
  },
  'c-conso-r223-1': {
    title: {
      fr: 'Code de la consommation, art. R. 223-1 (décret n° 2026-662 du 23 juillet 2026)',
      en: 'French Consumer Code, art. R223-1 (Decree 2026-662 of 23 July 2026)',
    },
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000054483939',
    from: '2026-08-11',
    ...quoted,
  },
  'c-conso-l223-8': {
    title: { fr: 'Code de la consommation, art. L. 223-8', en: 'French Consumer Code, art. L223-8' },
    url: consumerCode,
    from: '2025-07-02',
    verifiedOn: '2026-09-14',
    certainty: 'remembered',
  },
  'c-trav-l6323-8-1': {
    title: { fr: 'Code du travail, art. L. 6323-8-1', en: 'French Labour Code, art. L6323-8-1' },
    url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000046776838',
    from: '2022-12-21',
    verifiedOn: '2026-11-23',
    certainty: 'remembered',
  },
  'ai-act-50': {
    title: {
      fr: 'Règlement (UE) 2024/1689 sur l’IA, art. 50',
      en: 'AI Act, Regulation (EU) 2024/1689, art. 50',
    },
    url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj#art_50',
    from: '2026-08-02',
    verifiedOn: '2026-11-23',
    certainty: 'remembered',
  },
} as const satisfies Sources;
