import type { VisitorProfile } from '@luwte/visitors/domain';
import { PROFILE_FIELDS, type ProfileField, sameField } from './profile-draft';

/** Whose reading of a field is kept. */
export type Side = 'mine' | 'theirs';

/** A field that a colleague's version and this worker's tell differently. */
export interface Difference {
  readonly field: ProfileField;
  /** Both changed it: the worker must look. */
  readonly both: boolean;
  /** What is kept unless the worker chooses otherwise: one's own where one changed something. */
  readonly side: Side;
}

/** The three versions of a profile when somebody was first. */
export interface ThreeVersions {
  /** As both read it. */
  readonly base: VisitorProfile;
  /** As this worker wants it. */
  readonly mine: VisitorProfile;
  /** As it is kept now. */
  readonly theirs: VisitorProfile;
}

/** The fields in which both versions differ, with what is proposed for each. */
export function differences({ base, mine, theirs }: ThreeVersions): readonly Difference[] {
  return PROFILE_FIELDS.filter((field) => !sameField(field, mine, theirs)).map((field) => {
    const changedHere = !sameField(field, base, mine);
    return {
      field,
      both: changedHere && !sameField(field, base, theirs),
      side: changedHere ? 'mine' : 'theirs',
    };
  });
}

/** The profile made of both versions by the choice for each field that differs. */
export function merged(
  { mine, theirs }: ThreeVersions,
  chosen: Readonly<Partial<Record<ProfileField, Side>>>,
): VisitorProfile {
  return Object.fromEntries(
    PROFILE_FIELDS.map((field) => [field, (chosen[field] === 'mine' ? mine : theirs)[field]]),
  );
}
