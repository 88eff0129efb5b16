import { type ChangePassword, NEW_PASSWORD, PASSWORD } from '@luwte/identity/domain';
import { SecretField } from '@luwte/platform/api';

export class ChangePasswordDto implements ChangePassword {
  @SecretField(PASSWORD)
  current: string;

  @SecretField(NEW_PASSWORD)
  chosen: string;
}
