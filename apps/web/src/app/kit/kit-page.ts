import { Component } from '@angular/core';

@Component({ selector: 'lu-kit-page', template: '' })
export class KitPage {}
