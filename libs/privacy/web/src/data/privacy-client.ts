import { inject, Injectable } from '@angular/core';
import type { Created, Id, Page } from '@luwte/platform/kernel';
import { Api, pathTo, type Query, type Versioned } from '@luwte/platform/web';
import {
  type CorrectRequest,
  type DecideRequest,
  type InformationRequest,
  type MyEmergencyAccess,
  type OpenInEmergency,
  PRIVACY_ROUTES,
  type RecordRequest,
  type ReviewEmergencyAccess,
  type VisitorAccessItem,
} from '@luwte/privacy/domain';
import type { VisitorCard } from '@luwte/visitors/domain';

/** What the pages ask the API about privacy. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class PrivacyClient {
  private readonly api = inject(Api);

  open(command: OpenInEmergency): Promise<Created> {
    return this.api.post(PRIVACY_ROUTES.emergencyAccess, command);
  }

  mine(): Promise<MyEmergencyAccess> {
    return this.api.get(PRIVACY_ROUTES.myEmergencyAccess);
  }

  record(id: Id): Promise<VisitorCard> {
    return this.api.get(pathTo(PRIVACY_ROUTES.emergencyRecord, { id }));
  }

  end(id: Id): Promise<void> {
    return this.api.send('POST', pathTo(PRIVACY_ROUTES.emergencyEnding, { id }));
  }

  review(id: Id, command: ReviewEmergencyAccess, version: number): Promise<Created> {
    return this.api.change('POST', pathTo(PRIVACY_ROUTES.emergencyReview, { id }), command, version);
  }

  /** Who saw the record of one visitor, newest first, at most 500 times. */
  access(query: Query): Promise<readonly VisitorAccessItem[]> {
    return this.api.all<VisitorAccessItem>(PRIVACY_ROUTES.visitorAccess, query, { most: 500 });
  }

  /** The latest times that somebody saw the record. */
  latestAccess(visitorId: Id, limit: number): Promise<Page<VisitorAccessItem>> {
    return this.api.get(PRIVACY_ROUTES.visitorAccess, { visitorId, limit });
  }

  recordRequest(command: RecordRequest): Promise<Created> {
    return this.api.post(PRIVACY_ROUTES.requests, command);
  }

  request(id: Id): Promise<Versioned<InformationRequest>> {
    return this.api.read(pathTo(PRIVACY_ROUTES.request, { id }));
  }

  correctRequest(id: Id, command: CorrectRequest, version: number): Promise<Created> {
    return this.api.change('PUT', pathTo(PRIVACY_ROUTES.request, { id }), command, version);
  }

  decideRequest(id: Id, command: DecideRequest, version: number): Promise<Created> {
    return this.api.change('POST', pathTo(PRIVACY_ROUTES.requestDecision, { id }), command, version);
  }

  closeRequest(id: Id, version: number): Promise<Created> {
    return this.api.change('POST', pathTo(PRIVACY_ROUTES.requestClosing, { id }), null, version);
  }
}
