import { Component, inject, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { asProblem, Moments, Session } from '@luwte/platform/web';
import { Banner, Button, Card, Failure, Icon, Skeleton, Status } from '@luwte/ui';
import { OwnAccountClient } from '../data/own-account-client';
import { EnrolDialog } from './enrol-dialog';
import { ProveDialog, type Proven } from './prove-dialog';

/** Few enough to ask for new ones. */
const FEW_CODES = 3;

/** One's own second factor: set it, get new recovery codes, take it away. */
@Component({
  selector: 'lu-factor-card',
  imports: [Banner, Button, Card, EnrolDialog, Failure, Icon, ProveDialog, Skeleton, Status, TranslocoPipe],
  template: `
    <lu-card icon="shield" [heading]="'identity.factor.title' | transloco">
      @if (reading.error(); as error) {
        <lu-failure [problem]="problemOf(error)" (again)="reading.reload()" />
      } @else if (reading.hasValue()) {
        @let factor = reading.value();
        @if (factor.since; as since) {
          <p class="lu-row">
            <lu-status tone="success">{{
              'identity.factor.since' | transloco: { at: moments.day(since) }
            }}</lu-status>
            <lu-status [tone]="factor.codesLeft <= few ? 'warning' : 'neutral'" icon="key">{{
              'identity.factor.codesLeft' | transloco: { count: factor.codesLeft }
            }}</lu-status>
          </p>
          <div class="lu-row">
            <button luButton type="button" (click)="proving.set('renew')">
              <lu-icon name="refresh" />{{ 'identity.factor.renew' | transloco }}
            </button>
            <button luButton="quiet" type="button" (click)="proving.set('drop')">
              <lu-icon name="delete" />{{ 'identity.factor.drop' | transloco }}
            </button>
          </div>
        } @else {
          @if (factor.asked) {
            <lu-banner
              tone="warning"
              [heading]="
                (session.view()?.factorFirst ? 'identity.factor.first' : 'identity.factor.asked') | transloco
              "
            >
              {{ 'identity.factor.askedLead' | transloco }}
            </lu-banner>
          }
          <p>{{ 'identity.factor.why' | transloco }}</p>
          <div>
            <button type="button" [luButton]="factor.asked ? 'primary' : ''" (click)="enrolling.set(true)">
              <lu-icon name="add" />{{ 'identity.factor.enrol' | transloco }}
            </button>
          </div>
        }
      } @else {
        <lu-skeleton [count]="2" />
      }
    </lu-card>
    @if (enrolling()) {
      <lu-enrol-dialog (closed)="done($event)" />
    }
    @if (proving(); as act) {
      <lu-prove-dialog [act]="act" (closed)="done($event)" />
    }
  `,
})
export class FactorCard {
  private readonly client = inject(OwnAccountClient);
  protected readonly session = inject(Session);
  protected readonly moments = inject(Moments);
  protected readonly problemOf = asProblem;
  protected readonly few = FEW_CODES;
  protected readonly reading = resource({ loader: () => this.client.secondFactor() });
  protected readonly enrolling = signal(false);
  protected readonly proving = signal<Proven | null>(null);

  protected async done(changed: boolean): Promise<void> {
    this.enrolling.set(false);
    this.proving.set(null);
    if (!changed) return;
    this.reading.reload();
    if (this.session.view()?.factorFirst) await this.session.load();
  }
}
