import { EMAIL, OTP, PASSWORD, type SignIn } from '@luwte/identity/domain';
import { SecretField, TextField } from '@luwte/platform/api';

export class SignInDto implements SignIn {
  @TextField(EMAIL)
  email: string;

  @SecretField(PASSWORD)
  password: string;

  @TextField(OTP, { optional: true })
  otp?: string;
}
