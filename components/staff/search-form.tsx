'use client';

import { useActionState } from 'react';
import type { ActionState } from '@/app/_server/action-result';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TextField } from '@/components/ui/field';
import type { CampaignState } from '@/db/vocabulary';
import type { RecordsText } from '@/lib/format/text/records';
import type { Found } from '@/lib/registers/search';
import { type CommandText, Refusal } from './command-form';

export type SearchFormProps = {
  action: (previous: ActionState<Found>, form: FormData) => Promise<ActionState<Found>>;
  text: RecordsText['search'];
  kinds: RecordsText['kinds'];
  states: Readonly<Record<CampaignState, string>>;
  refused: Pick<CommandText, 'refusedWord' | 'errors'>;
};

/** A field that has the focus, and under it what was found. Works without scripts. */
export function SearchForm({ action, text, kinds, states, refused }: SearchFormProps) {
  const [state, submit, pending] = useActionState(action, null);
  const found = state?.ok ? state.value : null;
  const nothing = found && found.contacts.length === 0 && found.campaigns.length === 0;
  return (
    <div className="grid gap-8">
      <search>
        <form action={submit} className="grid max-w-measure gap-4">
          <Refusal state={state} text={refused} />
          <TextField
            id="words"
            name="words"
            type="search"
            label={text.label}
            hint={text.hint}
            autoComplete="off"
            defaultValue={found?.words}
            // Whoever comes by its key means to type.
            autoFocus
            minLength={2}
            maxLength={200}
            required
          />
          <Button variant="primary" className="justify-self-start" aria-disabled={pending}>
            {text.button}
          </Button>
        </form>
      </search>
      <div role="status" className="grid gap-8">
        {nothing && (
          <EmptyState title={text.none.title}>
            {found.everybody ? text.none.help : text.none.helpOwn}
          </EmptyState>
        )}
        {found && found.campaigns.length > 0 && (
          <section className="grid gap-2">
            <h2>{text.campaigns}</h2>
            <ul className="border-t border-line">
              {found.campaigns.map(({ id, name, state: stands }) => (
                <Line key={id} href={`/admin/campaigns/${id}`} name={name} about={states[stands]} />
              ))}
            </ul>
          </section>
        )}
        {found && found.contacts.length > 0 && (
          <section className="grid gap-2">
            <h2>{text.contacts}</h2>
            <ul className="border-t border-line">
              {found.contacts.map((contact) => (
                <Line
                  key={contact.id}
                  href={`/admin/contacts/${contact.id}`}
                  name={nameOf(contact)}
                  about={[kinds[contact.kind], contact.company, contact.city, contact.country]
                    .filter(Boolean)
                    .join(', ')}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function nameOf(contact: Found['contacts'][number]): string {
  const { first_name, last_name, company, external_id } = contact;
  return [first_name, last_name].filter(Boolean).join(' ') || company || external_id;
}

function Line({ href, name, about }: { href: string; name: string; about: string }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1">
      <a href={href} className="inline-flex min-h-11 items-center font-semibold">
        {name}
      </a>
      <span className="text-quiet">{about}</span>
    </li>
  );
}
