import { Inject, Injectable } from '@nestjs/common';
import {
  deriveKey,
  PLATFORM_CONFIG,
  type PlatformConfig,
  readCursor,
  rowsToRead,
  sealJson,
  toPage,
  type Tx,
  unsealJson,
  VisitorKeys,
} from '@luwte/platform/api';
import { Absent, type Id, type Instant, type Page, StaleVersion } from '@luwte/platform/kernel';
import type {
  LegalBasis,
  RequestAct,
  RequestAnswer,
  RequestContent,
  RequesterKind,
  RequestQuery,
  RequestState,
} from '@luwte/privacy/domain';
import type { VisitorName } from '@luwte/visitors/api';

/** A request as it is stored, opened. `content` and `answerText` are null once the visitor was erased. */
export interface RequestRow {
  readonly id: Id;
  readonly version: number;
  readonly state: RequestState;
  readonly receivedAt: Instant;
  readonly requesterKind: RequesterKind;
  readonly legalBasis: LegalBasis;
  readonly visitorId: Id | null;
  readonly visitorKey: Id | null;
  readonly content: RequestContent | null;
  readonly answer: RequestAnswer | null;
  readonly answerText: string | null;
  readonly decidedBy: Id | null;
  readonly decidedAt: Instant | null;
  readonly closedAt: Instant | null;
}

/** Something that happened to a request. */
export interface RequestEventRow {
  readonly at: Instant;
  readonly act: RequestAct;
  readonly accountId: Id;
  readonly reason: string | null;
  readonly before: RequestContent | null;
}

/** What a change writes; what is left out stays. */
export interface RequestChange {
  readonly act: Exclude<RequestAct, 'received'>;
  readonly now: Instant;
  readonly state?: RequestState;
  readonly content?: RequestContent;
  readonly answer?: RequestAnswer;
  readonly answerText?: string;
  readonly reason?: string;
}

interface StoredRow {
  readonly id: Id;
  readonly version: number;
  readonly state: RequestState;
  readonly received_at: Date;
  readonly requester_kind: RequesterKind;
  readonly legal_basis: LegalBasis;
  readonly visitor_id: Id | null;
  readonly visitor_key: Id | null;
  readonly wrapped: Buffer | null;
  readonly content: Buffer;
  readonly answer: RequestAnswer | null;
  readonly answer_text: Buffer | null;
  readonly decided_by: Id | null;
  readonly decided_at: Date | null;
  readonly closed_at: Date | null;
}

const SELECT = `select r.id, r.version, r.state, r.received_at, r.requester_kind, r.legal_basis, r.visitor_id,
    r.visitor_key, k.wrapped, r.content, r.answer, r.answer_text, r.decided_by, r.decided_at, r.closed_at
  from luwte.information_request r left join luwte.visitor_key k on k.visitor_id = r.visitor_id
  where r.facility_id = luwte.facility()`;
const ORDER = '-receivedAt';

/**
 * Questions about requests for information. Their texts are sealed: with the key of the visitor they are about, so that
 * they go with it, else with one of the house.
 */
@Injectable()
export class RequestRepository {
  private readonly houseKey: (facilityId: Id) => Buffer;

  constructor(
    private readonly keys: VisitorKeys,
    @Inject(PLATFORM_CONFIG) { masterKey }: PlatformConfig,
  ) {
    this.houseKey = (facilityId) => deriveKey(masterKey, `information-requests/${facilityId}`);
  }

  async add(
    tx: Tx,
    request: {
      readonly id: Id;
      readonly receivedAt: Instant;
      readonly content: RequestContent;
      readonly visitor: VisitorName | null;
      readonly now: Instant;
    },
  ): Promise<void> {
    const { id, receivedAt, content, visitor, now } = request;
    const key = visitor ? await this.keys.find(tx, visitor.visitorId) : this.houseKey(tx.facilityId);
    if (!key) throw new Absent('Visitor');
    await tx.sql(
      `insert into luwte.information_request
         (id, facility_id, received_at, requester_kind, legal_basis, visitor_id, visitor_key, content)
       values ($1, luwte.facility(), $2, $3, $4, $5, $6, $7)`,
      [
        id,
        receivedAt,
        content.requesterKind,
        content.legalBasis,
        visitor?.visitorId ?? null,
        visitor?.visitorKey ?? null,
        sealJson(key, contextOf(id), content),
      ],
    );
    await this.note(tx, id, { act: 'received', now }, null);
  }

  async find(tx: Tx, id: Id): Promise<RequestRow> {
    const [row] = await tx.sql<StoredRow>(`${SELECT} and r.id = $1`, [id]);
    if (!row) throw new Absent('Information request');
    return this.toRow(tx, row);
  }

  /** Changes the request at `version`, and keeps what it said before. @throws StaleVersion */
  async change(tx: Tx, row: RequestRow, version: number, change: RequestChange): Promise<number> {
    const key = await this.keyOf(tx, row.visitorId);
    const { act, now, state = row.state, content = row.content, answer = row.answer, answerText } = change;
    if (!key || !content) throw new Absent('Information request');
    const [changed] = await tx.sql<{ version: number }>(
      `update luwte.information_request set state = $3, requester_kind = $4, legal_basis = $5, content = $6, answer = $7,
         answer_text = coalesce($8, answer_text), version = version + 1,
         decided_by = case when $9 = 'decided' then luwte.account() else decided_by end,
         decided_at = case when $9 = 'decided' then $10 else decided_at end,
         closed_at = case when $9 = 'closed' then $10 else closed_at end
       where id = $1 and version = $2 returning version`,
      [
        row.id,
        version,
        state,
        content.requesterKind,
        content.legalBasis,
        sealJson(key, contextOf(row.id), content),
        answer,
        answerText === undefined ? null : sealJson(key, answerContextOf(row.id), { answerText }),
        act,
        now,
      ],
    );
    if (!changed) throw new StaleVersion(row.version);
    const before = act === 'corrected' && row.content ? sealJson(key, contextOf(row.id), row.content) : null;
    await this.note(tx, row.id, change, before);
    return changed.version;
  }

  /** What happened to the request, oldest first. */
  async events(tx: Tx, { id, visitorId }: RequestRow): Promise<readonly RequestEventRow[]> {
    const key = await this.keyOf(tx, visitorId);
    const rows = await tx.sql<{
      at: Date;
      act: RequestAct;
      account_id: Id;
      reason: string | null;
      before: Buffer | null;
    }>(
      `select at, act, account_id, reason, before from luwte.information_request_event
       where request_id = $1 order by at, id`,
      [id],
    );
    return rows.map(({ at, act, account_id, reason, before }) => ({
      at: at.toISOString(),
      act,
      accountId: account_id,
      reason,
      before: before && key ? unsealJson<RequestContent>(key, contextOf(id), before) : null,
    }));
  }

  /** One page, newest first. */
  async list(tx: Tx, query: RequestQuery): Promise<Page<RequestRow>> {
    const cursor = readCursor(query.cursor, ORDER, 2);
    const rows = await tx.sql<StoredRow>(
      `${SELECT} and ($1::varchar is null or r.state = $1) and ($2::varchar is null or r.requester_kind = $2)
         and ($3::varchar is null or r.answer = $3)
         and ($4::timestamptz is null or r.received_at >= $4) and ($5::timestamptz is null or r.received_at < $5)
         and ($6::timestamptz is null or (r.received_at, r.id) < ($6, $7::uuid))
       order by r.received_at desc, r.id desc limit $8`,
      [
        query.state ?? null,
        query.requesterKind ?? null,
        query.answer ?? null,
        query.from ?? null,
        query.to ?? null,
        cursor?.after[0] ?? null,
        cursor?.after[1] ?? null,
        rowsToRead(query.limit),
      ],
    );
    return toPage(
      rows,
      query.limit,
      ORDER,
      (row) => [row.received_at.toISOString(), row.id],
      (row) => this.toRow(tx, row),
    );
  }

  private async note(
    tx: Tx,
    id: Id,
    { act, now, reason }: { readonly act: RequestAct; readonly now: Instant; readonly reason?: string },
    before: Buffer | null,
  ): Promise<void> {
    await tx.sql(
      `insert into luwte.information_request_event (facility_id, request_id, at, act, account_id, reason, before)
       values (luwte.facility(), $1, $2, $3, luwte.account(), $4, $5)`,
      [id, now, act, reason ?? null, before],
    );
  }

  private async keyOf(tx: Tx, visitorId: Id | null): Promise<Buffer | null> {
    return visitorId === null ? this.houseKey(tx.facilityId) : this.keys.find(tx, visitorId);
  }

  private toRow(tx: Tx, row: StoredRow): RequestRow {
    const key =
      row.visitor_id === null
        ? this.houseKey(tx.facilityId)
        : row.wrapped && this.keys.open(row.visitor_id, row.wrapped);
    return {
      id: row.id,
      version: row.version,
      state: row.state,
      receivedAt: row.received_at.toISOString(),
      requesterKind: row.requester_kind,
      legalBasis: row.legal_basis,
      visitorId: row.visitor_id,
      visitorKey: row.visitor_key,
      content: key && unsealJson<RequestContent>(key, contextOf(row.id), row.content),
      answer: row.answer,
      answerText:
        key && row.answer_text
          ? unsealJson<{ answerText: string }>(key, answerContextOf(row.id), row.answer_text).answerText
          : null,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at?.toISOString() ?? null,
      closedAt: row.closed_at?.toISOString() ?? null,
    };
  }
}

const contextOf = (id: Id): string => `information-request:${id}`;
const answerContextOf = (id: Id): string => `information-request-answer:${id}`;
