import { OTP, PASSWORD, type ProveBoth } from '@luwte/identity/domain';
import { SecretField, TextField } from '@luwte/platform/api';

export class ProveBothDto implements ProveBoth {
  @SecretField(PASSWORD)
  password: string;

  @TextField(OTP)
  otp: string;
}
