import type { Sources } from '../../terms';

const pecr = 'https://www.legislation.gov.uk/uksi/2003/2426/regulation';
const quoted = { from: '2003-12-11', verifiedOn: '2026-11-23', certainty: 'quoted' } as const;

/** Each British text once. */
export const sources = {
  'pecr-19': {
    title: { fr: 'PECR 2003 (Royaume-Uni), art. 19', en: 'PECR 2003, regulation 19' },
    url: `${pecr}/19`,
    ...quoted,
  },
  'pecr-20': {
    title: { fr: 'PECR 2003 (Royaume-Uni), art. 20', en: 'PECR 2003, regulation 20' },
    url: `${pecr}/20`,
    ...quoted,
  },
  'pecr-21': {
    title: { fr: 'PECR 2003 (Royaume-Uni), art. 21', en: 'PECR 2003, regulation 21' },
    url: `${pecr}/21`,
    ...quoted,
  },
  'pecr-22': {
    title: { fr: 'PECR 2003 (Royaume-Uni), art. 22', en: 'PECR 2003, regulation 22' },
    url: `${pecr}/22`,
    ...quoted,
  },
  'pecr-22-3a': {
    title: {
      fr: 'PECR 2003 (Royaume-Uni), art. 22(3A), ajouté par le Data (Use and Access) Act 2025',
      en: 'PECR 2003, regulation 22(3A), added by the Data (Use and Access) Act 2025',
    },
    url: `${pecr}/22`,
    ...quoted,
    from: '2026-02-05',
  },
  'pecr-23': {
    title: { fr: 'PECR 2003 (Royaume-Uni), art. 23', en: 'PECR 2003, regulation 23' },
    url: `${pecr}/23`,
    ...quoted,
  },
  'pecr-24': {
    title: { fr: 'PECR 2003 (Royaume-Uni), art. 24', en: 'PECR 2003, regulation 24' },
    url: `${pecr}/24`,
    ...quoted,
  },
  'ico-email': {
    title: {
      fr: 'ICO, guide sur la prospection par courrier électronique',
      en: 'ICO, guidance on electronic mail marketing',
    },
    url: 'https://ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/guidance-on-direct-marketing-using-electronic-mail/',
    ...quoted,
  },
  'dpa-1998-11': {
    title: {
      fr: 'Data Protection Act 1998 (Royaume-Uni), art. 11',
      en: 'Data Protection Act 1998, section 11',
    },
    url: 'https://www.legislation.gov.uk/ukpga/1998/29/section/11',
    from: '2000-03-01',
    to: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'remembered',
  },
  'uk-gdpr-6-1-f': {
    title: { fr: 'RGPD britannique, art. 6(1)(f)', en: 'UK GDPR, article 6(1)(f)' },
    url: 'https://www.legislation.gov.uk/eur/2016/679/article/6',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
  'uk-gdpr-21': {
    title: { fr: 'RGPD britannique, art. 21(2) et (3)', en: 'UK GDPR, article 21(2)-(3)' },
    url: 'https://www.legislation.gov.uk/eur/2016/679/article/21',
    from: '2018-05-25',
    verifiedOn: '2026-11-23',
    certainty: 'quoted',
  },
} as const satisfies Sources;
