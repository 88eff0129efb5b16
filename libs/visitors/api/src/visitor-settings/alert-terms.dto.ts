import { IntField } from '@luwte/platform/api';
import { ALERT_DAYS, type AlertTerms } from '@luwte/visitors/domain';

export class AlertTermsDto implements AlertTerms {
  @IntField(ALERT_DAYS, { nullable: true })
  allergy: number | null;

  @IntField(ALERT_DAYS, { nullable: true })
  epilepsy: number | null;

  @IntField(ALERT_DAYS, { nullable: true })
  heart: number | null;

  @IntField(ALERT_DAYS, { nullable: true })
  pregnancy: number | null;

  @IntField(ALERT_DAYS, { nullable: true })
  'suicide-risk': number | null;

  @IntField(ALERT_DAYS, { nullable: true })
  'recent-abstinence': number | null;

  @IntField(ALERT_DAYS, { nullable: true })
  'earlier-overdose': number | null;

  @IntField(ALERT_DAYS, { nullable: true })
  aggression: number | null;
}
