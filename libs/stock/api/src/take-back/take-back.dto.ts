import { TextField } from '@luwte/platform/api';
import { POSTING_REASON, type ReversePosting } from '@luwte/stock/domain';

export class ReversePostingDto implements ReversePosting {
  @TextField(POSTING_REASON)
  reason: string;
}
