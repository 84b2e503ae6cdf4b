import type { Locale } from '@/db/vocabulary';
import type { Counted } from '../numbers';

/** What a campaign's page says of the assessment behind it. */
export type CampaignAssessmentText = {
  title: string;
  version: string;
  holds: string;
  held: string;
  carried: Counted;
  without: Counted;
  expired: string;
  none: string;
  relies: string;
};

const en: CampaignAssessmentText = {
  title: 'The assessment behind it',
  version: '“{title}”, version {version}',
  holds: ', holds until {day}.',
  held: ', held until {day}.',
  carried: {
    one: '{n} person may receive this on the strength of it, without having been asked for consent.',
    other: '{n} people may receive this on the strength of it, without having been asked for consent.',
  },
  without: {
    one: 'For want of one, {n} person is left out.',
    other: 'For want of one, {n} people are left out.',
  },
  expired: 'The assessment has expired',
  none: 'No approved assessment covers this campaign',
  relies:
    'Recipients were chosen on the strength of it: if it ends before all has gone out, the campaign stops.',
};

const fr: CampaignAssessmentText = {
  title: 'L’évaluation qui la fonde',
  version: '« {title} », version {version}',
  holds: ', vaut jusqu’au {day}.',
  held: ', a valu jusqu’au {day}.',
  carried: {
    one: 'Grâce à elle, {n} personne peut la recevoir sans qu’on lui ait demandé son accord.',
    other: 'Grâce à elle, {n} personnes peuvent la recevoir sans qu’on leur ait demandé leur accord.',
  },
  without: {
    one: 'Faute d’évaluation, {n} personne est laissée de côté.',
    other: 'Faute d’évaluation, {n} personnes sont laissées de côté.',
  },
  expired: 'L’évaluation a expiré',
  none: 'Aucune évaluation approuvée ne couvre cette campagne',
  relies:
    'Des destinataires ont été retenus grâce à elle : si elle prend fin avant le dernier envoi, la campagne s’arrête.',
};

export const campaignAssessmentText: Record<Locale, CampaignAssessmentText> = { fr, en };
