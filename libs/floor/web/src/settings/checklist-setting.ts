import { Component, computed, inject, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  BUILT_IN_ITEMS,
  CHECKLIST_PARTS,
  type ChecklistItem,
  type ChecklistPart,
  type Checklists,
  ITEM_LABEL,
  MOST_ITEMS,
} from '@luwte/floor/domain';
import { newId } from '@luwte/platform/kernel';
import { injectTexts } from '@luwte/platform/web';
import { Button, Icon } from '@luwte/ui';
import { SettingCard } from './setting-card';
import { SettingsStore } from './settings-store';

/** What is asked before opening and before closing: items of the program, and the house's own. */
@Component({
  selector: 'lu-checklist-setting',
  imports: [Button, Icon, SettingCard, TranslocoPipe],
  templateUrl: './checklist-setting.html',
  styleUrl: './checklist-setting.css',
})
export class ChecklistSetting {
  private readonly store = inject(SettingsStore);
  private readonly texts = injectTexts();
  protected readonly parts = CHECKLIST_PARTS;
  protected readonly limit = ITEM_LABEL;
  private readonly start = computed(() => this.store.value('checklist'));
  protected readonly value = linkedSignal<Checklists>(() => this.start());
  protected readonly draft = computed<object | null>(() =>
    JSON.stringify(this.value()) === JSON.stringify(this.start()) ? null : trimmed(this.value()),
  );

  protected words({ key, label }: ChecklistItem): string {
    return label ?? this.texts(`day.items.${key}`);
  }

  /** Items of the program that stand on neither list. */
  protected unused(): readonly string[] {
    const used = new Set(CHECKLIST_PARTS.flatMap((part) => this.value()[part].map(({ key }) => key)));
    return BUILT_IN_ITEMS.filter((key) => !used.has(key));
  }

  protected mayAdd(part: ChecklistPart): boolean {
    return this.value()[part].length < MOST_ITEMS;
  }

  protected edit(part: ChecklistPart, key: string, change: Partial<ChecklistItem>): void {
    this.write(part, (items) => items.map((item) => (item.key === key ? { ...item, ...change } : item)));
  }

  protected remove(part: ChecklistPart, key: string): void {
    this.write(part, (items) => items.filter((item) => item.key !== key));
  }

  protected move(part: ChecklistPart, at: number, by: number): void {
    this.write(part, (items) => {
      const moved = [...items];
      const [item] = moved.splice(at, 1);
      if (item) moved.splice(at + by, 0, item);
      return moved;
    });
  }

  protected addBuiltIn(part: ChecklistPart, key: string): void {
    if (key !== '') this.write(part, (items) => [...items, { key, label: null, required: false }]);
  }

  protected addOwn(part: ChecklistPart): void {
    this.write(part, (items) => [...items, { key: newId(), label: '', required: false }]);
  }

  protected reset(draft: object | null): void {
    if (draft === null) this.value.set(this.start());
  }

  private write(
    part: ChecklistPart,
    change: (items: readonly ChecklistItem[]) => readonly ChecklistItem[],
  ): void {
    this.value.update((lists) => ({ ...lists, [part]: change(lists[part]) }));
  }
}

function trimmed({ opening, closing }: Checklists): Checklists {
  const trim = (items: readonly ChecklistItem[]): readonly ChecklistItem[] =>
    items.map((item) => ({ ...item, label: item.label?.trim() ?? null }));
  return { opening: trim(opening), closing: trim(closing) };
}
