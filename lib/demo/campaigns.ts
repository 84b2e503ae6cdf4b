import type { z } from 'zod';
import { approveCampaign } from '../campaigns/approve';
import { checkCampaign } from '../campaigns/check';
import { createCampaign } from '../campaigns/create';
import { scheduleCampaign } from '../campaigns/schedule';
import type { campaignSchema } from '../campaigns/schemas';
import type { Ctx } from '../context';
import { env } from '../env';
import { as, type Team } from './accounts';
import { letters } from './letters';
import { BROUGHT_OVER, ctxAgo, dayOf, morning } from './past';
import { professions } from './people';

/** How far a campaign has come: only checked, or scheduled in so many days; today's is sent by the worker at once. */
type Planned = { campaign: z.input<typeof campaignSchema>; inDays: number | null };

const planned: readonly Planned[] = [
  {
    inDays: 0,
    campaign: {
      name: 'La lettre de l’atelier',
      advertiser: 'tilleul-services',
      channel: 'email',
      purpose: 'news',
      families: ['entretien-materiel'],
      message: letters.workshop,
    },
  },
  {
    inDays: 6,
    campaign: {
      name: 'Outils de jardin, particuliers et métiers du dehors',
      advertiser: 'maison-tilleul',
      channel: 'email',
      purpose: 'offers',
      families: ['outils-jardin'],
      professions: [...professions.outdoor],
      message: letters.tools,
    },
  },
  {
    inDays: null,
    campaign: {
      name: 'Vente privée de mobilier de jardin',
      advertiser: 'maison-tilleul',
      channel: 'email',
      purpose: 'offers',
      families: ['mobilier-jardin'],
      message: letters.furniture,
    },
  },
  {
    inDays: null,
    campaign: {
      name: 'Isolation des combles',
      advertiser: 'tilleul-services',
      channel: 'email',
      purpose: 'offers',
      families: ['isolation-chauffage'],
      professions: [...professions.building],
      message: letters.insulation,
    },
  },
];

/** Writes the campaigns down: the marketer writes and checks, the approver approves what was checked. */
export async function prepareCampaigns(ctx: Ctx, team: Team): Promise<void> {
  for (const one of planned) await prepareCampaign(ctx, team, one);
}

async function prepareCampaign(ctx: Ctx, team: Team, { campaign, inDays }: Planned): Promise<void> {
  const written = as(ctxAgo(ctx, BROUGHT_OVER - 1), team, 'marketer');
  const { id } = await createCampaign(written, campaign);
  if (inDays === null) {
    await checkCampaign(written, id);
    return;
  }
  const at = (inDays === 0 ? ctx.now : morning(dayOf(ctx.now), -inDays)).toISOString();
  const { fingerprint } = await checkCampaign(written, id, { at });
  await approveCampaign(as(ctxAgo(ctx, BROUGHT_OVER - 2), team, 'approver'), id, { fingerprint });
  // Invented addresses are for the outbox: no mail server of somebody's is troubled with them.
  if (env().SMTP_URL === undefined) await scheduleCampaign(as(ctx, team, 'marketer'), id, { at });
}
