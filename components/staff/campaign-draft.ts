import type { CampaignFormText } from '@/lib/format/text/campaign-form';

/** A campaign as its form holds it: every control by its name. */
export type CampaignDraft = {
  name: string;
  advertiser: string;
  purpose: string;
  channel: string;
  direct: string;
  /** By slug: whether its box is ticked. */
  families: Record<string, boolean>;
  nature: string;
  /** One a line. */
  professions: string;
  subject: string;
  body: string;
};

export type DraftField = keyof CampaignFormText['faults'];

export const draftFields = [
  'name',
  'advertiser',
  'purpose',
  'families',
  'nature',
  'professions',
  'subject',
  'body',
] as const satisfies readonly DraftField[];

const FAMILY = 'families.';

/** A draft from a form's values by their controls' names, as the browser sends them. */
export function draftOf(values: Readonly<Record<string, string>>): CampaignDraft {
  const text = (name: string) => values[name] ?? '';
  const ticked = Object.keys(values).filter((name) => name.startsWith(FAMILY));
  return {
    name: text('name'),
    advertiser: text('advertiser'),
    purpose: text('purpose'),
    channel: text('channel'),
    direct: text('direct'),
    families: Object.fromEntries(ticked.map((name) => [name.slice(FAMILY.length), true])),
    nature: text('nature'),
    professions: text('professions'),
    subject: text('subject'),
    body: text('body'),
  };
}

/** The draft as the verbs take a campaign; they, and the browser before them, check it by their schema. */
export function campaignInput(draft: CampaignDraft) {
  const { name, advertiser, purpose, channel, nature, subject, body } = draft;
  const lines = draft.professions.split(/\r?\n/).map((line) => line.trim());
  return {
    ...{ name, advertiser, purpose, channel, nature },
    direct: draft.direct !== 'false',
    families: Object.keys(draft.families).filter((slug) => draft.families[slug]),
    professions: lines.filter((line) => line !== ''),
    message: { subject, body: body.replaceAll('\r\n', '\n') },
  };
}

/** The control that an issue's path (`families.0`, `message.subject`) is about; undefined for one that has none. */
export function draftField(path: string): DraftField | undefined {
  const parts = path.split('.');
  const named = parts[0] === 'message' ? parts[1] : parts[0];
  return draftFields.find((field) => field === named);
}
