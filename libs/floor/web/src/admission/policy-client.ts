import { inject, Injectable } from '@angular/core';
import {
  ADMISSION_ROUTES,
  type AdmissionPolicy,
  type AdmissionPolicyNow,
  type LayDownPolicy,
  type PolicyTrial,
  type PolicyVersion,
} from '@luwte/floor/domain';
import type { Created, Page } from '@luwte/platform/kernel';
import { Api } from '@luwte/platform/web';

/** What the policy pages ask the API. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class PolicyClient {
  private readonly api = inject(Api);

  now(): Promise<AdmissionPolicyNow> {
    return this.api.get<AdmissionPolicyNow>(ADMISSION_ROUTES.policy);
  }

  async versions(): Promise<readonly PolicyVersion[]> {
    return (await this.api.get<Page<PolicyVersion>>(ADMISSION_ROUTES.versions, { limit: 100 })).items;
  }

  keepDraft(policy: AdmissionPolicy, version: number): Promise<Created> {
    return this.api.change('PUT', ADMISSION_ROUTES.draft, { policy }, version);
  }

  dropDraft(version: number): Promise<Created> {
    return this.api.change('DELETE', ADMISSION_ROUTES.draft, null, version);
  }

  tryOut(policy: AdmissionPolicy, days: number): Promise<PolicyTrial> {
    return this.api.send<PolicyTrial>('POST', ADMISSION_ROUTES.trial, { policy, days });
  }

  layDown(command: LayDownPolicy): Promise<Created> {
    return this.api.post(ADMISSION_ROUTES.versions, command);
  }
}
