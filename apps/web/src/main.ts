import { bootstrapApplication } from '@angular/platform-browser';
import { APP_CONFIG } from './app/app.config';
import { Root } from './app/root';
import { trustServiceWorker } from './app/security/trusted-types';

trustServiceWorker();
void bootstrapApplication(Root, APP_CONFIG);
