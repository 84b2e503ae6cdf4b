/** How a text came to us: read at its source, quoted by others who had read it, or from memory. */
export type Certainty = 'read' | 'quoted' | 'remembered';

export type Source = {
  readonly title: { readonly fr: string; readonly en: string };
  readonly url: string;
  /** First day in force of the version cited. */
  readonly from: string;
  readonly to?: string;
  readonly verifiedOn: string;
  readonly certainty: Certainty;
};

/** Each legal text once. */
export const sources = {
  'cpce-l34-5-al1': {
    title: {
      fr: 'CPCE, art. L. 34-5, al. 1 et 2',
      en: 'French Posts and Electronic Communications Code, art. L34-5(1)-(2)',
    },
    url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000042155961',
    from: '2004-06-22',
    verifiedOn: '2026-09-14',
    certainty: 'quoted',
  },
  'cpce-l34-5-al4': {
    title: {
      fr: 'CPCE, art. L. 34-5, al. 4',
      en: 'French Posts and Electronic Communications Code, art. L34-5(4)',
    },
    url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000042155961',
    from: '2004-06-22',
    verifiedOn: '2026-09-14',
    certainty: 'quoted',
  },
  'cpce-l34-5-al5': {
    title: {
      fr: 'CPCE, art. L. 34-5, al. 5',
      en: 'French Posts and Electronic Communications Code, art. L34-5(5)',
    },
    url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000042155961',
    from: '2004-06-22',
    verifiedOn: '2026-09-14',
    certainty: 'quoted',
  },
  'gdpr-6-1-f': {
    title: { fr: 'RGPD, art. 6, par. 1, f', en: 'GDPR, art. 6(1)(f)' },
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_6',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'remembered',
  },
  'gdpr-7-3': {
    title: { fr: 'RGPD, art. 7, par. 3', en: 'GDPR, art. 7(3)' },
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_7',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'remembered',
  },
  'gdpr-13': {
    title: { fr: 'RGPD, art. 13 et 14', en: 'GDPR, arts 13 and 14' },
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_13',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'remembered',
  },
  'gdpr-21': {
    title: { fr: 'RGPD, art. 21, par. 2 et 3', en: 'GDPR, art. 21(2)-(3)' },
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_21',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'remembered',
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
  'c-conso-l223-8': {
    title: { fr: 'Code de la consommation, art. L. 223-8', en: 'French Consumer Code, art. L223-8' },
    url: 'https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006069565/LEGISCTA000032221303/',
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
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;

export function source(id: SourceId): Source {
  return sources[id];
}
