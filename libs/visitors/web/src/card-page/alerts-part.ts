import { Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { asProblem, Clock, injectTexts, Session } from '@luwte/platform/web';
import { Button, Card, Confirm, Icon, Notices, Status } from '@luwte/ui';
import { type AlertState, alertState, type VisitorAlert, type VisitorCard } from '@luwte/visitors/domain';
import { VisitorsClient } from '../data/visitors-client';
import { AlertMark } from '../shared/alert-mark';
import { DayPipe } from '../shared/visitor-words';
import { AddAlertDialog } from './add-alert-dialog';

/** What workers must know of the visitor: in force now, until when; add one, end one. */
@Component({
  selector: 'lu-alerts-part',
  imports: [AddAlertDialog, AlertMark, Button, Card, DayPipe, Icon, Status, TranslocoPipe],
  templateUrl: './alerts-part.html',
  styleUrl: './alerts-part.css',
})
export class AlertsPart {
  private readonly client = inject(VisitorsClient);
  private readonly clock = inject(Clock);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly session = inject(Session);
  readonly visitor = input.required<VisitorCard>();
  /** An alert was added or ended. */
  readonly changed = output();
  protected readonly adding = signal(false);

  /** Asks first: an ended alert is added anew, not taken back. */
  protected async end(alert: VisitorAlert): Promise<void> {
    const kind = this.texts(`visitors.alerts.${alert.kind}`);
    const yes = await this.confirm.ask({
      heading: this.texts('visitors.alert.endHeading', { kind }),
      text: this.texts('visitors.alert.endText'),
      action: this.texts('visitors.alert.end'),
    });
    if (!yes) return;
    try {
      await this.client.endAlert(this.visitor().id, alert.id);
      this.notices.done(this.texts('visitors.alert.ended', { kind }));
      this.changed.emit();
    } catch (error) {
      this.notices.failed(asProblem(error));
    }
  }

  /** What the alert is by now: the card may be open for long. */
  protected stateOf({ expiresAt }: VisitorAlert): AlertState {
    return alertState({ expiresAt, endedAt: null }, this.clock.read());
  }

  /** For its usual term, from now; what it was stays in the log. */
  protected async extend(alert: VisitorAlert): Promise<void> {
    try {
      await this.client.extendAlert(this.visitor().id, alert.id);
      const kind = this.texts(`visitors.alerts.${alert.kind}`);
      this.notices.done(this.texts('visitors.alert.extended', { kind }));
      this.changed.emit();
    } catch (error) {
      this.notices.failed(asProblem(error));
    }
  }

  protected added(): void {
    this.adding.set(false);
    this.changed.emit();
  }
}
