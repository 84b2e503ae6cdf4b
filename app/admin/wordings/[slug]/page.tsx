import { notFound } from 'next/navigation';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { CommandForm } from '@/components/staff/command-form';
import { Folded, PlainText } from '@/components/staff/message-frame';
import { Badge, type Tone } from '@/components/ui/badge';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import type { Locale } from '@/db/vocabulary';
import { may } from '@/lib/access/permissions';
import { listAdvertisers } from '@/lib/advertisers/list';
import type { Ctx } from '@/lib/context';
import { day, listed, say } from '@/lib/format/numbers';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { names } from '@/lib/format/text/names';
import { wordingText } from '@/lib/format/text/wordings';
import { listPurposes } from '@/lib/purposes/list';
import { examineWording, type Finding, isIncomplete } from '@/lib/wordings/examine';
import type { WordingVersion } from '@/lib/wordings/find';
import { getWording } from '@/lib/wordings/get';
import { approve } from '../actions';

export const generateMetadata = staffMetadata(({ locale }) => wordingText[locale].list.title);

export default staffPage('wordings', async ({ ctx, locale, params: { slug = '' }, query }) => {
  const [newest, ...earlier] = await getWording(ctx, slug);
  if (!newest) notFound();
  const text = wordingText[locale];
  const { role } = ctx.actor;
  const done =
    query['done'] === 'approved' && newest.approved ? 'approved' : query['done'] === 'put' ? 'put' : null;
  const version = { version: newest.version };
  return (
    <>
      {done && (
        <Notice kind="success" word={text.done.word} live>
          <p>{say(text.done[done], version)}</p>
        </Notice>
      )}
      <PageHead
        above={<a href="/admin/wordings">{text.list.title}</a>}
        title={slug}
        lead={
          <p className="flex flex-wrap gap-x-6">
            <span>{say(text.versionOf, { ...version, when: day(locale, newest.createdAt) })}</span>
            <Badge tone={newest.approved ? 'yes' : 'wait'}>
              {newest.approved ? text.states.approved : text.states.draft}
            </Badge>
          </p>
        }
      />
      <Card title={text.text} framed>
        <p className="max-w-measure whitespace-pre-line font-serif text-lead">{newest.text}</p>
      </Card>
      <Card title={text.about}>
        <DescriptionList items={await factsOf(ctx, newest, locale)} />
      </Card>
      {newest.kind === 'consent' && (
        <CheckList
          findings={await findingsOf(ctx, newest)}
          examined={newest.statements !== null}
          locale={locale}
        />
      )}
      {!newest.approved && may(role, 'wordings.approve') && !isIncomplete(newest) && (
        <CommandForm
          action={approve.bind(null, slug)}
          variant="primary"
          text={{
            ...{ button: say(text.approve, version), busy: text.approveBusy },
            ...{ refusedWord: deskText[locale].refusedWord, errors: errorText[locale] },
          }}
        />
      )}
      {may(role, 'wordings.draft') && (
        <ButtonRow>
          <ButtonLink href={`/admin/wordings/${slug}/edit`}>{text.change}</ButtonLink>
          {newest.approved && newest.kind === 'consent' && (
            <ButtonLink href={`/admin/forms/new?wording=${slug}`}>{text.makeForm}</ButtonLink>
          )}
        </ButtonRow>
      )}
      {earlier.length > 0 && <Earlier versions={earlier} locale={locale} />}
    </>
  );
});

async function findingsOf(ctx: Ctx, version: WordingVersion): Promise<Finding[]> {
  const advertisers = await listAdvertisers(ctx);
  return examineWording(
    version,
    advertisers.filter(({ id }) => version.advertisers.includes(id)).map(({ name }) => name),
  );
}

async function factsOf(ctx: Ctx, version: WordingVersion, locale: Locale) {
  const [advertisers, purposes] = await Promise.all([listAdvertisers(ctx), listPurposes(ctx)]);
  const { terms, none, kinds } = wordingText[locale];
  const named = (values: string[]) => (values.length === 0 ? none : listed(locale, values));
  const about = version.purposes.flatMap((id) => purposes.find((each) => each.id === id)?.name[locale] ?? []);
  return [
    { id: 'kind', term: wordingText[locale].list.columns.kind, value: kinds[version.kind] },
    {
      id: 'advertisers',
      term: terms.advertisers,
      value: named(
        version.advertisers.flatMap((id) => advertisers.find((each) => each.id === id)?.name ?? []),
      ),
    },
    { id: 'purposes', term: terms.purposes, value: named(about) },
    {
      id: 'channels',
      term: terms.channels,
      value: named(version.channels.map((each) => names[locale].channels[each])),
    },
    { id: 'language', term: terms.language, value: version.locale },
    { id: 'sha256', term: terms.sha256, value: <code className="wrap-anywhere">{version.sha256}</code> },
  ];
}

const tones: Record<Finding['state'], Tone> = { met: 'yes', missing: 'stop', look: 'care' };

function CheckList(props: { findings: readonly Finding[]; examined: boolean; locale: Locale }) {
  const { check } = wordingText[props.locale];
  return (
    <Card title={check.title}>
      {!props.examined && <p className="max-w-measure text-quiet">{check.notGone}</p>}
      <ul className="grid gap-2">
        {props.findings.map(({ requirement, state }) => (
          <li key={requirement} className="grid gap-x-6 border-b border-line pb-2 sm:grid-cols-[9rem_1fr]">
            <Badge tone={tones[state]}>{check[state]}</Badge>
            <span>{check.needs[requirement]}</span>
          </li>
        ))}
      </ul>
      <p className="text-small text-quiet">{check.law}</p>
    </Card>
  );
}

function Earlier({ versions, locale }: { versions: readonly WordingVersion[]; locale: Locale }) {
  const text = wordingText[locale];
  return (
    <Card title={text.earlier}>
      {versions.map(({ version, createdAt, text: body }) => (
        <Folded key={version} title={say(text.versionOf, { version, when: day(locale, createdAt) })}>
          <PlainText>{body}</PlainText>
        </Folded>
      ))}
    </Card>
  );
}
