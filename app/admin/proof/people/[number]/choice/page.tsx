import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import type { Option, RecordFieldSpec } from '@/components/staff/record-field';
import { RecordForm } from '@/components/staff/record-form';
import { PageHead } from '@/components/ui/page-head';
import { channels, type Locale } from '@/db/vocabulary';
import { requirePermission } from '@/lib/access/require';
import { listAdvertisers } from '@/lib/advertisers/list';
import { enteredMethods } from '@/lib/consent/enter';
import type { Ctx } from '@/lib/context';
import { say } from '@/lib/format/numbers';
import { parisClock } from '@/lib/format/paris-time';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { names } from '@/lib/format/text/names';
import { proofText } from '@/lib/format/text/proof';
import { personProof } from '@/lib/proof/people';
import { listPurposes } from '@/lib/purposes/list';
import { listWordings } from '@/lib/wordings/list';
import { enter } from '../../../actions';

export const generateMetadata = staffMetadata(({ locale }) => proofText[locale].person.enter);

export default staffPage('proof', async ({ ctx, locale, params: { number = '' } }) => {
  requirePermission(ctx.actor, 'consent.record');
  const person = await personProof(ctx, Number(number) || 0);
  const { enter: text } = proofText[locale];
  const page = `/admin/proof/people/${person.number}`;
  const { day, time } = parisClock(ctx.now);
  const [said, proof] = await fieldsOf(ctx, locale);
  return (
    <>
      <PageHead
        above={<a href={page}>{person.name}</a>}
        title={say(text.title, { name: person.name })}
        lead={<p>{text.lead}</p>}
      />
      <RecordForm
        action={enter.bind(null, person.number)}
        parts={[
          { id: 'said', title: text.parts.said, fields: said },
          { id: 'proof', title: text.parts.proof, fields: proof },
        ]}
        initial={{ 'at.day': day, 'at.time': time }}
        submit={text.save}
        back={{ href: page, label: text.back }}
        desk={deskText[locale]}
        errors={errorText[locale]}
      />
    </>
  );
});

async function fieldsOf(ctx: Ctx, locale: Locale): Promise<[RecordFieldSpec[], RecordFieldSpec[]]> {
  const [advertisers, purposes, wordings] = await Promise.all([
    listAdvertisers(ctx),
    listPurposes(ctx),
    listWordings(ctx),
  ]);
  const { enter: text, acts } = proofText[locale];
  const list = (name: 'advertiser' | 'purpose' | 'channel', options: Option[]): RecordFieldSpec => ({
    ...{ kind: 'list', name, label: text[name], fault: text.faults[name] },
    options: [...options, { value: '*', label: text.every[name] }],
  });
  const said: RecordFieldSpec[] = [
    {
      ...{ kind: 'one', name: 'act', label: text.act, fault: text.faults.act },
      options: (['given', 'refused', 'withdrawn', 'objected'] as const).map((value) => ({
        value,
        label: acts[value],
      })),
    },
    list(
      'advertiser',
      advertisers.map(({ slug, name }) => ({ value: slug, label: name })),
    ),
    list(
      'purpose',
      purposes.map(({ slug, name }) => ({ value: slug, label: name[locale] })),
    ),
    list(
      'channel',
      channels.map((channel) => ({ value: channel, label: names[locale].channels[channel] })),
    ),
    { kind: 'line', type: 'date', name: 'at.day', label: text.day, fault: text.faults.at },
    { kind: 'line', type: 'time', name: 'at.time', label: text.time, fault: text.faults.at },
  ];
  const proof: RecordFieldSpec[] = [
    {
      ...{ kind: 'one', name: 'method', label: text.method, fault: text.faults.method },
      options: enteredMethods.map((value) => ({ value, label: text.methods[value] })),
    },
    {
      ...{
        kind: 'list',
        name: 'wording',
        label: text.wording,
        hint: text.wordingHint,
        fault: text.faults.wording,
      },
      options: wordings.map(({ slug, locale: language }) => ({
        value: slug,
        label: `${slug} (${language})`,
      })),
    },
    {
      kind: 'prose',
      name: 'evidence',
      label: text.evidence,
      hint: text.evidenceHint,
      fault: text.faults.evidence,
    },
  ];
  return [said, proof];
}
