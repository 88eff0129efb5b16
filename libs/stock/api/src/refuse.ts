import { type FieldError, Invalid } from '@luwte/platform/kernel';

/** @throws Invalid when there is something wrong */
export function refuseIf(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new Invalid(errors);
}
