import { ChoiceField, IdField, InstantField, TextField } from '@luwte/platform/api';
import { type AddAlert, ALERT_KINDS, ALERT_NOTE, type AlertKind } from '@luwte/visitors/domain';

export class AddAlertDto implements AddAlert {
  @IdField({ optional: true })
  id?: string;

  @ChoiceField(ALERT_KINDS)
  kind: AlertKind;

  @TextField(ALERT_NOTE, { optional: true, nullable: true })
  note?: string | null;

  @InstantField({ optional: true, nullable: true })
  expiresAt?: string | null;
}
