import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, Empty } from '@luwte/ui';

/** No page has this address. */
@Component({
  selector: 'lu-not-found',
  imports: [Button, Empty, RouterLink, TranslocoPipe],
  template: `
    <h1 class="lu-hidden" tabindex="-1">{{ 'app.notFound.title' | transloco }}</h1>
    <lu-empty
      icon="search"
      [heading]="'app.notFound.title' | transloco"
      [lead]="'app.notFound.advice' | transloco"
    >
      <a luButton="primary" routerLink="/">{{ 'app.notAllowed.home' | transloco }}</a>
    </lu-empty>
  `,
})
export class NotFound {}
