import { Component, computed, inject, input, model, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type HouseSetting, SETTING_OF, SETTING_REASON, type SettingReading } from '@luwte/floor/domain';
import { type ApiProblem, asProblem, injectTexts, Preferences, Session } from '@luwte/platform/web';
import {
  Button,
  Card,
  Failure,
  Field,
  History,
  type HistoryEntry,
  Icon,
  type IconName,
  Notices,
  TextInput,
} from '@luwte/ui';
import { houseTime } from '../shared/house-time';
import { type FieldPair, TwoVersions } from '../shared/two-versions';
import { SettingsStore } from './settings-store';
import { settingWords } from './setting-words';

/**
 * One setting: its form as content, who decided it last, its history, and saving. `draft` is what the form makes of
 * the value; null while it is as it was.
 */
@Component({
  selector: 'lu-setting-card',
  imports: [Button, Card, Failure, Field, History, Icon, TextInput, TranslocoPipe, TwoVersions],
  templateUrl: './setting-card.html',
})
export class SettingCard {
  private readonly store = inject(SettingsStore);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  private readonly preferences = inject(Preferences);
  private readonly session = inject(Session);
  readonly key = input.required<HouseSetting>();
  readonly icon = input.required<IconName>();
  readonly draft = model<object | null>(null);

  protected readonly limit = SETTING_REASON;
  protected readonly now = computed(() => this.store.now(this.key()));
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly open = signal(false);
  readonly problem = signal<ApiProblem | null>(null);
  /** What somebody else decided meanwhile. */
  protected readonly theirs = signal<SettingReading | null>(null);
  protected readonly versions = resource({
    params: () => (this.open() ? { key: this.key(), version: this.now()?.version } : undefined),
    loader: ({ params }) => this.store.history(params.key),
  });
  protected readonly last = computed(() => {
    const { changedAt = null, changedBy = null } = this.now() ?? {};
    if (changedAt === null) return this.texts('settings.never');
    return this.texts('settings.last', { name: changedBy ?? '–', at: this.time(changedAt) });
  });
  protected readonly entries = computed<readonly HistoryEntry[]>(() => {
    const versions = this.versions.hasValue() ? this.versions.value() : [];
    return versions.map((one, at) => {
      const before = versions[at + 1]?.value ?? SETTING_OF[this.key()].defaults;
      return {
        version: one.version,
        when: one.changedAt === null ? '' : this.time(one.changedAt),
        who: one.changedBy ?? '–',
        reason: one.reason,
        changes: this.pairs(before, one.value).map(({ label, mine, theirs }) => ({
          label,
          from: mine,
          to: theirs,
        })),
        restorable: at > 0,
      };
    });
  });
  protected readonly both = computed<readonly FieldPair[]>(() => {
    const [mine, theirs] = [this.draft(), this.theirs()];
    return mine && theirs ? this.pairs(mine, theirs.value, true) : [];
  });

  protected save(): Promise<void> {
    return this.send(this.draft(), this.now()?.version ?? 0, this.reason().trim() || null);
  }

  protected keepMine(): Promise<void> {
    const theirs = this.theirs();
    return this.send(this.draft(), theirs?.version ?? 0, this.reason().trim() || null);
  }

  protected takeTheirs(): void {
    this.theirs.set(null);
    this.problem.set(null);
    this.draft.set(null);
  }

  /** Brings an earlier version back, as a new one. */
  protected async restore({ version, when }: HistoryEntry): Promise<void> {
    const earlier = this.versions.hasValue()
      ? this.versions.value().find((one) => one.version === version)
      : undefined;
    if (!earlier) return;
    await this.send(earlier.value, this.now()?.version ?? 0, this.texts('settings.restored', { when }));
  }

  private async send(value: object | null, version: number, reason: string | null): Promise<void> {
    if (value === null) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.store.change(this.key(), value, reason, version);
      this.notices.done(this.texts('settings.saved'));
      this.reason.set('');
      this.theirs.set(null);
      this.draft.set(null);
    } catch (error) {
      await this.failed(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async failed(problem: ApiProblem): Promise<void> {
    this.problem.set(problem);
    if (!problem.stale) return;
    const [newest] = await this.store.history(this.key()).catch(() => []);
    this.theirs.set(newest ?? null);
  }

  /** What differs between two values; all of it with `whole`. */
  private pairs(one: object, other: object, whole = false): readonly FieldPair[] {
    const words = settingWords(this.key(), one, this.texts);
    const others = settingWords(this.key(), other, this.texts);
    return words
      .map(({ label, text }, at) => ({ label, mine: text, theirs: others[at]?.text ?? '' }))
      .filter(({ mine, theirs }) => whole || mine !== theirs);
  }

  private time(at: string): string {
    return houseTime(at, 'moment', this.preferences.value().language, this.session.timeZone());
  }
}
