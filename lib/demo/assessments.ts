import type { z } from 'zod';
import { approveAssessment } from '../assessments/approve';
import { draftAssessment } from '../assessments/draft';
import type { assessmentSchema } from '../assessments/schemas';
import type { Ctx } from '../context';
import { as, type Team } from './accounts';
import { ctxAgo, dayOf, morning } from './past';

type Text = Omit<z.input<typeof assessmentSchema>, 'validUntil'>;

/** `age`: how many days ago it was written; `holds`: for how many days from then. */
const assessments: readonly (Text & { age: number; holds: number })[] = [
  {
    age: 930,
    holds: 730,
    title: 'Offres de l’atelier aux clients de Tilleul Services',
    advertisers: ['tilleul-services'],
    channels: ['email'],
    purposes: ['offers', 'news'],
    interest: 'Faire connaître l’entretien du matériel à ceux qui nous en ont déjà confié.',
    necessity:
      'L’e-mail coûte peu et arrive en saison ; l’affichage en magasin n’atteint pas les clients livrés.',
    balance: 'Quatre messages par an, à des clients de moins de trois ans, sur des services analogues.',
    safeguards: 'Opposition en un clic dans chaque message, et à la remise du matériel.',
  },
  {
    age: 320,
    holds: 1095,
    title: 'Offres par e-mail et courrier aux clients et aux professionnels',
    advertisers: ['maison-tilleul'],
    channels: ['email', 'post'],
    purposes: ['offers', 'news'],
    interest:
      'Vendre à nos clients des produits analogues, et à des professionnels ce qui sert à leur métier.',
    necessity:
      'Nos ventes sont saisonnières. Aucun moyen moins intrusif n’atteint ceux qui n’entrent plus en magasin.',
    balance:
      'Les clients s’attendent à nos messages deux fois par mois au plus. Aucun profilage, aucune donnée sensible, ' +
      'aucune cession ; les enfants ne sont pas visés.',
    safeguards:
      'Information et case d’opposition à la collecte, lien de désinscription dans chaque message, effacement ' +
      'trois ans après le dernier achat ou le dernier contact.',
  },
  {
    age: 300,
    holds: 730,
    title: 'Appels d’un conseiller pour la saison du jardin',
    advertisers: ['maison-tilleul'],
    channels: ['phone'],
    purposes: ['offers', 'news'],
    interest: 'Conseiller de vive voix ceux qui équipent un jardin, et vendre ce qui leur convient.',
    necessity: 'Le conseil demande un échange ; un message écrit ne le permet pas.',
    balance:
      'Un appel par saison au plus, à des personnes informées, aux heures permises. Un appel dérange plus qu’un courrier : ' +
      'là où la loi exige l’accord, aucun appel ne se fonde sur cette évaluation.',
    safeguards:
      'Opposition de vive voix, enregistrée aussitôt ; quatre tentatives au plus en trente jours ; aucun numéro acheté.',
  },
];

/** Writes the assessments down: one that has ended meanwhile, and the one that holds. */
export async function weighInterests(ctx: Ctx, team: Team): Promise<void> {
  for (const { age, holds, ...text } of assessments) {
    const validUntil = morning(dayOf(ctx.now), age - holds).toISOString();
    const { id } = await draftAssessment(as(ctxAgo(ctx, age), team, 'marketer'), { ...text, validUntil });
    await approveAssessment(as(ctxAgo(ctx, age - 4), team, 'dpo'), id);
  }
}
