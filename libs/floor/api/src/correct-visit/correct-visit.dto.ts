import { type CorrectVisit, REASON_TEXT } from '@luwte/floor/domain';
import { InstantField, TextField } from '@luwte/platform/api';

export class CorrectVisitDto implements CorrectVisit {
  @InstantField({ optional: true })
  arrivedAt?: string;

  @InstantField({ optional: true, nullable: true })
  seatedAt?: string | null;

  @InstantField({ optional: true, nullable: true })
  leftAt?: string | null;

  @TextField(REASON_TEXT)
  reason: string;
}
