import { type Density, PREFERENCE_CHOICES, type Preferences, type Theme } from '@luwte/identity/domain';
import { ChoiceField } from '@luwte/platform/api';
import type { UiLanguage } from '@luwte/platform/kernel';

export class ChangePreferencesDto implements Partial<Preferences> {
  @ChoiceField(PREFERENCE_CHOICES.language, { optional: true })
  language?: UiLanguage;

  @ChoiceField(PREFERENCE_CHOICES.theme, { optional: true })
  theme?: Theme;

  @ChoiceField(PREFERENCE_CHOICES.density, { optional: true })
  density?: Density;
}
