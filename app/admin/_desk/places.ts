import type { Role } from '@/db/vocabulary';
import { may, type Permission } from '@/lib/access/permissions';

/** The parts of the staff's pages, in the order of the margin; each is shown to those who may read it. */
export const places = {
  home: { href: '/admin', permission: 'campaigns.read' },
  search: { href: '/admin/search', permission: 'campaigns.read' },
  campaigns: { href: '/admin/campaigns', permission: 'campaigns.read' },
  calls: { href: '/admin/calls', permission: 'calls.make' },
  contacts: { href: '/admin/contacts', permission: 'records.read' },
  inbox: { href: '/admin/inbox', permission: 'inbox.read' },
  wordings: { href: '/admin/wordings', permission: 'wordings.read' },
  forms: { href: '/admin/forms', permission: 'forms.manage' },
  proof: { href: '/admin/proof', permission: 'records.read' },
  assessments: { href: '/admin/assessments', permission: 'assessments.read' },
  law: { href: '/admin/law', permission: 'law.read' },
  advertisers: { href: '/admin/advertisers', permission: 'records.write' },
  outbox: { href: '/admin/outbox', permission: 'outbox.read' },
} as const satisfies Record<string, { href: string; permission: Permission }>;

export type Place = keyof typeof places;

export function placesOf(role: Role): Place[] {
  return (Object.keys(places) as Place[]).filter((place) => may(role, places[place].permission));
}
