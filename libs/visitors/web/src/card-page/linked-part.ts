import { NgComponentOutlet } from '@angular/common';
import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Type } from '@angular/core';
import type { Id } from '@luwte/platform/kernel';
import { asProblem, injectTexts, Session } from '@luwte/platform/web';
import { Button, Card, Icon, Notices, Status } from '@luwte/ui';
import type { LinkedRecord, VisitorCard } from '@luwte/visitors/domain';
import { LinksClient } from '../data/links-client';
import { AlertMark } from '../shared/alert-mark';
import { CodePipe, DayPipe } from '../shared/visitor-words';

/** Other records of the same person: which leads, what they warn of, their history; and the way to unlink. */
@Component({
  selector: 'lu-linked-part',
  imports: [
    AlertMark,
    Button,
    Card,
    CodePipe,
    DayPipe,
    Icon,
    NgComponentOutlet,
    RouterLink,
    Status,
    TranslocoPipe,
  ],
  template: `
    <lu-card [heading]="'visitors.linked.title' | transloco" icon="group">
      <p class="lu-soft">
        {{ (leads() ? 'visitors.linked.leads' : 'visitors.linked.follows') | transloco }}
      </p>
      @for (record of visitor().linked; track record.id) {
        <div class="lu-stack record">
          <div class="head">
            <a dir="auto" [routerLink]="['/visitors', record.id]">
              {{ record.handle ?? ('visitors.noHandle' | transloco) }} · {{ record.code | luCode }}
            </a>
            @if (record.leads) {
              <lu-status tone="info">{{ 'visitors.linked.leading' | transloco }}</lu-status>
            }
            @for (kind of record.alertKinds; track kind) {
              <lu-alert-mark [kind]="kind" />
            }
          </div>
          <p class="lu-soft">
            {{ 'visitors.linked.since' | transloco: { at: (record.linkedAt | luDay) } }}
            @if (record.lastVisitAt) {
              · {{ 'visitors.card.lastVisit' | transloco: { at: (record.lastVisitAt | luDay) } }}
            }
          </p>
          @for (panel of panels(); track panel.key) {
            <ng-container *ngComponentOutlet="panel.component; inputs: inputsOf(record.id)" />
          }
        </div>
      }
      @if (session.can('visitors.link')) {
        <div>
          <button luButton type="button" (click)="unlink()">
            <lu-icon name="undo" />{{ 'visitors.linked.unlink' | transloco }}
          </button>
        </div>
      }
    </lu-card>
  `,
  styles: `
    .record {
      padding-block: var(--lu-space-3);
      border-block-start: 1px solid var(--lu-line);
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lu-space-2);
    }

    .head a {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--lu-target);
      font-weight: var(--lu-weight-medium);
    }
  `,
})
export class LinkedPart {
  private readonly links = inject(LinksClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly session = inject(Session);
  readonly visitor = input.required<VisitorCard>();
  /** What higher slices show of a record; shown for the linked ones too. */
  readonly panels = input.required<readonly { readonly key: string; readonly component: Type<unknown> }[]>();
  readonly changed = output();

  protected leads(): boolean {
    return !this.visitor().linked.some(({ leads }) => leads);
  }

  protected inputsOf(visitorId: Id): Record<string, unknown> {
    return { visitorId };
  }

  /** Undo links them again, with the record that led before. */
  protected async unlink(): Promise<void> {
    const { id, linked } = this.visitor();
    const [first] = linked;
    try {
      await this.links.unlink(id);
      this.notices.done(this.texts('visitors.linked.done'), () => this.again(id, first));
      this.changed.emit();
    } catch (error) {
      this.notices.failed(asProblem(error));
    }
  }

  private async again(id: Id, other: LinkedRecord | undefined): Promise<void> {
    if (!other) return;
    await this.links.link(other.leads ? other.id : id, other.leads ? id : other.id);
    this.changed.emit();
  }
}
