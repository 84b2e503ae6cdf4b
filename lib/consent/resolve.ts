import type { Db } from '@/db/client';
import type { ConsentEventRow } from '@/db/queries/append-consent';
import { type Ids, resolveConsents } from '@/db/queries/resolve-consents';
import type { ErrorCode } from '../errors';
import type { ConsentInput } from './schemas';

export type UnknownName = { code: ErrorCode; field: 'contact' | 'advertiser' | 'purpose' | 'wording' };

const fields = [
  { id: 'contactId', field: 'contact', code: 'unknown_contact' },
  { id: 'advertiserId', field: 'advertiser', code: 'unknown_advertiser' },
  { id: 'purposeId', field: 'purpose', code: 'unknown_purpose' },
  { id: 'wordingId', field: 'wording', code: 'unknown_wording' },
] as const satisfies readonly ({ id: keyof Ids } & UnknownName)[];

/** The events as the ledger takes them, in the order given; in place of one that names nobody, which name that is. */
export async function resolveEvents(
  db: Db,
  inputs: readonly ConsentInput[],
  source: string,
): Promise<(ConsentEventRow | UnknownName)[]> {
  const ids = await resolveConsents(
    db,
    inputs.map(({ contact, advertiser, purpose, wording }) => ({
      contact,
      advertiser,
      purpose,
      wording: wording ?? null,
    })),
  );
  return inputs.map((input, index) => eventRow(input, ids[index], source));
}

function eventRow(input: ConsentInput, ids: Ids | undefined, source: string): ConsentEventRow | UnknownName {
  const unknown = fields.find(({ id }) => ids?.[id] == null);
  if (unknown) return { code: unknown.code, field: unknown.field };
  const { contactId, advertiserId, purposeId, wordingId } = ids as { [K in keyof Ids]: number };
  return {
    contactId,
    advertiserId,
    purposeId,
    channel: input.channel,
    act: input.act,
    at: input.at.toISOString(),
    wordingId,
    method: input.method ?? null,
    source,
    evidence: input.evidence ?? null,
  };
}
