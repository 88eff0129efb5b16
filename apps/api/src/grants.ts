import { AUDIT_GRANTS } from '@luwte/audit/domain';
import {
  ADMISSION_GRANTS,
  DECISION_GRANTS,
  FLOOR_GRANTS,
  HELP_GRANTS,
  LEFT_BEHIND_GRANTS,
  NOTE_GRANTS,
  SERVICE_GRANTS,
  DAY_GRANTS,
  DAY_LOG_GRANTS,
  SETTINGS_GRANTS,
} from '@luwte/floor/domain';
import { HOUSE_RULES_GRANTS } from '@luwte/house-rules/domain';
import { type Grants, IDENTITY_GRANTS } from '@luwte/identity/domain';
import { PRIVACY_GRANTS } from '@luwte/privacy/domain';
import {
  STOCK_COUNT_GRANTS,
  STOCK_GRANTS,
  STOCK_KIT_GRANTS,
  STOCK_ORDER_GRANTS,
  STOCK_SCAN_GRANTS,
  STOCK_SHARPS_GRANTS,
} from '@luwte/stock/domain';
import { VISITORS_GRANTS } from '@luwte/visitors/domain';

/** The grants of every slice: what any role may do, in one list. */
export const GRANTS: readonly Grants[] = [
  AUDIT_GRANTS,
  IDENTITY_GRANTS,
  HOUSE_RULES_GRANTS,
  VISITORS_GRANTS,
  PRIVACY_GRANTS,
  FLOOR_GRANTS,
  ADMISSION_GRANTS,
  DECISION_GRANTS,
  SERVICE_GRANTS,
  LEFT_BEHIND_GRANTS,
  DAY_GRANTS,
  DAY_LOG_GRANTS,
  SETTINGS_GRANTS,
  HELP_GRANTS,
  NOTE_GRANTS,
  STOCK_GRANTS,
  STOCK_COUNT_GRANTS,
  STOCK_SCAN_GRANTS,
  STOCK_ORDER_GRANTS,
  STOCK_KIT_GRANTS,
  STOCK_SHARPS_GRANTS,
];
