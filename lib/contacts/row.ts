import type { ContactRow } from '@/db/queries/merge-contacts';
import type { ContactInput } from './schemas';

/** A parsed contact as the table holds it: what was left out is null. */
export function contactRow(externalId: string, contact: ContactInput): ContactRow {
  return {
    externalId,
    kind: contact.kind,
    firstName: contact.firstName ?? null,
    lastName: contact.lastName ?? null,
    company: contact.company ?? null,
    profession: contact.profession ?? null,
    email: contact.email ?? null,
    emailKind: contact.emailKind ?? null,
    phone: contact.phone ?? null,
    fax: contact.fax ?? null,
    address: contact.address ?? null,
    postalCode: contact.postalCode ?? null,
    city: contact.city ?? null,
    country: contact.country,
    locale: contact.locale ?? null,
    timeZone: contact.timeZone ?? null,
    informedAt: contact.informedAt?.toISOString() ?? null,
  };
}
