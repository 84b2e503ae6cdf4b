import type { Role } from '@/db/vocabulary';

/**
 * Who on the staff, or which key, may do what: the one table that every verb asks. (What the law permits to send is
 * `lib/law`, another matter.)
 */
const permissions = {
  'records.write': ['admin'],
  'records.read': ['dpo', 'admin', 'auditor'],
  'consent.record': ['dpo', 'admin'],
  'people.erase': ['dpo'],
  'forms.manage': ['marketer', 'dpo', 'admin'],
  'wordings.read': ['marketer', 'dpo', 'admin', 'auditor'],
  'wordings.draft': ['marketer', 'dpo', 'admin'],
  'wordings.approve': ['dpo'],
  'assessments.draft': ['marketer', 'dpo'],
  'assessments.read': ['marketer', 'approver', 'dpo', 'admin', 'auditor'],
  'assessments.approve': ['dpo'],
  'decisions.ask': ['marketer', 'approver', 'dpo', 'admin', 'auditor'],
  'campaigns.write': ['marketer'],
  'campaigns.check': ['marketer', 'approver', 'dpo'],
  'campaigns.approve': ['approver'],
  'campaigns.read': ['marketer', 'approver', 'dpo', 'admin', 'auditor'],
  'recipients.read': ['marketer', 'approver', 'dpo', 'auditor'],
  'outbox.read': ['marketer', 'dpo', 'auditor'],
  'inbox.read': ['dpo', 'admin', 'auditor'],
  'inbox.undo': ['dpo'],
  'law.read': ['marketer', 'approver', 'dpo', 'admin', 'auditor'],
  'law.decide': ['dpo'],
  'sending.arm': ['admin'],
  'staff.manage': ['admin'],
  'keys.manage': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether `role` may do `permission`. */
export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}
