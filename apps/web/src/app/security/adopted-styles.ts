import {
  DOCUMENT,
  inject,
  Injectable,
  type OnDestroy,
  type ɵSharedStylesHost as SharedStylesHost,
} from '@angular/core';

interface Used {
  readonly sheet: CSSStyleSheet;
  count: number;
}

/**
 * Puts component styles into constructed style sheets instead of `<style>` elements. These need no nonce and no
 * `'unsafe-inline'` in the content security policy, so that the page is the same file for everybody and the service
 * worker can keep it. Stands in for Angular's own host of shared styles.
 */
@Injectable()
export class AdoptedStyles implements SharedStylesHost, OnDestroy {
  private readonly document = inject(DOCUMENT);
  private readonly used = new Map<string, Used>();
  private readonly hosts = new Set<DocumentOrShadowRoot>([this.document]);

  addStyles(styles: readonly string[]): void {
    for (const style of styles) {
      const known = this.used.get(style);
      if (known) known.count += 1;
      else this.adopt(style);
    }
  }

  removeStyles(styles: readonly string[]): void {
    for (const style of styles) {
      const known = this.used.get(style);
      if (!known) continue;
      known.count -= 1;
      if (known.count === 0) this.drop(style, known.sheet);
    }
  }

  addHost(host: Node): void {
    if (!(host instanceof ShadowRoot)) return;
    this.hosts.add(host);
    host.adoptedStyleSheets = [...this.used.values()].map(({ sheet }) => sheet);
  }

  removeHost(host: Node): void {
    if (host instanceof ShadowRoot) this.hosts.delete(host);
  }

  ngOnDestroy(): void {
    for (const [style, { sheet }] of [...this.used]) this.drop(style, sheet);
  }

  private adopt(style: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.used.set(style, { sheet, count: 1 });
    for (const host of this.hosts) host.adoptedStyleSheets = [...host.adoptedStyleSheets, sheet];
  }

  private drop(style: string, gone: CSSStyleSheet): void {
    this.used.delete(style);
    for (const host of this.hosts) {
      host.adoptedStyleSheets = host.adoptedStyleSheets.filter((sheet) => sheet !== gone);
    }
  }
}
