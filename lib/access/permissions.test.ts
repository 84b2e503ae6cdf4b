import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/vocabulary';
import { DomainError } from '../errors';
import { may, type Permission } from './permissions';
import { requirePermission } from './require';

/** `more`: granted though the public description of the roles does not name it; why is said beside it. */
type Cell = 'yes' | 'no' | 'more';

const order = ['marketer', 'approver', 'dpo', 'admin', 'auditor'] as const satisfies readonly Role[];

/**
 * The public description of the roles, cell by cell, in the order above. Written from the prose and not from the table
 * that it checks; the type asks for every permission.
 */
const described: Record<Permission, readonly [Cell, Cell, Cell, Cell, Cell]> = {
  // "admin: settings, staff, keys, and all records (advertisers to consents, imports)".
  'records.write': ['no', 'no', 'no', 'yes', 'no'],
  // "dpo: reads everything"; "auditor: reads everything, changes nothing".
  'records.read': ['no', 'no', 'yes', 'yes', 'yes'],
  // "dpo: records and undoes people's acts"; admin: "all records (advertisers to consents)".
  'consent.record': ['no', 'no', 'yes', 'yes', 'no'],
  // "dpo: … erases".
  'wordings.read': ['yes', 'no', 'yes', 'yes', 'yes'],
  'people.erase': ['no', 'no', 'yes', 'no', 'no'],
  // A form asks with approved texts only; whoever drafts those puts the form together.
  'forms.manage': ['more', 'no', 'more', 'more', 'no'],
  // "marketer: drafts of assessments and wordings"; a wording "put by a dpo is approved at once"; admin: all records.
  'wordings.draft': ['yes', 'no', 'yes', 'yes', 'no'],
  // "dpo: approves assessments and wordings"; "admin: approves nothing".
  'wordings.approve': ['no', 'no', 'yes', 'no', 'no'],
  // The officer may write one as well; the approval is another person's all the same.
  'assessments.draft': ['yes', 'no', 'more', 'no', 'no'],
  // What a campaign relies on is for everybody who looks at campaigns.
  'assessments.read': ['yes', 'more', 'yes', 'more', 'yes'],
  'assessments.approve': ['no', 'no', 'yes', 'no', 'no'],
  // "Decisions may be asked by all."
  'decisions.ask': ['yes', 'yes', 'yes', 'yes', 'yes'],
  // "marketer: campaigns"; "dpo: sends nothing".
  'campaigns.write': ['yes', 'no', 'no', 'no', 'no'],
  // Before an approval its approver, and a dpo before an answer, may have it checked anew; an auditor changes nothing.
  'campaigns.check': ['yes', 'yes', 'yes', 'no', 'no'],
  // "approver: approves campaigns of others".
  'campaigns.approve': ['no', 'yes', 'no', 'no', 'no'],
  // What one approves one has to read; an administrator sees that there are campaigns, not their people.
  'campaigns.read': ['yes', 'yes', 'yes', 'more', 'yes'],
  // "the people of own campaigns"; an approver looks at whom a campaign goes to.
  'recipients.read': ['yes', 'more', 'yes', 'no', 'yes'],
  // Messages kept in place of being sent are those of one's campaigns.
  'outbox.read': ['more', 'no', 'yes', 'no', 'yes'],
  // "dpo: reads everything"; an administrator keeps the ways by which it arrives working; "auditor: reads everything".
  'inbox.read': ['no', 'no', 'yes', 'more', 'yes'],
  // "dpo: records and undoes people's acts".
  'inbox.undo': ['no', 'no', 'yes', 'no', 'no'],
  // The law is for everybody to read; "dpo: chooses readings".
  'law.read': ['yes', 'yes', 'yes', 'yes', 'yes'],
  'law.decide': ['no', 'no', 'yes', 'no', 'no'],
  // "admin: settings": which database sends is one.
  'sending.arm': ['no', 'no', 'no', 'yes', 'no'],
  'staff.manage': ['no', 'no', 'no', 'yes', 'no'],
  'keys.manage': ['no', 'no', 'no', 'yes', 'no'],
};

const cells = Object.entries(described).flatMap(([permission, row]) =>
  order.map((role, column) => ({
    permission: permission as Permission,
    role,
    expected: row[column] !== 'no',
  })),
);

describe('the table of permissions says what the description says', () => {
  test('the description covers every role', () => {
    expect([...order].sort()).toEqual([...roles].sort());
  });

  test.each(cells)('$role, $permission: $expected', ({ permission, role, expected }) => {
    expect(may(role, permission)).toBe(expected);
    for (const kind of ['staff', 'key'] as const) {
      const asked = () => requirePermission({ kind, id: 1, role }, permission);
      if (expected) expect(asked).not.toThrow();
      else expect(asked).toThrow(new DomainError('not_allowed', permission));
    }
  });
});

test.each(Object.keys(described) as Permission[])(
  '%s is never a visitor’s, and always our own',
  (permission) => {
    expect(() => requirePermission({ kind: 'person' }, permission)).toThrow(DomainError);
    expect(() => requirePermission({ kind: 'system' }, permission)).not.toThrow();
  },
);

test('nobody both writes and approves: four eyes are two people', () => {
  for (const role of roles) {
    expect(may(role, 'campaigns.write') && may(role, 'campaigns.approve')).toBe(false);
  }
});

test('an auditor changes nothing', () => {
  const writing = cells.filter(
    ({ role, permission }) =>
      role === 'auditor' && !/\.read$/.test(permission) && permission !== 'decisions.ask',
  );
  expect(writing.filter(({ role, permission }) => may(role, permission))).toEqual([]);
});
