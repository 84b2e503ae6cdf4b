import { type Role, roles } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { choosePassword } from '../staff/choose-password';
import { createStaff } from '../staff/create';

/** Who can sign in to the demonstration. The passwords are no secrets: they are printed at each start. */
export const demonstrationAccounts = [
  { email: 'marketing@maison-tilleul.example', password: 'marche-demo-2026-marketing', role: 'marketer' },
  { email: 'validation@maison-tilleul.example', password: 'marche-demo-2026-validation', role: 'approver' },
  { email: 'dpo@maison-tilleul.example', password: 'marche-demo-2026-delegue', role: 'dpo' },
  { email: 'admin@maison-tilleul.example', password: 'marche-demo-2026-administration', role: 'admin' },
  { email: 'audit@maison-tilleul.example', password: 'marche-demo-2026-controle', role: 'auditor' },
] as const satisfies readonly { email: string; password: string; role: Role }[];

/** The staff's ids by role. */
export type Team = Record<Role, number>;

/** Opens the accounts, each by its invitation as everybody's is. */
export async function openAccounts(ctx: Ctx): Promise<Team> {
  const ids = new Map<Role, number>();
  for (const { email, password, role } of demonstrationAccounts) {
    const { id, path } = await createStaff(ctx, { email, role });
    await choosePassword(ctx, path.slice(path.lastIndexOf('/') + 1), { password });
    ids.set(role, id);
  }
  return Object.fromEntries(roles.map((role) => [role, ids.get(role)])) as Team;
}

/** The same world, acted in by the member of the team who has `role`. */
export function as(ctx: Ctx, team: Team, role: Role): Ctx {
  return { ...ctx, actor: { kind: 'staff', id: team[role], role } };
}
