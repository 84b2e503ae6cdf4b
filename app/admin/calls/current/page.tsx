import { redirect } from 'next/navigation';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { commandText } from '@/app/admin/campaigns/_campaign/parts';
import { CallForm } from '@/components/staff/call-form';
import { CommandForm } from '@/components/staff/command-form';
import { FocusOnArrival } from '@/components/staff/focus-on-arrival';
import { PageHead } from '@/components/ui/page-head';
import { currentCall } from '@/lib/dispatch/calls/current';
import { clockIn, dayAndTimeIn, say, zonePlace } from '@/lib/format/numbers';
import { parisClock } from '@/lib/format/paris-time';
import { spacedPhone } from '@/lib/format/phone';
import { callsText } from '@/lib/format/text/calls';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { Facts } from '../_calls/facts';
import { Said } from '../_calls/said';
import { Script } from '../_calls/script';
import { begin, end, giveBack } from '../actions';

export const generateMetadata = staffMetadata(({ locale }) => callsText[locale].title);

/** The one person whom the agent has before them. Their number is not on the page before the last look. */
export default staffPage('calls', async ({ ctx, locale, query: { said } }) => {
  const current = await currentCall(ctx);
  if (!current) redirect('/admin/calls');
  const { call: text } = callsText[locale];
  const { campaign, person, advertiser } = current;
  const zone = zonePlace(person.zone);
  return (
    <>
      <Said said={said} nobody={false} locale={locale} />
      <PageHead
        above={<a href="/admin/calls">{callsText[locale].title}</a>}
        title={say(text.title, { name: person.name || (person.company ?? '') })}
        lead={<p>{say(text.about, { campaign: campaign.name, advertiser })}</p>}
      />
      <Facts current={current} now={ctx.now} locale={locale} />
      {current.phone === null ? (
        <>
          <div className="grid gap-4 border border-edge bg-leaf p-5 sm:p-7">
            <FocusOnArrival key={current.call}>
              <CommandForm
                action={begin.bind(null, current.call)}
                text={commandText(locale, text.start, text.starting)}
                variant="primary"
              >
                <p className="max-w-measure">{text.check}</p>
              </CommandForm>
            </FocusOnArrival>
            <CommandForm
              action={giveBack.bind(null, current.call)}
              text={commandText(locale, text.giveBack)}
            />
          </div>
          <Script current={current} locale={locale} />
        </>
      ) : (
        <CallForm
          key={current.call}
          action={end.bind(null, { call: current.call, campaign: String(campaign.id) })}
          dial={{
            href: `tel:${current.phone}`,
            words: say(text.dial, { number: spacedPhone(current.phone) }),
          }}
          text={text}
          words={{
            ...{ refusedWord: deskText[locale].refusedWord, errors: errorText[locale] },
            zone: say(text.callBack.zone, { zone }),
            objectedHelp: say(text.objectedHelp, { advertiser }),
          }}
          today={parisClock(ctx.now).day}
        >
          <Script current={current} locale={locale} />
        </CallForm>
      )}
      <p className="text-quiet">
        {say(text.kept, { time: clockIn(locale, current.leaseUntil, 'Europe/Paris') })}
      </p>
      {current.appointment && current.appointment > ctx.now && (
        <p>{say(text.appointment, { when: dayAndTimeIn(locale, current.appointment, person.zone) })}</p>
      )}
    </>
  );
});
