import type { ActionState } from '@/app/_server/action-result';
import type { StaffAccessText } from '@/lib/format/text/staff-access';

/** `general`: not one field's own; it leads to the first of them. */
export type Fault = { field: string; message: string; general?: boolean };

/** What the form says of a sign-in that did not come about. */
export function signInFaults(state: ActionState, text: StaffAccessText): Fault[] {
  if (state?.ok !== false) return [];
  if (state.code === 'invalid_input') {
    return state.issues.map(({ path, message }) => {
      const field = path === 'password' ? 'password' : 'email';
      if (field === 'password') return { field, message: text.signIn.passwordMissing };
      return { field, message: message === 'missing' ? text.emailMissing : text.emailWrong };
    });
  }
  const message = {
    not_signed_in: text.signIn.refused,
    too_many_attempts: text.signIn.tooMany,
  }[state.code as string];
  return [
    { field: 'email', message: message ?? text.unexpected.replace('{id}', state.requestId), general: true },
  ];
}
