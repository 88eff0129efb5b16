import { ALWAYS_OFFERED, type AlwaysOffered, type GiveAtDoor } from '@luwte/floor/domain';
import { ChoiceField, IdField } from '@luwte/platform/api';

export class GiveAtDoorDto implements GiveAtDoor {
  @IdField({ optional: true })
  id?: string;

  @ChoiceField(ALWAYS_OFFERED)
  kind: AlwaysOffered;

  @IdField({ optional: true, nullable: true })
  visitorId?: string | null;
}
