import { Suspense } from 'react';
import { ArmingNotice } from '@/app/admin/_arming/arming-notice';
import { Lately, Soon } from '@/app/admin/_desk/record-cards';
import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { CampaignTable } from '@/app/admin/campaigns/_campaign/campaign-table';
import { StateBadge } from '@/app/admin/campaigns/_campaign/state-badge';
import { LiveRefresh } from '@/components/staff/live-refresh';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { Progress } from '@/components/ui/progress';
import type { Locale } from '@/db/vocabulary';
import { may } from '@/lib/access/permissions';
import { type CampaignSummary, summariseCampaigns, type WaitingCampaign } from '@/lib/campaigns/summary';
import { figure, say } from '@/lib/format/numbers';
import { campaignText } from '@/lib/format/text/campaign';
import { campaignsText } from '@/lib/format/text/campaigns';
import { deskText } from '@/lib/format/text/desk';
import { recordsText } from '@/lib/format/text/records';

export const generateMetadata = staffMetadata(({ locale }) => deskText[locale].start.title);

const REFRESH_SECONDS = 5;

/** Where the staff arrive: what waits for them, what is going out, what will. */
export default staffPage('home', async ({ ctx, locale }) => {
  const summary = await summariseCampaigns(ctx);
  const { start: text } = deskText[locale];
  const { role } = ctx.actor;
  const writes = may(role, 'campaigns.write');
  const own = role === 'marketer' || role === 'approver' ? role : undefined;
  const quiet = summary.running.length + summary.scheduled.length + summary.ended.length === 0;
  return (
    <>
      <PageHead
        title={text.title}
        actions={
          writes && (
            <ButtonLink variant="primary" href="/admin/campaigns/new">
              {text.newCampaign}
            </ButtonLink>
          )
        }
      />
      <ArmingNotice ctx={ctx} locale={locale} />
      {own && <Waiting rows={summary.waiting} role={own} locale={locale} />}
      <Running rows={summary.running} locale={locale} />
      <Listed title={text.soon} rows={summary.scheduled} locale={locale} />
      <Listed title={text.ended} rows={summary.ended} locale={locale} />
      <Suspense fallback={<p role="status">{recordsText[locale].counting}</p>}>
        <Soon ctx={ctx} locale={locale} />
        <Lately ctx={ctx} locale={locale} />
      </Suspense>
      {quiet && !own && <EmptyState title={text.quiet.title}>{text.quiet.help}</EmptyState>}
      <p>
        <a href="/admin/campaigns" className="inline-flex min-h-11 items-center">
          {text.all}
        </a>
      </p>
    </>
  );
});

type WaitingProps = { rows: readonly WaitingCampaign[]; role: 'marketer' | 'approver'; locale: Locale };

function Waiting({ rows, role, locale }: WaitingProps) {
  const { start: text } = deskText[locale];
  const title = text.waiting[role];
  if (rows.length === 0) {
    return <EmptyState title={text.nothing[role].title}>{text.nothing[role].help}</EmptyState>;
  }
  return (
    <Card title={title}>
      <CampaignTable
        rows={rows}
        locale={locale}
        caption={title}
        captionHidden
        state={{
          header: campaignsText[locale].list.columns.state,
          cell: ({ next }) => <Badge tone={next === 'approval' ? 'wait' : 'now'}>{text.next[next]}</Badge>,
        }}
      />
    </Card>
  );
}

function Running({ rows, locale }: { rows: CampaignSummary['running']; locale: Locale }) {
  if (rows.length === 0) return null;
  const { start: text } = deskText[locale];
  return (
    <Card title={text.going}>
      <ul className="grid gap-6">
        {rows.map((row) => (
          <li key={row.id}>
            <RunningCampaign row={row} locale={locale} />
          </li>
        ))}
      </ul>
      {rows.some(({ state }) => state === 'sending') && <LiveRefresh seconds={REFRESH_SECONDS} />}
    </Card>
  );
}

function RunningCampaign({ row, locale }: { row: CampaignSummary['running'][number]; locale: Locale }) {
  const total = Object.values(row.progress).reduce((sum, count) => sum + count, 0);
  const done = total - row.progress.queued;
  const figures = { done: figure(locale, done), total: figure(locale, total) };
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap gap-x-6">
        <a href={`/admin/campaigns/${row.id}`} className="inline-flex min-h-6 items-center font-semibold">
          {row.name}
        </a>
        <span className="text-quiet">{row.advertiser}</span>
      </p>
      <Progress
        id={`running-${row.id}`}
        label={<StateBadge state={row.state} locale={locale} />}
        value={done}
        max={Math.max(1, total)}
      >
        {say(campaignText[locale].progress.dealtWith, figures)}
      </Progress>
    </div>
  );
}

function Listed({ title, rows, locale }: { title: string; rows: CampaignSummary['ended']; locale: Locale }) {
  if (rows.length === 0) return null;
  return (
    <Card title={title}>
      <CampaignTable rows={rows} locale={locale} caption={title} captionHidden />
    </Card>
  );
}
