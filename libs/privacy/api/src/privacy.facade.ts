import { Injectable } from '@nestjs/common';
import type { Tx } from '@luwte/platform/api';
import { type Instant, newId } from '@luwte/platform/kernel';
import type { RequestAnswer, RequestContent } from '@luwte/privacy/domain';
import { RequestRepository } from './information-requests/request.repository';

/** A request that came in before this register was kept here. */
export interface EarlierRequest {
  readonly receivedAt: Instant;
  readonly content: RequestContent;
  /** What was answered a day later, if it was. */
  readonly answer?: { readonly answer: RequestAnswer; readonly answerText: string };
}

/** What others may ask of privacy. */
@Injectable()
export class PrivacyFacade {
  constructor(private readonly requests: RequestRepository) {}

  /** Enters a request of before, decided by the actor of `tx` when it was answered. */
  async enterRequest(tx: Tx, { receivedAt, content, answer }: EarlierRequest): Promise<void> {
    const id = newId();
    await this.requests.add(tx, { id, receivedAt, content, visitor: null, now: receivedAt });
    if (!answer) return;
    const row = await this.requests.find(tx, id);
    await this.requests.change(tx, row, row.version, {
      act: 'decided',
      now: receivedAt,
      state: 'decided',
      ...answer,
    });
  }
}
