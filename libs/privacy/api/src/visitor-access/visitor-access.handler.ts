import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { IdentityFacade } from '@luwte/identity/api';
import { type Actor, readCursor, toPage, Transaction } from '@luwte/platform/api';
import { type Id, Invalid, type Page } from '@luwte/platform/kernel';
import type { VisitorAccessItem, VisitorAccessQuery } from '@luwte/privacy/domain';
import { VisitorsFacade } from '@luwte/visitors/api';

const ORDER = '-at';
/** Names of workers are for who answers for the access log. */
const SEES_NAMES = 'audit.read';

/** Tells a visitor who saw their record (GDPR art. 15). Telling it leaves an entry too. */
@Injectable()
export class VisitorAccessHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly visitors: VisitorsFacade,
    private readonly audit: AuditFacade,
    private readonly identity: IdentityFacade,
  ) {}

  /** @throws Invalid when not exactly one of id and code is given, Absent when it names nobody here */
  handle(query: VisitorAccessQuery, actor: Actor): Promise<Page<VisitorAccessItem>> {
    const named = namedBy(query);
    const cursor = readCursor(query.cursor, ORDER, 2);
    return this.transaction.run(actor, async (tx) => {
      const { visitorKey } = await this.visitors.identify(tx, named);
      const found = await this.audit.about(tx, visitorKey, query.limit, cursor?.after);
      const names = actor.permissions.has(SEES_NAMES)
        ? await this.identity.namesOf(tx, [...new Set(found.map(({ entry }) => entry.accountId))])
        : new Map<Id, string>();
      await this.audit.record(tx, {
        event: 'privacy.visitor-access-read',
        category: 'audit',
        purpose: 'accountability',
        visitorKey,
      });
      return toPage(
        found,
        query.limit,
        ORDER,
        ({ entry }) => [entry.at, entry.id],
        ({ entry }) => ({
          id: entry.id,
          at: entry.at,
          roles: entry.roles,
          accountName: names.get(entry.accountId) ?? null,
          event: entry.event,
          category: entry.category,
          purpose: entry.purpose,
          outcome: entry.outcome,
          emergency: entry.emergency,
        }),
      );
    });
  }
}

function namedBy({ visitorId, code }: VisitorAccessQuery): { readonly id: Id } | { readonly code: string } {
  if (visitorId !== undefined && code === undefined) return { id: visitorId };
  if (code !== undefined && visitorId === undefined) return { code };
  throw new Invalid([{ pointer: '/visitorId', code: 'one-of' }]);
}
