import { Pipe, type PipeTransform } from '@angular/core';
import type { BoardVisit } from '@luwte/floor/domain';
import { injectTexts, type Texts } from '@luwte/platform/web';

/** The words that name somebody inside: name of choice, code, or "anonymous". */
export function visitName({ handle, code }: Pick<BoardVisit, 'handle' | 'code'>, texts: Texts): string {
  return handle ?? code ?? texts('floor.anonymous');
}

/** `{{ visit | luVisitName }}`. Follows the language. */
@Pipe({ name: 'luVisitName', pure: false })
export class VisitNamePipe implements PipeTransform {
  private readonly texts = injectTexts();

  transform(visit: Pick<BoardVisit, 'handle' | 'code'>): string {
    return visitName(visit, this.texts);
  }
}
