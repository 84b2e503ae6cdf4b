import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import type { Authority } from '@/lib/format/authorities';
import type { Holder } from '@/lib/requests/records';
import { ActionForm } from './action-form';
import { Letter, type LetterProps } from './letter';

type Frame = Omit<LetterProps, 'children'>;

/** Before everything about a person is erased: what goes, what stays and why; the one place with a button that cannot be undone. */
export function ErasePage({ back, ...frame }: Frame & { back: string }) {
  const { erase } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead title={erase.title} lead={<p>{erase.after}</p>} />
      <Card title={erase.goes}>
        <List items={erase.goesList} />
      </Card>
      <Card title={erase.stays}>
        <List items={erase.staysList} />
      </Card>
      <form method="post" className="flex flex-wrap gap-4" data-print="never">
        <Button variant="danger" name="erase" value="yes">
          {erase.button}
        </Button>
        <ButtonLink href={back}>{erase.back}</ButtonLink>
      </form>
    </Letter>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="max-w-measure list-disc ps-6">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** A title and a sentence, where that is all there is to say, and the ways on from there. */
export function ShortPage({
  title,
  lead,
  ways = [],
  ...frame
}: Frame & { title: string; lead: string; ways?: readonly { href: string; label: string }[] }) {
  return (
    <Letter {...frame}>
      <PageHead title={title} lead={<p>{lead}</p>} />
      {ways.map(({ href, label }) => (
        <p key={href}>
          <a href={href} className="inline-flex min-h-11 items-center">
            {label}
          </a>
        </p>
      ))}
    </Letter>
  );
}

/** A new address that waits for its button. */
export function NewAddressPage({ email, ...frame }: Frame & { email: string }) {
  const { data } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead title={data.confirmTitle} lead={<p>{data.confirmLead(email)}</p>} />
      <ActionForm fields={{ confirm: 'yes' }} label={data.confirmButton} variant="primary" />
    </Letter>
  );
}

/** Whom to write to, and which authority to turn to. */
export function ComplainPage({
  holders,
  authority,
  back,
  ...frame
}: Frame & { holders: readonly Holder[]; authority: Authority; back: string }) {
  const { complain, data, history } = frame.text;
  return (
    <Letter {...frame}>
      <PageHead
        above={<a href={back}>{history.back}</a>}
        title={complain.title}
        lead={<p>{complain.lead}</p>}
      />
      <Card title={data.advertiserHelp}>
        <ul className="grid gap-4">
          {holders.map(({ name, legalName, address, email }) => (
            <li key={legalName}>
              <span className="block font-semibold">{name}</span>
              <span className="block">{`${legalName}, ${address}`}</span>
              <a href={`mailto:${email}`} className="inline-flex min-h-11 items-center">
                {email}
              </a>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={authority.name}>
        <p className="max-w-measure">{complain.authority}</p>
        {authority.address && <p>{authority.address}</p>}
        <p>
          <a href={authority.url} rel="noreferrer" className="inline-flex min-h-11 items-center">
            {authority.address ? complain.online : complain.others}
          </a>
        </p>
      </Card>
    </Letter>
  );
}
