import { z } from 'zod';
import { purchaseForms } from '@/db/vocabulary';
import { externalId, moment, slug } from '../format/fields';

/** One sale as a caller reports it; see the address book of fields in docs/api.md. */
export const purchaseSchema = z.strictObject({
  externalId,
  contact: externalId,
  advertiser: slug,
  family: slug,
  purchasedAt: moment,
  detailsCollectedAtSale: z.boolean(),
  objectionOfferedAtSale: z.boolean(),
  /** A contract in progress until then; null: without an end; absent: an ordinary sale. */
  ongoingUntil: moment.nullable().optional(),
  /** Dealings short of a sale: a free account, a quote. Whether they count is the law’s to say. */
  form: z.enum(purchaseForms).default('sale'),
});

export const purchasesSchema = z.array(purchaseSchema).min(1).max(1000);

export type PurchaseInput = z.infer<typeof purchaseSchema>;
