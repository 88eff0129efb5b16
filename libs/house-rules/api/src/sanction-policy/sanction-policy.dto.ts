import {
  CONTACT_LINE,
  CONVERSATION_FROM,
  type ConversationFrom,
  type SanctionPolicy,
} from '@luwte/house-rules/domain';
import { ChoiceField, TextField } from '@luwte/platform/api';

export class SanctionPolicyDto implements SanctionPolicy {
  @ChoiceField(CONVERSATION_FROM)
  conversationFrom: ConversationFrom;

  @TextField(CONTACT_LINE)
  contactName: string;

  @TextField(CONTACT_LINE)
  phone: string;

  @TextField(CONTACT_LINE)
  email: string;

  @TextField(CONTACT_LINE)
  address: string;
}
