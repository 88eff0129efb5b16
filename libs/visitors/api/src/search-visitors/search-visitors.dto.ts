import { ChoiceField, ListQueryDto, TextField } from '@luwte/platform/api';
import {
  ALERT_KINDS,
  type AlertKind,
  type Housing,
  HOUSING,
  INTAKE_STATES,
  type IntakeState,
  LINK_STATES,
  type LinkState,
  SEARCH_TEXT,
  VISITOR_DUE,
  type VisitorDue,
  VISITOR_SORTS,
  VISITOR_STATUSES,
  type VisitorQuery,
  type VisitorSort,
  type VisitorStatus,
} from '@luwte/visitors/domain';

const LISTED_STATUSES = VISITOR_STATUSES.filter((status) => status !== 'erased');

export class SearchVisitorsDto extends ListQueryDto implements VisitorQuery {
  @TextField(SEARCH_TEXT, { optional: true })
  query?: string;

  @ChoiceField(LISTED_STATUSES, { optional: true })
  status?: VisitorStatus;

  @ChoiceField(ALERT_KINDS, { optional: true })
  alert?: AlertKind;

  @ChoiceField(VISITOR_DUE, { optional: true })
  due?: VisitorDue;

  @ChoiceField(INTAKE_STATES, { optional: true })
  intake?: IntakeState;

  @ChoiceField(HOUSING, { optional: true })
  housing?: Housing;

  @ChoiceField(LINK_STATES, { optional: true })
  link?: LinkState;

  @ChoiceField(VISITOR_SORTS, { optional: true })
  sort?: VisitorSort;
}
