import { CHAIN_HASH, CHAIN_NUMBER, type VerificationQuery } from '@luwte/audit/domain';
import { QueryIntField, TextField } from '@luwte/platform/api';

export class VerifyChainDto implements VerificationQuery {
  @QueryIntField(CHAIN_NUMBER, { optional: true })
  headNumber?: number;

  @TextField(CHAIN_HASH, { optional: true })
  headHash?: string;
}
