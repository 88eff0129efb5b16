import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ConfirmHost, NoticesHost } from '@luwte/ui';
import { FocusOnNavigation } from './shell/focus-on-navigation';

/** The program: the page that is open, and what lies over every page. */
@Component({
  selector: 'lu-root',
  imports: [ConfirmHost, NoticesHost, RouterOutlet],
  hostDirectives: [FocusOnNavigation],
  template: `
    <router-outlet />
    <lu-notices />
    <lu-confirm />
  `,
  styles: `
    :host {
      display: block;
      min-block-size: 100dvb;
    }
  `,
})
export class Root {}
