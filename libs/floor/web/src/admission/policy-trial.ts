import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type AdmissionPolicy, type PolicyTrial as Trial, TRIAL_DAYS } from '@luwte/floor/domain';
import { type ApiProblem, asProblem, Session } from '@luwte/platform/web';
import { Banner, Button, Card, Failure, Icon } from '@luwte/ui';
import { formatCode } from '@luwte/visitors/domain';
import { HouseTimePipe } from '../shared/house-time';
import { PolicyClient } from './policy-client';

const SPANS = [7, TRIAL_DAYS.default, 60, TRIAL_DAYS.max] as const;

/** Tries a policy out on the visits of the last weeks: how often, for which reasons, and on whom it would have advised otherwise. */
@Component({
  selector: 'lu-policy-trial',
  imports: [Banner, Button, Card, Failure, HouseTimePipe, Icon, RouterLink, TranslocoPipe],
  templateUrl: './policy-trial.html',
  styleUrl: './policy-trial.css',
})
export class PolicyTrial {
  private readonly client = inject(PolicyClient);
  protected readonly session = inject(Session);
  readonly policy = input.required<AdmissionPolicy>();
  protected readonly spans = SPANS;
  protected readonly days = signal<number>(TRIAL_DAYS.default);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly tried = signal<AdmissionPolicy | null>(null);
  /** Gone as soon as other days are asked for. */
  protected readonly trial = linkedSignal<number, Trial | null>({
    source: this.days,
    computation: () => null,
  });
  /** The policy was changed since it was tried out. */
  protected readonly outdated = computed(() => this.trial() !== null && this.tried() !== this.policy());

  protected async run(): Promise<void> {
    const policy = this.policy();
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.trial.set(await this.client.tryOut(policy, this.days()));
      this.tried.set(policy);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected codeOf(code: string | null): string {
    return code === null ? '' : formatCode(code);
  }
}
