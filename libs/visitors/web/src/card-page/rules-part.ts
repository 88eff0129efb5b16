import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Id } from '@luwte/platform/kernel';
import { asProblem, Session } from '@luwte/platform/web';
import { Button, Card, Failure, Icon, Skeleton, Status } from '@luwte/ui';
import { VisitorsClient } from '../data/visitors-client';
import { DayPipe } from '../shared/visitor-words';

/** Whether the visitor accepted the house rules that hold now, and which versions before. */
@Component({
  selector: 'lu-rules-part',
  imports: [Button, Card, DayPipe, Failure, Icon, RouterLink, Skeleton, Status, TranslocoPipe],
  template: `
    <lu-card [heading]="'visitors.rules.title' | transloco" icon="handshake">
      @if (read.error(); as error) {
        <lu-failure [problem]="problemOf(error)" (again)="read.reload()" />
      } @else if (standing(); as rules) {
        @if (rules.needsAcceptance) {
          <lu-status tone="warning">{{ 'visitors.rules.needed' | transloco }}</lu-status>
          @if (session.can('house-rules.accept')) {
            <div>
              <a
                luButton
                [routerLink]="['/house-rules/accept', visitorId()]"
                [queryParams]="{ return: '/visitors/' + visitorId() }"
              >
                <lu-icon name="how_to_reg" />{{ 'visitors.rules.go' | transloco }}
              </a>
            </div>
          }
        } @else {
          <lu-status tone="success">{{ 'visitors.rules.accepted' | transloco }}</lu-status>
        }
        @if (rules.items.length > 0) {
          <ul>
            @for (acceptance of rules.items; track acceptance.id) {
              <li>
                <a [routerLink]="['/house-rules/acceptances', acceptance.id]">
                  {{ 'visitors.rules.version' | transloco: { number: acceptance.versionNumber } }}</a>,
                {{ acceptance.acceptedAt | luDay }},
                {{ 'visitors.rules.' + acceptance.method | transloco }}
              </li>
            }
          </ul>
        }
      } @else {
        <lu-skeleton [count]="2" />
      }
    </lu-card>
  `,
  styles: `
    lu-status {
      align-self: start;
    }

    ul {
      padding-inline-start: var(--lu-space-5);
    }

    li {
      padding-block: var(--lu-space-1);
    }
  `,
})
export class RulesPart {
  private readonly client = inject(VisitorsClient);
  protected readonly session = inject(Session);
  readonly visitorId = input.required<Id>();

  protected readonly problemOf = asProblem;
  protected readonly read = resource({
    params: () => this.visitorId(),
    loader: ({ params }) => this.client.acceptances(params),
  });
  protected readonly standing = computed(() => (this.read.hasValue() ? this.read.value() : null));
}
