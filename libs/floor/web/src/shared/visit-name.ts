import { inject, Injectable, Pipe, type PipeTransform } from '@angular/core';
import type { BoardVisit } from '@luwte/floor/domain';
import { injectTexts, Session } from '@luwte/platform/web';

/** Names somebody inside: name of choice, code, "anonymous"; "visitor" for accounts that see nobody's name. */
@Injectable({ providedIn: 'root' })
export class VisitNames {
  private readonly texts = injectTexts();
  private readonly session = inject(Session);

  of({ handle, code }: Pick<BoardVisit, 'handle' | 'code'>): string {
    if (!this.session.can('floor.see-handles')) return this.texts('floor.somebody');
    return handle ?? code ?? this.texts('floor.anonymous');
  }
}

/** `{{ visit | luVisitName }}`. Follows the language. */
@Pipe({ name: 'luVisitName', pure: false })
export class VisitNamePipe implements PipeTransform {
  private readonly names = inject(VisitNames);

  transform(visit: Pick<BoardVisit, 'handle' | 'code'>): string {
    return this.names.of(visit);
  }
}
