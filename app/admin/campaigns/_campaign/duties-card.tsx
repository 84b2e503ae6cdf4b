import { Card } from '@/components/ui/card';
import { intlTag } from '@/lib/format/numbers';
import { builderMessageText } from '@/lib/format/text/builder-message';
import { source } from '@/lib/law/sources';
import type { PartProps } from './parts';

/** What the law asks of whoever sends, in each country where somebody may receive it. */
export function DutiesCard({ view, locale }: Pick<PartProps, 'view' | 'locale'>) {
  const { duties: text } = builderMessageText[locale];
  const called = new Intl.DisplayNames(intlTag(locale), { type: 'region' });
  if (view.duties.length === 0) return null;
  return (
    <Card id="duties" title={text.title}>
      <p className="text-quiet">{text.help}</p>
      <ul className="border-t border-line">
        {view.duties.map(({ country, says, source: cited }) => (
          <li key={`${country} ${cited} ${says.en}`} className="max-w-measure border-b border-line py-2.5">
            {says[locale]}{' '}
            <span className="text-quiet">
              {called.of(country)}, <a href={source(cited).url}>{source(cited).title[locale]}</a>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
