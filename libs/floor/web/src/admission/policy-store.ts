import { computed, inject, Injectable, resource } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  ADMISSION_ROUTES,
  type AdmissionPolicyNow,
  DEFAULT_POLICY,
  policyInForce,
} from '@luwte/floor/domain';
import type { Instant } from '@luwte/platform/kernel';
import { Api, Clock, Live, Session } from '@luwte/platform/web';

/**
 * The admission policy of the house, read once and again when it changes: what the desk advises by. Until it is read
 * there is no advice; when it cannot be read, what every house begins with is used, and the API weighs again anyway.
 */
@Injectable({ providedIn: 'root' })
export class PolicyStore {
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);

  readonly reading = resource({
    params: () => (this.session.can('floor.read-settings') ? (this.session.facility()?.id ?? '') : undefined),
    loader: () => this.api.get<AdmissionPolicyNow>(ADMISSION_ROUTES.policy),
  });

  /** This minute: advice depends on the time, and need not be given anew each second. A signal read. */
  readonly minute = computed<Instant>(() => `${this.clock.now().slice(0, 16)}:00.000Z`);

  /** The policy that the desk advises by; null before the first reading. A signal read. */
  readonly inForce = computed(() => {
    if (this.reading.hasValue()) return policyInForce(this.reading.value(), this.minute()).policy;
    return this.reading.error() ? DEFAULT_POLICY : null;
  });

  constructor() {
    inject(Live)
      .changes('floor.admission-policy-changed')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.reading.reload());
  }
}
