import type { UpdateVisitor } from '@luwte/visitors/domain';
import { ProfileDto } from '../register-visitor/profile.dto';

export class UpdateVisitorDto extends ProfileDto implements UpdateVisitor {}
