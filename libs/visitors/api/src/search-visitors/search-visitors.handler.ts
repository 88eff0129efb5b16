import { Injectable } from '@nestjs/common';
import { type Actor, HotQuery, Transaction } from '@luwte/platform/api';
import { LIST_LIMIT, type Page } from '@luwte/platform/kernel';
import {
  oncePerPerson,
  rankHandles,
  readCode,
  type VisitorListItem,
  type VisitorQuery,
} from '@luwte/visitors/domain';
import { ProfileSeal } from '../persistence/profile-seal';
import { VisitorIndex } from '../persistence/visitor-index';
import { toListItem, type VisitorLine } from '../persistence/visitor-line';
import { VisitorList } from './visitor-list';

/** How many candidates are opened and ranked for one search. */
const CANDIDATES = 40;
const FOUND_AT_MOST = 20;

/** Finds visitors by handle, however it is spelled, or by code; without a text, lists them page by page. */
@Injectable()
export class SearchVisitorsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly hot: HotQuery,
    private readonly index: VisitorIndex,
    private readonly seal: ProfileSeal,
    private readonly list: VisitorList,
  ) {}

  async handle(query: VisitorQuery, actor: Actor): Promise<Page<VisitorListItem>> {
    const text = query.query;
    if (text === undefined) return this.transaction.read(actor, (tx) => this.list.read(tx, query));
    const found = await this.find(text, actor);
    const people = oncePerPerson(found);
    const wanted = people.filter(
      ({ status, alertKinds }) =>
        (query.status === undefined || status === query.status) &&
        (query.alert === undefined || alertKinds.includes(query.alert)),
    );
    return {
      items: wanted.slice(0, Math.min(query.limit ?? LIST_LIMIT.default, FOUND_AT_MOST)),
      nextCursor: null,
    };
  }

  private async find(text: string, actor: Actor): Promise<readonly VisitorListItem[]> {
    const read = readCode(text);
    const byCode = read.kind === 'code' ? await this.byCode(read.code, actor) : [];
    return byCode.length > 0 ? byCode : this.byHandle(text, actor);
  }

  private async byCode(code: string, actor: Actor): Promise<readonly VisitorListItem[]> {
    const lines = await this.hot.rows<VisitorLine>(
      'visitor-by-code',
      'select * from luwte.visitor_by_code($1, $2, $3)',
      [actor.facilityId, actor.accountId, code],
    );
    return lines.map((line) => ({ ...toListItem(line, this.seal.open(line)), similarity: 1 }));
  }

  private async byHandle(text: string, actor: Actor): Promise<readonly VisitorListItem[]> {
    const grams = this.index.gramsToFind(actor.facilityId, text);
    if (grams.length === 0) return [];
    const lines = await this.hot.rows<VisitorLine>(
      'visitor-search',
      'select * from luwte.visitor_search($1, $2, $3, $4)',
      [actor.facilityId, actor.accountId, grams, CANDIDATES],
    );
    return rankHandles(
      text,
      lines.map((line) => toListItem(line, this.seal.open(line))),
    );
  }
}
