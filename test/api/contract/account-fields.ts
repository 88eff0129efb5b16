import type {
  AcceptInvitation,
  AccountQuery,
  ChangePassword,
  ChangeRoles,
  ConfirmSecondFactor,
  InviteColleague,
  JoinHouse,
  MakeLink,
  OwnPassword,
  ProveBoth,
  ReadLink,
  SecondFactorPolicy,
  SetPassword,
  SwitchHouse,
} from '@luwte/identity/domain';
import { type Fields, PAGE, type Presence } from './presence';

/** Bodies of accounts, second factors and sign-ins, by the name of the API's class. */
export const ACCOUNT_BODIES: Readonly<Record<string, Readonly<Record<string, Presence>>>> = {
  SwitchHouseDto: { facilityId: 'required' } satisfies Fields<SwitchHouse>,
  ChangePasswordDto: { current: 'required', chosen: 'required' } satisfies Fields<ChangePassword>,
  OwnPasswordDto: { password: 'required' } satisfies Fields<OwnPassword>,
  ConfirmSecondFactorDto: { appCode: 'required' } satisfies Fields<ConfirmSecondFactor>,
  ProveBothDto: { password: 'required', otp: 'required' } satisfies Fields<ProveBoth>,
  FactorPolicyDto: { roles: 'required' } satisfies Fields<SecondFactorPolicy>,
  ChangeRolesDto: { roles: 'required' } satisfies Fields<ChangeRoles>,
  InviteColleagueDto: {
    id: 'optional',
    email: 'required',
    name: 'required',
    roles: 'required',
  } satisfies Fields<InviteColleague>,
  MakeLinkDto: { send: 'optional' } satisfies Fields<MakeLink>,
  ReadLinkDto: { token: 'required' } satisfies Fields<ReadLink>,
  AcceptInvitationDto: {
    token: 'required',
    name: 'required',
    language: 'required',
    password: 'required',
  } satisfies Fields<AcceptInvitation>,
  JoinHouseDto: { token: 'required', password: 'required', otp: 'optional' } satisfies Fields<JoinHouse>,
  SetPasswordDto: { token: 'required', password: 'required' } satisfies Fields<SetPassword>,
};

/** Queries of the same. */
export const ACCOUNT_QUERIES: Readonly<Record<string, Readonly<Record<string, Presence>>>> = {
  ListAccountsDto: {
    ...PAGE,
    query: 'optional',
    status: 'optional',
    role: 'optional',
  } satisfies Fields<AccountQuery>,
};
