import type { Ctx } from '../context';
import { createForm } from '../forms/put';
import { as, type Team } from './accounts';

/** The page of the shop's site on which people say what they like to receive. */
export async function openForms(ctx: Ctx, team: Team): Promise<void> {
  await createForm(as(ctx, team, 'marketer'), 'maison-tilleul', {
    title: { fr: 'Ce que Maison Tilleul peut vous envoyer', en: 'What Maison Tilleul may send you' },
    lead: {
      fr: 'Dites oui à ce qui vous plaît, non au reste. Rien ne part sans un oui de votre part.',
      en: 'Say yes to what you like and no to the rest. Nothing is sent without a yes of yours.',
    },
    wordings: [
      ...['offres-email-fr', 'actualites-email-fr', 'offres-sms-fr'],
      ...['offres-email-en', 'actualites-email-en', 'offres-sms-en'],
    ],
    ...{ country: 'FR', asksName: true, doubleOptIn: true, open: true },
  });
}
