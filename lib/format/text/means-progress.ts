import type { Channel, Locale } from '@/db/vocabulary';

type Helps = Partial<Record<'queued' | 'handed_off' | 'failed' | 'uncertain', string>>;

/** What the states of a campaign's recipients mean where its means is worked by people; elsewhere `campaignText` says it. */
const en: Partial<Record<Channel, Helps>> = {
  post: {
    queued: 'To be printed, or printed and not yet said to be posted.',
    handed_off: 'Posted.',
    uncertain: 'Posted or not: nobody said. They are not printed again.',
  },
  phone: {
    queued: 'To be called, now or from a later hour on.',
    handed_off: 'Reached, whatever they answered.',
    failed: 'Not reached in as many calls as the law allows, or a wrong number.',
    uncertain: 'A call began, and nobody said how it ended. They are not called again.',
  },
};

const fr: Partial<Record<Channel, Helps>> = {
  post: {
    queued: 'À imprimer, ou imprimées et pas encore dites postées.',
    handed_off: 'Postées.',
    uncertain: 'Postées ou non, personne ne l’a dit ; elles ne sont pas réimprimées.',
  },
  phone: {
    queued: 'À appeler, maintenant ou à partir d’une heure ultérieure.',
    handed_off: 'Jointes, quelle qu’ait été leur réponse.',
    failed: 'Non jointes en autant d’appels que la loi le permet, ou faux numéro.',
    uncertain: 'Un appel a commencé, et personne n’a dit sa fin. Elles ne sont pas rappelées.',
  },
};

export const meansProgressText: Record<Locale, Partial<Record<Channel, Helps>>> = { fr, en };
