import { channels } from '@/db/vocabulary';
import { GDPR_DAY, unionProhibitions } from '../../european-union';
import type { Prohibition } from '../../terms';
import { BEGINNING } from './beginning';

const byMessageOrCall = ['email', 'sms', 'automated_call', 'phone'] as const;

/** What French law forbids whatever the person agreed to. The first that matches answers. */
export const prohibitions: readonly Prohibition[] = [
  {
    quote:
      'Toute prospection commerciale de consommateurs par des professionnels, par voie téléphonique, ayant pour objet la vente ' +
      'd’équipements ou la réalisation de travaux pour des logements en vue de la réalisation d’économies d’énergie ou de la ' +
      'production d’énergies renouvelables est interdite, à l’exception des sollicitations intervenant dans le cadre de ' +
      'l’exécution d’un contrat en cours.',
    sources: ['c-conso-l223-1-2020'],
    channels: ['automated_call', 'phone'],
    from: '2020-07-26',
    to: '2025-07-02',
    id: 'fr-ban-energy-by-phone',
    title: {
      fr: 'interdiction visant la rénovation énergétique',
      en: 'ban on prospecting for energy renovation',
    },
    when: {
      nature: ['commercial'],
      audience: ['consumer'],
      sector: ['energy_renovation'],
      contract: ['no'],
    },
    reason: 'forbidden',
  },
  {
    quote:
      'Est interdite la prospection commerciale de consommateurs ayant pour objet la vente d’équipements ou la réalisation de ' +
      'travaux pour des logements en vue d’économies d’énergie, de la production d’énergies renouvelables ou de l’adaptation au ' +
      'vieillissement ou au handicap, à l’exception des contrats en cours.',
    sources: ['c-conso-l223-8'],
    channels: byMessageOrCall,
    from: '2025-07-02',
    id: 'fr-ban-energy-and-home',
    title: {
      fr: 'interdiction visant la rénovation énergétique et l’adaptation du logement',
      en: 'ban on prospecting for energy renovation and home adaptation',
    },
    when: {
      nature: ['commercial'],
      audience: ['consumer'],
      sector: ['energy_renovation', 'home_adaptation'],
      contract: ['no'],
    },
    reason: 'forbidden',
  },
  {
    quote:
      'Toute prospection commerciale des titulaires d’un compte personnel de formation, par voie téléphonique, par message ' +
      'provenant d’un service de communications interpersonnelles, par courrier électronique ou sur un service de réseaux ' +
      'sociaux en ligne est interdite, à l’exception des sollicitations intervenant dans le cadre d’une action en cours.',
    sources: ['c-trav-l6323-8-1'],
    channels: byMessageOrCall,
    from: '2022-12-21',
    id: 'fr-ban-training-account',
    title: {
      fr: 'interdiction visant le compte personnel de formation',
      en: 'ban on prospecting for training accounts',
    },
    when: { nature: ['commercial'], sector: ['training_account'], contract: ['no'] },
    reason: 'forbidden',
  },
  {
    quote:
      'Elle a le droit de s’opposer, sans frais, à ce que les données la concernant soient utilisées à des fins de prospection, ' +
      'notamment commerciale, par le responsable actuel du traitement ou celui d’un traitement ultérieur.',
    sources: ['lil-38'],
    channels,
    from: BEGINNING,
    to: GDPR_DAY,
    id: 'fr-opposition-1978',
    title: { fr: 'droit d’opposition', en: 'right to object' },
    when: { standing: ['objected', 'refused'] },
    reason: 'objected',
  },
  {
    quote:
      '… qui n’a pas exprimé préalablement son consentement à recevoir des prospections directes par ce moyen.',
    sources: ['cpce-l34-5-al1', 'lil-38'],
    channels,
    from: BEGINNING,
    to: GDPR_DAY,
    id: 'fr-withdrawal-1978',
    title: { fr: 'retrait de l’accord', en: 'withdrawal of agreement' },
    when: { standing: ['withdrawn'] },
    reason: 'withdrawn',
  },
  ...unionProhibitions('fr', 'fr'),
];
