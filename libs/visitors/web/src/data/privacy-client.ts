import { inject, Injectable } from '@angular/core';
import type { Created, Id, UiLanguage } from '@luwte/platform/kernel';
import { Api, apiUrl, pathTo, Preferences } from '@luwte/platform/web';
import {
  type Erasure,
  type ErasurePreview,
  type EraseVisitor,
  VISITORS_ROUTES,
} from '@luwte/visitors/domain';

/** What the pages of the privacy officer ask the API. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class PrivacyClient {
  private readonly api = inject(Api);
  private readonly preferences = inject(Preferences);

  /** What erasing would do; asking for it leaves an audit entry. */
  previewErasure(id: Id): Promise<ErasurePreview> {
    return this.api.get(pathTo(VISITORS_ROUTES.erasure, { id }));
  }

  /** Erases for good; gives the certificate's id. */
  erase(id: Id, asked: EraseVisitor): Promise<Created> {
    return this.api.post(pathTo(VISITORS_ROUTES.erasure, { id }), asked);
  }

  erasure(id: Id): Promise<Erasure> {
    return this.api.get(pathTo(VISITORS_ROUTES.erasureProof, { id }));
  }

  /** Where the browser gets the certificate as a PDF file, in the language of the screen. */
  erasurePaper(id: Id): string {
    return apiUrl(pathTo(VISITORS_ROUTES.erasurePaper, { id }), { language: this.language() });
  }

  /** Where the browser gets everything held on a visitor, as a file for machines. */
  records(id: Id): string {
    return apiUrl(pathTo(VISITORS_ROUTES.records, { id }));
  }

  /** The same as a PDF file to read. */
  recordsPaper(id: Id): string {
    return apiUrl(pathTo(VISITORS_ROUTES.recordsPaper, { id }), { language: this.language() });
  }

  private language(): UiLanguage {
    return this.preferences.value().language;
  }
}
