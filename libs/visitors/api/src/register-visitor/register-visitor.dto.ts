import { FlagField, IdField } from '@luwte/platform/api';
import type { RegisterVisitor } from '@luwte/visitors/domain';
import { ProfileDto } from './profile.dto';

export class RegisterVisitorDto extends ProfileDto implements RegisterVisitor {
  @IdField({ optional: true })
  id?: string;

  @FlagField()
  over18: boolean;
}
