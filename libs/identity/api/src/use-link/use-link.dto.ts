import {
  type AcceptInvitation,
  ACCOUNT_NAME,
  type JoinHouse,
  LINK_TOKEN,
  NEW_PASSWORD,
  OTP,
  PASSWORD,
  type ReadLink,
  type SetPassword,
} from '@luwte/identity/domain';
import { ChoiceField, SecretField, TextField } from '@luwte/platform/api';
import { UI_LANGUAGES, type UiLanguage } from '@luwte/platform/kernel';

export class ReadLinkDto implements ReadLink {
  @TextField(LINK_TOKEN)
  token: string;
}

export class AcceptInvitationDto extends ReadLinkDto implements AcceptInvitation {
  @TextField(ACCOUNT_NAME)
  name: string;

  @ChoiceField(UI_LANGUAGES)
  language: UiLanguage;

  @SecretField(NEW_PASSWORD)
  password: string;
}

export class JoinHouseDto extends ReadLinkDto implements JoinHouse {
  @SecretField(PASSWORD)
  password: string;

  @TextField(OTP, { optional: true })
  otp?: string;
}

export class SetPasswordDto extends ReadLinkDto implements SetPassword {
  @SecretField(NEW_PASSWORD)
  password: string;
}
