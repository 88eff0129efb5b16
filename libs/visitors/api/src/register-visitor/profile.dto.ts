import { ChoiceField, ChoiceListField, IntField, TextField } from '@luwte/platform/api';
import {
  BIRTH_YEAR,
  EMERGENCY_WISHES,
  type Gender,
  GENDERS,
  HANDLE,
  type Housing,
  HOUSING,
  OPIOID_SUBSTITUTION,
  type OpioidSubstitution,
  POSTCODE4,
  REFERRED_BY,
  type ReferredBy,
  type Route,
  ROUTES,
  SPOKEN_LANGUAGES,
  type SpokenLanguage,
  type Substance,
  SUBSTANCES,
  type VisitorProfile,
} from '@luwte/visitors/domain';

/** The fields of a profile, for registering and for changing. */
export class ProfileDto implements VisitorProfile {
  @TextField(HANDLE, { optional: true, nullable: true })
  handle?: string | null;

  @IntField(BIRTH_YEAR, { optional: true, nullable: true })
  birthYear?: number | null;

  @ChoiceField(GENDERS, { optional: true })
  gender?: Gender;

  @TextField(POSTCODE4, { optional: true })
  postcode4?: string;

  @ChoiceField(HOUSING, { optional: true })
  housing?: Housing;

  @ChoiceListField(SPOKEN_LANGUAGES, { optional: true, max: SPOKEN_LANGUAGES.length })
  languages?: SpokenLanguage[];

  @ChoiceListField(SUBSTANCES, { optional: true, max: SUBSTANCES.length })
  substances?: Substance[];

  @ChoiceListField(ROUTES, { optional: true, max: ROUTES.length })
  routes?: Route[];

  @ChoiceField(OPIOID_SUBSTITUTION, { optional: true })
  opioidSubstitution?: OpioidSubstitution;

  @ChoiceField(REFERRED_BY, { optional: true })
  referredBy?: ReferredBy;

  @TextField(EMERGENCY_WISHES, { optional: true, nullable: true })
  emergencyWishes?: string | null;
}
