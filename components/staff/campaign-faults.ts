import { zodResolver } from '@hookform/resolvers/zod';
import type { FieldErrors, Resolver } from 'react-hook-form';
import type { ActionState } from '@/app/_server/action-result';
import { campaignSchema } from '@/lib/campaigns/schemas';
import type { CampaignFormText } from '@/lib/format/text/campaign-form';
import {
  type CampaignDraft,
  campaignInput,
  type DraftField,
  draftField,
  draftFields,
} from './campaign-draft';

export type Faults = Partial<Record<DraftField, string>>;

const bySchema = zodResolver(campaignSchema);

/** Checks a draft by the verb's own schema. What is wrong comes back by control, whatever its place in the schema. */
export const resolveDraft: Resolver<CampaignDraft> = async (draft, context, options) => {
  const checked = await bySchema(
    campaignInput(draft) as Parameters<typeof bySchema>[0],
    context,
    options as unknown as Parameters<typeof bySchema>[2],
  );
  const wrong = Object.entries(checked.errors).flatMap(([name, error]) =>
    name === 'message' ? Object.keys(error ?? {}).map((part) => `message.${part}`) : [name],
  );
  if (wrong.length === 0) return { values: draft, errors: {} };
  const fields = wrong.flatMap((path) => draftField(path) ?? []);
  return { values: {}, errors: Object.fromEntries(fields.map((field) => [field, { type: 'schema' }])) };
};

const unknown: Readonly<Record<string, DraftField>> = {
  unknown_advertiser: 'advertiser',
  unknown_purpose: 'purpose',
  unknown_family: 'families',
};

/** What is to be mended: what the browser found, or else what the server did. */
export function faultsOf({
  errors,
  state,
  text,
}: {
  errors: FieldErrors<CampaignDraft>;
  state: ActionState;
  text: CampaignFormText;
}): Faults {
  const inBrowser = draftFields.filter((field) => errors[field]);
  const fields = inBrowser.length > 0 ? inBrowser : refusedFields(state);
  return Object.fromEntries(fields.map((field) => [field, text.faults[field]]));
}

function refusedFields(state: ActionState): DraftField[] {
  if (state?.ok !== false) return [];
  const named = unknown[state.code];
  if (named) return [named];
  if (state.code !== 'invalid_input') return [];
  return state.issues.flatMap(({ path }) => draftField(path) ?? []);
}
