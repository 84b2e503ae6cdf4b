import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { contentOf } from '@/lib/campaigns/content';
import { campaignNextText } from '@/lib/format/text/campaign-next';
import { names } from '@/lib/format/text/names';
import type { PartProps } from './parts';
import { planWords } from './plan-words';

/** Of a campaign that is aimed at nobody in particular: by what, where and when, in place of who receives it. */
export function IndirectCard({ view, locale }: PartProps) {
  const { indirect: text } = campaignNextText[locale];
  const { medium, place } = view.campaign;
  return (
    <Card id="check" title={text.title}>
      <p className="max-w-measure">{text.nobody}</p>
      <DescriptionList
        items={[
          { id: 'medium', term: text.medium, value: medium ? names[locale].media[medium] : text.notSaid },
          { id: 'place', term: text.place, value: place ?? text.notSaid },
          { id: 'when', term: text.when, value: planWords(contentOf(view.campaign).plan, locale) },
        ]}
      />
      {view.campaign.body.trim() !== '' && (
        <p className="max-w-measure border-s-4 border-line ps-5 whitespace-pre-wrap">{view.campaign.body}</p>
      )}
    </Card>
  );
}
