import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AdmissionPolicy, GuidelineMode } from '@luwte/floor/domain';
import { injectTexts } from '@luwte/platform/web';
import { Status, type Tone } from '@luwte/ui';
import { policyLines } from './policy-words';

/** A policy as people read it: every guideline, whether it holds, and with which values. */
@Component({
  selector: 'lu-policy-table',
  imports: [Status, TranslocoPipe],
  template: `
    <table class="lu-table">
      <caption class="lu-hidden">
        {{
          'admission.title' | transloco
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ 'admission.guideline' | transloco }}</th>
          <th scope="col">{{ 'admission.mode' | transloco }}</th>
          <th scope="col">{{ 'admission.values' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{{ 'admission.hardStop' | transloco }}</th>
          <td>
            <lu-status tone="danger" icon="block">{{ 'admission.always' | transloco }}</lu-status>
          </td>
          <td>{{ 'admission.hardStopHelp' | transloco }}</td>
        </tr>
        @for (line of lines(); track line.guideline) {
          <tr>
            <th scope="row">{{ 'admission.guidelines.' + line.guideline | transloco }}</th>
            <td>
              <lu-status [tone]="toneOf(line.mode)" [icon]="iconOf(line.mode)">
                {{ 'admission.modes.' + line.mode | transloco }}
              </lu-status>
            </td>
            <td>
              @for (detail of line.details; track detail) {
                <div>{{ detail }}</div>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
      overflow-x: auto;
    }

    th[scope='row'] {
      color: var(--lu-text);
      font-size: inherit;
    }
  `,
  host: { tabindex: '0', role: 'region', '[attr.aria-label]': 'label()' },
})
export class PolicyTable {
  private readonly texts = injectTexts();
  readonly policy = input.required<AdmissionPolicy>();
  protected readonly label = computed(() => this.texts('admission.title'));
  protected readonly lines = computed(() => policyLines(this.policy(), this.texts));

  protected toneOf(mode: GuidelineMode): Tone {
    return ({ off: 'neutral', advise: 'info', 'second-person': 'warning' } as const)[mode];
  }

  protected iconOf(mode: GuidelineMode) {
    return ({ off: 'visibility_off', advise: 'info', 'second-person': 'group' } as const)[mode];
  }
}
