import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DEFAULT_POLICY, type PolicyVersion } from '@luwte/floor/domain';
import { asProblem, injectTexts, Session } from '@luwte/platform/web';
import { Banner, Button, Card, Failure, Icon, PageHeader, Skeleton, Status } from '@luwte/ui';
import type { FieldPair } from '../shared/two-versions';
import { HouseTimePipe } from '../shared/house-time';
import { reloadOnNews } from '../shared/on-news';
import { PolicyClient } from './policy-client';
import { PolicyTable } from './policy-table';
import { differencesInWords } from './policy-words';

interface VersionLine {
  readonly version: PolicyVersion;
  readonly state: 'active' | 'planned' | 'past';
  readonly differences: readonly FieldPair[];
}

/** Whom the house admits: the policy in force in words, the one to come, and every version before with what it changed. */
@Component({
  selector: 'lu-policy-page',
  imports: [
    Banner,
    Button,
    Card,
    Failure,
    HouseTimePipe,
    Icon,
    PageHeader,
    PolicyTable,
    RouterLink,
    Skeleton,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './policy-page.html',
  styleUrl: './policy-page.css',
  host: { class: 'lu-stack' },
})
export class PolicyPage {
  private readonly client = inject(PolicyClient);
  private readonly texts = injectTexts();
  protected readonly session = inject(Session);
  protected readonly reading = resource({
    loader: async () => ({ now: await this.client.now(), versions: await this.client.versions() }),
  });
  protected readonly problem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  protected readonly mayEdit = computed(() => this.session.can('floor.edit-policy'));
  protected readonly lines = computed<readonly VersionLine[]>(() => {
    if (!this.reading.hasValue()) return [];
    const { now, versions } = this.reading.value();
    return versions.map((version, index) => ({
      version,
      state:
        version.version === now.active.version
          ? 'active'
          : version.version === now.planned?.version
            ? 'planned'
            : 'past',
      differences: differencesInWords(
        versions[index + 1]?.policy ?? DEFAULT_POLICY,
        version.policy,
        this.texts,
      ),
    }));
  });

  constructor() {
    reloadOnNews(this.reading, 'floor.admission-policy-changed');
  }
}
