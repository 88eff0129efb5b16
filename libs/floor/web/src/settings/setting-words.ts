import type { ChecklistItem, HouseSetting, HouseSettingValues } from '@luwte/floor/domain';
import type { Texts } from '@luwte/platform/web';

/** One part of a setting's value, in words. */
export interface SettingWord {
  readonly label: string;
  readonly text: string;
}

/** A setting's value in words, part by part: for the history, and to lay two versions beside each other. */
export function settingWords(key: HouseSetting, value: object, texts: Texts): readonly SettingWord[] {
  if (key === 'checklist') {
    const { opening, closing } = value as HouseSettingValues['checklist'];
    return [
      { label: texts('settings.checklist.opening'), text: itemWords(opening, texts) },
      { label: texts('settings.checklist.closing'), text: itemWords(closing, texts) },
    ];
  }
  return Object.entries(value).map(([name, part]: [string, unknown]) => ({
    label: texts(`settings.${key}.${name}`),
    text: key === 'wall' ? texts(`settings.wall.choices.${String(part)}`) : String(part),
  }));
}

function itemWords(items: readonly ChecklistItem[], texts: Texts): string {
  return items
    .map(({ key, label, required }) => `${label ?? texts(`day.items.${key}`)}${required ? ' *' : ''}`)
    .join(', ');
}
