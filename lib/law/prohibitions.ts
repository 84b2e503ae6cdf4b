import type { Channel } from '@/db/vocabulary';
import type { Prohibition } from './terms';

type Reach = { readonly country: string; readonly channels: readonly Channel[] };

/** What is forbidden whatever the person agreed to. The first that matches answers. */
export const prohibitions: readonly (Prohibition & Reach)[] = [
  {
    id: 'fr-ban-energy-and-home',
    country: 'FR',
    channels: ['email'],
    from: '2025-07-02',
    quote:
      'Est interdite la prospection commerciale de consommateurs ayant pour objet la vente d’équipements ou la ' +
      'réalisation de travaux pour des logements en vue d’économies d’énergie, de la production d’énergies ' +
      'renouvelables ou de l’adaptation au vieillissement ou au handicap, à l’exception des contrats en cours.',
    sources: ['c-conso-l223-8'],
    when: {
      nature: ['commercial'],
      audience: ['consumer'],
      sector: ['energy_renovation', 'home_adaptation'],
      contract: ['no'],
    },
    reason: 'forbidden',
  },
  {
    id: 'fr-ban-training-account',
    country: 'FR',
    channels: ['email'],
    from: '2022-12-21',
    quote:
      'Toute prospection commerciale des titulaires d’un compte personnel de formation, par voie téléphonique, par ' +
      'message provenant d’un service de communications interpersonnelles, par courrier électronique ou sur un ' +
      'service de réseaux sociaux en ligne est interdite, à l’exception des sollicitations intervenant dans le ' +
      'cadre d’une action en cours.',
    sources: ['c-trav-l6323-8-1'],
    when: { nature: ['commercial'], sector: ['training_account'], contract: ['no'] },
    reason: 'forbidden',
  },
  {
    id: 'fr-objection',
    country: 'FR',
    channels: ['email'],
    from: '2018-05-25',
    quote:
      'Lorsque la personne concernée s’oppose au traitement à des fins de prospection, les données à caractère ' +
      'personnel ne sont plus traitées à ces fins.',
    sources: ['gdpr-21'],
    when: { standing: ['objected'] },
    reason: 'objected',
  },
  {
    id: 'fr-refusal',
    country: 'FR',
    channels: ['email'],
    from: '2018-05-25',
    quote: '… au cas où il n’aurait pas refusé d’emblée une telle exploitation.',
    sources: ['cpce-l34-5-al4', 'gdpr-21'],
    when: { standing: ['refused'] },
    reason: 'objected',
  },
  {
    id: 'fr-withdrawal',
    country: 'FR',
    channels: ['email'],
    from: '2018-05-25',
    quote: 'La personne concernée a le droit de retirer son consentement à tout moment.',
    sources: ['gdpr-7-3'],
    when: { standing: ['withdrawn'] },
    reason: 'withdrawn',
  },
];
