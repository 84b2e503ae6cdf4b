import type { Channel } from '@/db/vocabulary';
import { yearsBefore } from './calendar';
import type { SourceId } from './sources';

/**
 * How long a fact carries, in years, by country. `sale`: a purchase, from the sale or the end of its contract.
 * `activity`: a person's silence. `consent`: a consent's own term, where a law sets one for the channel.
 */
const periods = {
  FR: {
    // « trois ans à compter de la fin de la relation commerciale » ; prospects : « à compter de leur collecte
    // ou du dernier contact émanant du prospect ».
    sale: { years: 3, source: 'cnil-retention' },
    activity: { years: 3, source: 'cnil-retention' },
    consent: {},
  },
} as const satisfies Record<string, CountryPeriods>;

type Period = { years: number; source: SourceId };
type CountryPeriods = { sale: Period; activity: Period; consent: Partial<Record<Channel, Period>> };

/** The earliest moments that still count on a given day; `consentSince` is null where consent has no term. */
export type Cutoffs = { saleSince: Date; activeSince: Date; consentSince: Date | null };

/** The cut-offs of `country`'s law for messages on `channel` that go out at `at`; none without periods for it. */
export function cutoffs(country: string, channel: Channel, at: Date): Cutoffs | undefined {
  const own: CountryPeriods | undefined = (periods as Record<string, CountryPeriods>)[country];
  if (!own) return undefined;
  const term = own.consent[channel];
  return {
    saleSince: yearsBefore(at, own.sale.years, country),
    activeSince: yearsBefore(at, own.activity.years, country),
    consentSince: term ? yearsBefore(at, term.years, country) : null,
  };
}
