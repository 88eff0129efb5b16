import { APP_CODE, type ConfirmSecondFactor, type OwnPassword, PASSWORD } from '@luwte/identity/domain';
import { SecretField, TextField } from '@luwte/platform/api';

export class OwnPasswordDto implements OwnPassword {
  @SecretField(PASSWORD)
  password: string;
}

export class ConfirmSecondFactorDto implements ConfirmSecondFactor {
  @TextField(APP_CODE)
  appCode: string;
}
