import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { IdentityFacade } from '@luwte/identity/api';
import { type Actor, Transaction } from '@luwte/platform/api';
import type { Id, Page } from '@luwte/platform/kernel';
import type { InformationRequest, RequestItem, RequestQuery } from '@luwte/privacy/domain';
import { RequestRepository, type RequestRow } from './request.repository';

const ACT = { category: 'agreement', purpose: 'accountability' } as const;

/** Reads the register of requests; each reading leaves an entry. */
@Injectable()
export class ReadRequestsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: RequestRepository,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditFacade,
  ) {}

  list(query: RequestQuery, actor: Actor): Promise<Page<RequestItem>> {
    return this.transaction.run(actor, async (tx) => {
      const { items, nextCursor } = await this.repository.list(tx, query);
      const names = await this.identity.namesOf(tx, [
        ...new Set(items.flatMap(({ decidedBy }) => decidedBy ?? [])),
      ]);
      await this.audit.record(tx, { ...ACT, event: 'privacy.requests-listed' });
      return { nextCursor, items: items.map((row) => toItem(row, names)) };
    });
  }

  /** @throws Absent */
  read(id: Id, actor: Actor): Promise<InformationRequest> {
    return this.transaction.run(actor, async (tx) => {
      const row = await this.repository.find(tx, id);
      const events = await this.repository.events(tx, row);
      const people = events.map(({ accountId }) => accountId);
      const names = await this.identity.namesOf(tx, [...new Set(people)]);
      await this.audit.record(tx, {
        ...ACT,
        event: 'privacy.request-read',
        visitorKey: row.visitorKey,
        subjectId: id,
      });
      return {
        ...toItem(row, names),
        content: row.content,
        answerText: row.answerText,
        visitorKey: row.visitorKey,
        events: events.map(({ at, act, accountId, reason, before }) => ({
          at,
          act,
          by: names.get(accountId) ?? null,
          reason,
          before,
        })),
      };
    });
  }
}

function toItem(row: RequestRow, names: ReadonlyMap<Id, string>): RequestItem {
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    receivedAt: row.receivedAt,
    requesterKind: row.requesterKind,
    legalBasis: row.legalBasis,
    organisation: row.content?.organisation ?? null,
    aboutVisitor: row.visitorId !== null,
    answer: row.answer,
    decidedBy: names.get(row.decidedBy ?? '') ?? null,
    decidedAt: row.decidedAt,
    closedAt: row.closedAt,
  };
}
