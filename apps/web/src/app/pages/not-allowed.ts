import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, Empty } from '@luwte/ui';

/** The account may not see the page; says who can help. */
@Component({
  selector: 'lu-not-allowed',
  imports: [Button, Empty, RouterLink, TranslocoPipe],
  template: `
    <h1 class="lu-hidden" tabindex="-1">{{ 'app.notAllowed.title' | transloco }}</h1>
    <lu-empty
      icon="lock"
      [heading]="'app.notAllowed.title' | transloco"
      [lead]="'app.notAllowed.advice' | transloco"
    >
      <a luButton="primary" routerLink="/">{{ 'app.notAllowed.home' | transloco }}</a>
      <a luButton routerLink="/help">{{ 'app.help.title' | transloco }}</a>
    </lu-empty>
  `,
})
export class NotAllowed {}
