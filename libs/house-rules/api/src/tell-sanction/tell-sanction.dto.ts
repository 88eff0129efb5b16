import {
  CONVERSATION_OUTCOMES,
  type ConversationOutcome,
  type HoldConversation,
  type PlanConversation,
  SANCTION_NOTE,
} from '@luwte/house-rules/domain';
import { ChoiceField, InstantField, TextField } from '@luwte/platform/api';

export class PlanConversationDto implements PlanConversation {
  @InstantField()
  at: string;

  @TextField(SANCTION_NOTE, { optional: true, nullable: true })
  note?: string | null;
}

export class HoldConversationDto extends PlanConversationDto implements HoldConversation {
  @ChoiceField(CONVERSATION_OUTCOMES)
  outcome: ConversationOutcome;
}
