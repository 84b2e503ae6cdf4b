import type { ActionState } from '@/app/_server/action-result';
import type { FieldFault } from '@/components/ui/error-summary';
import type { StaffAccessText } from '@/lib/format/text/staff-access';

/** What the form says of a password that was not kept. */
export function choiceFaults(
  state: ActionState,
  text: StaffAccessText,
): (FieldFault & { message: string })[] {
  if (state?.ok !== false) return [];
  const { faults, taken, deadTitle } = text.choose;
  switch (state.code) {
    case 'invalid_input':
      return state.issues.map(({ path, message }) =>
        path === 'email'
          ? { field: 'email', message: text.emailWrong }
          : { field: 'password', message: faults[message as keyof typeof faults] ?? faults.too_short },
      );
    case 'already_exists':
      return [{ field: 'email', message: taken }];
    case 'link_expired':
      return [{ field: 'password', message: deadTitle }];
    default:
      return [{ field: 'password', message: text.unexpected.replace('{id}', state.requestId) }];
  }
}
