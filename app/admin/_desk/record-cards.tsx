import { Answers } from '@/components/ui/answers';
import { Card } from '@/components/ui/card';
import type { Locale } from '@/db/vocabulary';
import type { Ctx } from '@/lib/context';
import { counted, day, intlTag, listed, midSentence, say } from '@/lib/format/numbers';
import { names } from '@/lib/format/text/names';
import { recordsText } from '@/lib/format/text/records';
import { type Expiring, listExpiring } from '@/lib/registers/expiring';
import { saidLately } from '@/lib/registers/said-lately';

type CardProps = { ctx: Ctx; locale: Locale };

/** What people said in the last days, by means, yes beside no. */
export async function Lately({ ctx, locale }: CardProps) {
  const { days, said } = await saidLately(ctx);
  const { lately: text } = recordsText[locale];
  const title = say(text.title, { n: days });
  return (
    <Card id="lately" title={title}>
      {said.length === 0 ? (
        <p className="text-quiet">{text.none}</p>
      ) : (
        <Answers
          id="said"
          caption={say(text.caption, { n: days })}
          locale={intlTag(locale)}
          lines={said.map(({ channel, yes, no }) => ({
            ...{ id: channel, yes, no },
            label: channel === '*' ? text.every : names[locale].channels[channel],
          }))}
          text={text}
        />
      )}
    </Card>
  );
}

/** What ends or changes soon: assessments, editions of the law, consents that grow too old. */
export async function Soon({ ctx, locale }: CardProps) {
  const expiring = await listExpiring(ctx);
  const { soon: text } = recordsText[locale];
  const lines = linesOf(expiring, locale);
  return (
    <Card id="soon" title={text.title}>
      {lines.length === 0 ? (
        <p className="text-quiet">{text.none}</p>
      ) : (
        <ul className="border-t border-line">
          {lines.map((line) => (
            <li key={line} className="border-b border-line py-2.5">
              {line}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function linesOf({ assessments, laws, consents }: Expiring, locale: Locale): string[] {
  const { soon: text } = recordsText[locale];
  const { channels } = names[locale];
  const region = new Intl.DisplayNames(intlTag(locale), { type: 'region' });
  return [
    ...assessments.map(({ title, until }) => say(text.assessment, { title, day: day(locale, until) })),
    ...laws.map((law) =>
      say(text.law, {
        country: region.of(law.country) ?? law.country,
        day: day(locale, new Date(`${law.day}T12:00:00Z`)),
        channels: listed(
          locale,
          law.channels.map((channel) => midSentence(channels[channel])),
        ),
      }),
    ),
    ...consents.map(({ channel, count, days }) =>
      say(counted(locale, count, text.consents), { channel: midSentence(channels[channel]), days }),
    ),
  ];
}
