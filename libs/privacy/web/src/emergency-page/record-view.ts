import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { injectTexts } from '@luwte/platform/web';
import { Card, Status } from '@luwte/ui';
import { formatCode, type VisitorCard } from '@luwte/visitors/domain';

/** What somebody needs to know of a visitor in an emergency: to read only. */
@Component({
  selector: 'lu-record-view',
  imports: [Card, Status, TranslocoPipe],
  template: `
    <lu-card icon="person" [heading]="name()">
      @for (alert of card().alerts; track alert.id) {
        <p>
          <lu-status tone="warning" icon="warning">{{
            'visitors.alerts.' + alert.kind | transloco
          }}</lu-status>
          {{ alert.note }}
        </p>
      }
      <dl class="lu-facts">
        @for (fact of facts(); track fact.label) {
          <dt>{{ fact.label }}</dt>
          <dd dir="auto" [class.lu-soft]="!fact.words">
            {{ fact.words || ('visitors.card.notAsked' | transloco) }}
          </dd>
        }
      </dl>
    </lu-card>
  `,
})
export class RecordView {
  private readonly texts = injectTexts();
  readonly card = input.required<VisitorCard>();
  protected readonly name = computed(() => this.card().handle ?? formatCode(this.card().code));
  protected readonly facts = computed(() => {
    const { code, birthYear, languages, substances, routes, opioidSubstitution, emergencyWishes } =
      this.card();
    const many = (vocabulary: string, values: readonly string[] = []): string =>
      values.map((value) => this.texts(`visitors.${vocabulary}.${value}`)).join(', ');
    return [
      { label: this.texts('privacy.emergency.code'), words: formatCode(code) },
      { label: this.texts('visitors.labels.emergencyWishes'), words: emergencyWishes ?? '' },
      { label: this.texts('visitors.labels.birthYear'), words: String(birthYear ?? '') },
      { label: this.texts('visitors.labels.languages'), words: many('languages', languages) },
      { label: this.texts('visitors.labels.substances'), words: many('substances', substances) },
      { label: this.texts('visitors.labels.routes'), words: many('routes', routes) },
      {
        label: this.texts('visitors.labels.opioidSubstitution'),
        words: many('opioidSubstitutions', opioidSubstitution ? [opioidSubstitution] : []),
      },
    ];
  });
}
