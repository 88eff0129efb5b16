import { InstantField } from '@luwte/platform/api';
import type { ExtendAlert } from '@luwte/visitors/domain';

export class ExtendAlertDto implements ExtendAlert {
  @InstantField({ optional: true, nullable: true })
  expiresAt?: string | null;
}
