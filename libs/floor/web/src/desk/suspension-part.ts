import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { lastDayBefore, type Suspension } from '@luwte/house-rules/domain';
import { instantAt } from '@luwte/platform/kernel';
import { Preferences, Session } from '@luwte/platform/web';
import { Banner } from '@luwte/ui';
import { houseTime } from '../shared/house-time';

/** What keeps the visitor out, by which rule and until when. */
@Component({
  selector: 'lu-suspension-part',
  imports: [Banner, RouterLink, TranslocoPipe],
  templateUrl: './suspension-part.html',
  styles: `
    ul {
      display: grid;
      gap: var(--lu-space-2);
    }
  `,
})
export class SuspensionPart {
  private readonly preferences = inject(Preferences);
  protected readonly session = inject(Session);
  /** Those that hold now, the heaviest first. */
  readonly suspensions = input.required<readonly Suspension[]>();

  protected ruleOf({ ruleTitles }: Suspension): string {
    return ruleTitles[this.preferences.value().language];
  }

  /** The last day on which it holds, as people say it. */
  protected lastDay({ until }: Suspension): string {
    const zone = this.session.timeZone();
    const noon = instantAt(lastDayBefore(until, zone), '12:00', zone);
    return houseTime(noon, 'day', this.preferences.value().language, zone);
  }
}
