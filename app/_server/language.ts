import { headers } from 'next/headers';
import { type Locale, pickLocale } from '@/lib/format/locale';

/** The language of the one who reads this page. */
export async function readerLocale(): Promise<Locale> {
  return pickLocale((await headers()).get('accept-language'));
}
