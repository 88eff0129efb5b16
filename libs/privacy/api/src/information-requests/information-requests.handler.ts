import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import {
  type Clock,
  type Created,
  type Id,
  Invalid,
  newId,
  StaleVersion,
  toMillis,
} from '@luwte/platform/kernel';
import {
  answerFaults,
  type CorrectRequest,
  type DecideRequest,
  type RecordRequest,
  REQUEST_TRANSITIONS,
  type RequestContent,
  RequestStateForbids,
  type RequestStep,
} from '@luwte/privacy/domain';
import { VisitorsFacade } from '@luwte/visitors/api';
import { RequestRepository, type RequestRow, type RequestChange } from './request.repository';

const ACT = { category: 'agreement', purpose: 'accountability' } as const;

/** Writes requests for information down, and what came of them. */
@Injectable()
export class InformationRequestsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: RequestRepository,
    private readonly visitors: VisitorsFacade,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Invalid for a moment that is still to come, Absent when the code names nobody here */
  record({ id = newId(), receivedAt, code, ...content }: RecordRequest, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    if (toMillis(receivedAt) > toMillis(now)) throw new Invalid([{ pointer: '/receivedAt', code: 'future' }]);
    return this.transaction.run(actor, async (tx) => {
      const visitor = code === undefined ? null : await this.visitors.identify(tx, { code });
      await this.repository.add(tx, { id, receivedAt, content: contentOf(content), visitor, now });
      await this.tell(tx, 'privacy.request-recorded', { id, visitorKey: visitor?.visitorKey ?? null }, 1);
      return { id, version: 1 };
    });
  }

  /** Puts right what was written; the earlier text stays. @throws Absent, StaleVersion, Invalid */
  correct(id: Id, version: number, { reason, ...content }: CorrectRequest, actor: Actor): Promise<Created> {
    return this.changed(id, version, actor, 'privacy.request-corrected', (row) => {
      if (row.answer !== null) refuse(answerFaults(row.answer, content.legalBasis));
      return { act: 'corrected', now: this.clock.now(), content: contentOf(content), reason };
    });
  }

  /** @throws Absent, StaleVersion, RequestStateForbids, Invalid when something is given without a legal ground */
  decide(id: Id, version: number, { answer, answerText }: DecideRequest, actor: Actor): Promise<Created> {
    return this.changed(id, version, actor, 'privacy.request-decided', (row) => {
      const state = next(row, 'decide');
      refuse(answerFaults(answer, row.legalBasis));
      return { act: 'decided', now: this.clock.now(), state, answer, answerText };
    });
  }

  /** The answer was given. @throws Absent, StaleVersion, RequestStateForbids */
  close(id: Id, version: number, actor: Actor): Promise<Created> {
    return this.changed(id, version, actor, 'privacy.request-closed', (row) => ({
      act: 'closed',
      now: this.clock.now(),
      state: next(row, 'close'),
    }));
  }

  private changed(
    id: Id,
    version: number,
    actor: Actor,
    event: string,
    change: (row: RequestRow) => RequestChange,
  ): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const row = await this.repository.find(tx, id);
      if (row.version !== version) throw new StaleVersion(row.version);
      const after = await this.repository.change(tx, row, version, change(row));
      await this.tell(tx, event, row, after);
      return { id, version: after };
    });
  }

  private async tell(
    tx: Tx,
    event: string,
    { id, visitorKey }: Pick<RequestRow, 'id' | 'visitorKey'>,
    version: number,
  ): Promise<void> {
    await this.audit.record(tx, { ...ACT, event, visitorKey, subjectId: id });
    tx.emit({ type: 'privacy.request-changed', subjectId: id, version });
  }
}

function next(row: RequestRow, step: RequestStep): RequestRow['state'] {
  const state = REQUEST_TRANSITIONS[row.state][step];
  if (!state) throw new RequestStateForbids(step);
  return state;
}

function refuse(faults: ReturnType<typeof answerFaults>): void {
  if (faults.length > 0) throw new Invalid(faults);
}

/** What is kept, and nothing beside it. */
function contentOf(content: RequestContent): RequestContent {
  const { requesterKind, organisation, requester, legalBasis, basisNote, asked, about } = content;
  return {
    requesterKind,
    organisation,
    requester,
    legalBasis,
    asked,
    ...(basisNote !== undefined && { basisNote }),
    ...(about !== undefined && { about }),
  };
}
