import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '@luwte/platform/web';
import { Button, Card, Icon } from '@luwte/ui';
import type { VisitorCard } from '@luwte/visitors/domain';
import { PrivacyClient } from '../data/privacy-client';

/** What a visitor may ask of the house: to see everything that is kept, and to have it erased. */
@Component({
  selector: 'lu-records-part',
  imports: [Button, Card, Icon, RouterLink, TranslocoPipe],
  template: `
    <lu-card [heading]="'visitors.records.title' | transloco" icon="shield">
      <p class="lu-soft">{{ 'visitors.records.lead' | transloco }}</p>
      <div class="lu-row">
        @if (session.can('visitors.export')) {
          <a luButton download [href]="client.recordsPaper(visitor().id)">
            <lu-icon name="description" />{{ 'visitors.records.paper' | transloco }}
          </a>
          <a luButton download [href]="client.records(visitor().id)">
            <lu-icon name="download" />{{ 'visitors.records.file' | transloco }}
          </a>
        }
        @if (session.can('visitors.erase')) {
          <a luButton="danger" [routerLink]="['/visitors', visitor().id, 'erase']">
            <lu-icon name="delete" />{{ 'visitors.records.erase' | transloco }}
          </a>
        }
      </div>
    </lu-card>
  `,
})
export class RecordsPart {
  protected readonly session = inject(Session);
  protected readonly client = inject(PrivacyClient);
  readonly visitor = input.required<VisitorCard>();
}
