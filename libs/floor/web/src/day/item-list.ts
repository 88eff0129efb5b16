import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  ANSWERS,
  type AnswerValue,
  type ChecklistItem,
  type ChecklistPart,
  type ItemAnswer,
  REMARK,
} from '@luwte/floor/domain';
import { injectTexts } from '@luwte/platform/web';
import { Button, Choice, Field, Icon, type Option, TextInput } from '@luwte/ui';
import { HouseTimePipe } from '../shared/house-time';
import { DayClient } from './day-client';
import { DayStore } from './day-store';

/** An item with its answer, as it is shown. */
interface ItemRow {
  readonly item: ChecklistItem;
  readonly words: string;
  readonly answer: ItemAnswer | null;
}

/** The items of one list, each with its answer, a remark, and who answered. An answer is kept as it is given. */
@Component({
  selector: 'lu-item-list',
  imports: [Button, Choice, Field, HouseTimePipe, Icon, TextInput, TranslocoPipe],
  template: `
    <ul role="list">
      @for (row of rows(); track row.item.key) {
        <li [class.answered]="row.answer?.answer === 'yes'" [class.refused]="row.answer?.answer === 'no'">
          <div class="question">
            <lu-choice
              [legend]="row.words"
              [options]="options()"
              [value]="row.answer?.answer ?? null"
              [disabled]="disabled()"
              (valueChange)="answer(row, $event)"
            />
            <div class="facts lu-soft">
              @if (row.item.required) {
                <span><lu-icon name="priority_high" />{{ 'day.list.required' | transloco }}</span>
              }
              @if (row.answer; as given) {
                <span>{{
                  'day.list.by' | transloco: { name: given.by ?? '–', at: (given.at | luHouseTime) }
                }}</span>
                @if (given.remark && remarking() !== row.item.key) {
                  <span class="remark">{{ given.remark }}</span>
                }
              }
            </div>
          </div>
          @if (remarking() === row.item.key) {
            <form class="lu-row" (submit)="$event.preventDefault(); remark(row, field.value)">
              <lu-field [label]="'day.list.remark' | transloco">
                <input luInput #field [attr.maxlength]="limit.max" [value]="row.answer?.remark ?? ''" />
              </lu-field>
              <button luButton type="submit">
                <lu-icon name="check" />{{ 'day.list.keepRemark' | transloco }}
              </button>
            </form>
          } @else if (row.answer && !disabled()) {
            <button
              luButton="quiet"
              type="button"
              [attr.aria-label]="'day.list.remarkLabel' | transloco: { item: row.words }"
              (click)="remarking.set(row.item.key)"
            >
              <lu-icon name="edit" />{{ 'day.list.remark' | transloco }}
            </button>
          }
        </li>
      } @empty {
        <li class="lu-soft">{{ 'day.list.empty' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-direction: column;
    }

    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lu-space-2) var(--lu-space-4);
      padding: var(--lu-space-3) 0 var(--lu-space-3) var(--lu-space-3);
      border-inline-start: 4px solid var(--lu-line);
      border-block-end: 1px solid var(--lu-line);
    }

    li.answered {
      border-inline-start-color: var(--lu-success);
    }

    li.refused {
      border-inline-start-color: var(--lu-danger);
    }

    .question {
      flex: 1 1 18rem;
      display: grid;
      gap: var(--lu-space-1);
    }

    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lu-space-1) var(--lu-space-3);
      font-size: var(--lu-text-s);
    }

    .facts span {
      display: inline-flex;
      align-items: center;
      gap: var(--lu-space-1);
      overflow-wrap: anywhere;
    }

    .remark {
      color: var(--lu-text);
    }

    form {
      align-items: end;
    }
  `,
})
export class ItemList {
  private readonly client = inject(DayClient);
  private readonly store = inject(DayStore);
  private readonly texts = injectTexts();
  readonly part = input.required<ChecklistPart>();
  readonly items = input.required<readonly ChecklistItem[]>();
  readonly answers = input.required<readonly ItemAnswer[]>();
  /** The list does not run: it is shown as it was filled in. */
  readonly disabled = input(false);

  protected readonly limit = REMARK;
  protected readonly remarking = signal<string | null>(null);
  protected readonly options = computed<readonly Option<AnswerValue>[]>(() =>
    ANSWERS.map((value) => ({ value, label: this.texts(`day.answers.${value}`) })),
  );
  protected readonly rows = computed<readonly ItemRow[]>(() =>
    this.items().map((item) => ({
      item,
      words: item.label ?? this.texts(`day.items.${item.key}`),
      answer: this.answers().find(({ itemKey }) => itemKey === item.key) ?? null,
    })),
  );

  /** A no asks for a remark at once: what is wrong, and what happens now. */
  protected async answer({ item, answer }: ItemRow, value: AnswerValue | null): Promise<void> {
    if (value === null || value === answer?.answer) return;
    await this.send(item, value, answer?.remark ?? null);
    if (value === 'no') this.remarking.set(item.key);
  }

  protected async remark({ item, answer }: ItemRow, text: string): Promise<void> {
    if (!answer) return;
    if (await this.send(item, answer.answer, text.trim() || null)) this.remarking.set(null);
  }

  private send({ key }: ChecklistItem, answer: AnswerValue, remark: string | null): Promise<boolean> {
    return this.store.act(() => this.client.answer({ part: this.part(), itemKey: key, answer, remark }));
  }
}
