import { notFound } from 'next/navigation';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { Citations } from '@/components/law/law-row';
import { NoteForm } from '@/components/staff/note-form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { may } from '@/lib/access/permissions';
import { countryName } from '@/lib/format/countries';
import { midSentence, say } from '@/lib/format/numbers';
import { lawText } from '@/lib/format/text/law';
import { lawDeskText } from '@/lib/format/text/law-desk';
import { staffAddresses } from '@/lib/staff/names';
import { stanceHistory } from '@/lib/stance/history';
import { readLaw } from '@/lib/stance/read-law';
import { Done, SignedLines, wordsOf } from '../../../_law/signed';
import { adopt } from '../../../actions';

export const generateMetadata = staffMetadata(({ locale }) => lawDeskText[locale].adopt.button);

/** The texts of an edition that nobody has verified, in view of whoever answers for it. */
export default staffPage('law', async ({ ctx, locale, params, query }) => {
  const history = await stanceHistory(ctx);
  const { country = '', channel: asked = '' } = params;
  const { law, day } = await readLaw(ctx.db, ctx.now, { country, on: query['on'] });
  const means = law.means.find(({ channel }) => channel === asked);
  if (!means || law.country !== country) notFound();
  const { channel, fingerprint, adopted, unverified, edition } = means;
  const signed = history.adoptions.filter((one) => one.fingerprint === fingerprint);
  const people = await staffAddresses(
    ctx,
    signed.map(({ by }) => by),
  );
  const text = lawDeskText[locale].adopt;
  const called = {
    country: countryName(locale, country),
    channel: midSentence(lawText[locale].channels[channel]),
  };
  return (
    <>
      <Done done={query['done']} locale={locale} />
      <PageHead
        above={
          <a href={`/admin/law?${new URLSearchParams({ country, on: day })}#${channel}`}>
            {lawText[locale].title}
          </a>
        }
        title={say(text.title, called)}
        lead={
          <>
            <p>{unverified.length === 0 ? text.verified : text.lead}</p>
            {unverified.length > 0 && (
              <Badge tone={adopted ? 'yes' : 'wait'}>{adopted ? text.adopted : text.notAdopted}</Badge>
            )}
          </>
        }
      />
      <p className="text-small text-quiet">
        {say(text.of, { channel: lawText[locale].channels[channel], edition })}
      </p>
      {unverified.length > 0 && (
        <Card id="texts" title={text.sources}>
          <Citations cited={unverified} locale={locale} />
          {may(ctx.actor.role, 'law.decide') && (
            <NoteForm
              id="adopt"
              action={adopt.bind(null, { country, channel, day, fingerprint, adopted: !adopted })}
              words={wordsOf(locale)}
              text={{ ...text, hint: text.noteHint, button: adopted ? text.giveUp : text.button }}
            />
          )}
        </Card>
      )}
      {signed.length > 0 && (
        <Card id="history" title={text.history}>
          <SignedLines
            lines={signed.map((one) => ({
              ...one,
              says: say(one.adopted ? text.signedAdopted : text.signedGivenUp, { edition: one.edition }),
            }))}
            people={people}
            locale={locale}
          />
        </Card>
      )}
    </>
  );
});
